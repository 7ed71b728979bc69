#include "report/json_writer.h"

#include <fmt/format.h>

#include <iterator>

#include "base/json_text.h"
#include "base/utf8.h"

namespace newsieve::report {

namespace {

constexpr std::size_t kIndent = 2;

}  // namespace

void JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view bytes) {
  separate();
  if (base::is_valid_utf8(bytes)) {
    base::append_json_string(out_, bytes);
  } else {
    base::append_json_string(out_, base::replace_invalid(bytes));
  }
}

void JsonWriter::count(std::uint64_t number) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::number(double number) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", number);
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::begin_object(std::string_view name, Layout layout) {
  key(name);
  begin_object(layout);
}

void JsonWriter::begin_array(std::string_view name, Layout layout) {
  key(name);
  begin_array(layout);
}

void JsonWriter::string(std::string_view name, std::string_view bytes) {
  key(name);
  string(bytes);
}

void JsonWriter::count(std::string_view name, std::uint64_t number) {
  key(name);
  count(number);
}

void JsonWriter::number(std::string_view name, double number) {
  key(name);
  this->number(number);
}

void JsonWriter::boolean(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::null(std::string_view name) {
  key(name);
  null();
}

void JsonWriter::begin(char bracket, Layout layout) {
  separate();
  out_ += bracket;
  const bool within_line = !levels_.empty() && levels_.back().on_one_line;
  levels_.push_back({.on_one_line = within_line || layout == Layout::kInline, .empty = true});
}

void JsonWriter::end(char bracket) {
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty && !level.on_one_line) {
    break_line();
  }
  out_ += bracket;
  if (levels_.empty()) {
    out_ += '\n';
  }
}

/// Puts what stands between the element before, if any, and the one that comes.
void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) {
    return;
  }
  Level& level = levels_.back();
  if (!level.empty) {
    out_ += level.on_one_line ? ", " : ",";
  }
  if (!level.on_one_line) {
    break_line();
  }
  level.empty = false;
}

void JsonWriter::break_line() {
  out_ += '\n';
  out_.append(levels_.size() * kIndent, ' ');
}

}  // namespace newsieve::report
