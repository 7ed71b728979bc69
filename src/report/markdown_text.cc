#include "report/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/wording.h"

namespace newsieve::report {

namespace {

constexpr std::size_t kLastLine = 128;  ///< more than it takes with two numbers of 20 digits

/// The entity for a character that HTML would take as its own; empty: there is none.
std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace

std::string markdown_inline(std::string_view bytes) {
  // What begins something within a line; : and @ where they would make a link.
  constexpr std::string_view kMarkup = R"(\`*_[]~$#:@)";
  std::string out;
  for (const char c : one_line(bytes)) {
    if (const std::string_view named = entity(c); !named.empty()) {
      out += named;
    } else if (c == '|') {
      out += "&#124;";  // \| after a backslash would end the cell
    } else if (kMarkup.find(c) != std::string_view::npos) {
      out += '\\';
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

std::string markdown_code(std::string_view bytes) {
  const std::string line = one_line(bytes);
  std::size_t run = 0;
  std::size_t longest = 0;
  for (const char c : line) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  // One space at both ends is taken off again, unless there is nothing else.
  const bool all_spaces = line.find_first_not_of(' ') == std::string::npos;
  const bool needs_spaces = !all_spaces && (line.front() == '`' || line.back() == '`' ||
                                            (line.front() == ' ' && line.back() == ' '));
  const std::string_view pad = needs_spaces ? " " : "";
  return line.empty() ? std::string() : fmt::format("{0}{1}{2}{1}{0}", fence, pad, line);
}

std::string markdown_html(std::string_view bytes) {
  std::string out;
  for (const char c : one_line(bytes)) {
    if (const std::string_view named = entity(c); !named.empty()) {
      out += named;
    } else {
      out += c;
    }
  }
  return out;
}

BoundedMarkdown::BoundedMarkdown(std::size_t max_bytes)
    : max_bytes_(max_bytes), budget_(max_bytes - std::min(max_bytes, kLastLine)) {}

bool BoundedMarkdown::add(std::string_view text) {
  if (text.size() > budget_ - out_.size()) {
    return false;
  }
  out_ += text;
  return true;
}

void BoundedMarkdown::add_block(std::string_view head, const std::vector<std::string>& items,
                                std::string_view tail) {
  std::size_t free = budget_ - out_.size();
  std::size_t fitting = 0;
  if (free >= head.size() + tail.size()) {
    free -= head.size() + tail.size();
    while (fitting < items.size() && items[fitting].size() <= free) {
      free -= items[fitting].size();
      ++fitting;
    }
  }
  left_out_ += items.size() - fitting;
  if (fitting == 0) {
    return;
  }
  out_ += head;
  for (std::size_t i = 0; i < fitting; ++i) {
    out_ += items[i];
  }
  out_ += tail;
}

std::string BoundedMarkdown::take() {
  if (left_out_ > 0 && max_bytes_ > kLastLine) {
    out_ += fmt::format("*Left out to stay within {} bytes: {} rows or examples.*\n", max_bytes_,
                        left_out_);
  }
  return std::move(out_);
}

}  // namespace newsieve::report
