#include "read/row_scanner.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "read/json_value.h"

namespace newsieve::read {

namespace {

using simdjson::error_code;
namespace ondemand = simdjson::ondemand;

constexpr int kDeepest = 1000;  ///< levels of arrays and objects

std::string_view without_trailing_space(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool is_scalar(std::string_view token) {
  return is_string(token) || token == "true" || token == "false" || token == "null" ||
         is_number(token);
}

/// Walks over a value: simdjson looks only at what is walked over.
error_code check(ondemand::value value, int depth) {
  if (depth > kDeepest) {
    return simdjson::DEPTH_ERROR;
  }
  ondemand::json_type type{};
  if (const error_code error = value.type().get(type); error != simdjson::SUCCESS) {
    return error;
  }
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (const error_code error = value.get_array().get(array); error != simdjson::SUCCESS) {
      return error;
    }
    for (auto found : array) {
      ondemand::value element;
      if (const error_code error = found.get(element); error != simdjson::SUCCESS) {
        return error;
      }
      if (const error_code error = check(element, depth + 1); error != simdjson::SUCCESS) {
        return error;
      }
    }
    return simdjson::SUCCESS;
  }
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (const error_code error = value.get_object().get(object); error != simdjson::SUCCESS) {
      return error;
    }
    for (auto found : object) {
      ondemand::field field;
      if (const error_code error = std::move(found).get(field); error != simdjson::SUCCESS) {
        return error;
      }
      if (const error_code error = check(field.value(), depth + 1); error != simdjson::SUCCESS) {
        return error;
      }
    }
    return simdjson::SUCCESS;
  }
  return is_scalar(without_trailing_space(value.raw_json_token())) ? simdjson::SUCCESS
                                                                   : simdjson::TAPE_ERROR;
}

std::string_view in_plain_words(error_code error) {
  switch (error) {
    case simdjson::SUCCESS:
      return "";
    case simdjson::UTF8_ERROR:
      return "invalid UTF-8";
    case simdjson::UNESCAPED_CHARS:
      return "broken JSON: a control character in a string";
    case simdjson::UNCLOSED_STRING:
      return "broken JSON: a string is not closed";
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      return "broken JSON: the line ends before the object does";
    case simdjson::TRAILING_CONTENT:
      return "broken JSON: something follows the object";
    case simdjson::DEPTH_ERROR:
      return "the JSON is nested too deeply";
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
      return "the row is too long";
    default:
      return "broken JSON: a value, a comma or a colon is missing or misplaced";
  }
}

}  // namespace

RowScanner::RowScanner(std::vector<std::string_view> names, ondemand::parser& parser)
    : parser_(parser), names_(std::move(names)), raw_(names_.size()) {
  for (std::size_t i = 0; i < names_.size(); ++i) {
    of_length_.at(std::min(names_[i].size(), kLengths - 1)) |= std::uint64_t{1} << i;
  }
}

std::string_view RowScanner::scan(std::string_view row) {
  raw_.assign(names_.size(), {});
  const std::size_t first = row.find_first_not_of(" \t\r");
  if (first == std::string_view::npos || row[first] != '{') {
    return "not a JSON object";
  }
  ondemand::document document;
  error_code error =
      parser_.iterate(row.data(), row.size(), row.size() + simdjson::SIMDJSON_PADDING)
          .get(document);
  if (error == simdjson::SUCCESS) {
    error = scan_object(document);
  }
  return in_plain_words(error);
}

error_code RowScanner::scan_object(ondemand::document& document) {
  ondemand::object object;
  if (const error_code error = document.get_object().get(object); error != simdjson::SUCCESS) {
    return error;
  }
  for (auto found : object) {
    ondemand::field field;
    if (const error_code error = std::move(found).get(field); error != simdjson::SUCCESS) {
      return error;
    }
    std::string_view key;
    const bool readable = field.unescaped_key().get(key) == simdjson::SUCCESS;
    std::string_view raw = field.value().raw_json_token();
    if (const error_code error = check(field.value(), 2); error != simdjson::SUCCESS) {
      return error;
    }
    if (raw.starts_with('[') || raw.starts_with('{')) {
      // The token is the bracket only: the value reaches to what comes next.
      const char* next = nullptr;
      if (const error_code error = document.current_location().get(next);
          error != simdjson::SUCCESS) {
        return simdjson::INCOMPLETE_ARRAY_OR_OBJECT;
      }
      raw = {raw.data(), static_cast<std::size_t>(next - raw.data())};
    }
    if (readable) {
      keep(key, without_trailing_space(raw));
    }
  }
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? simdjson::SUCCESS : simdjson::TRAILING_CONTENT;
}

void RowScanner::keep(std::string_view key, std::string_view raw) {
  if (key.empty()) {
    return;
  }
  std::uint64_t left = of_length_.at(std::min(key.size(), kLengths - 1));
  for (; left != 0; left &= left - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(left));
    if (names_[i] == key) {
      raw_[i] = raw;
    }
  }
}

}  // namespace newsieve::read
