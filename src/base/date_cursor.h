// A place in the tokens of a line, and what stands ahead of it. For the readers of dates and times.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date_tokens.h"

namespace newsieve::base {

struct DateCursor {
  const std::vector<DateToken>& tokens;
  std::size_t at = 0;

  [[nodiscard]] bool done() const { return at >= tokens.size(); }
  [[nodiscard]] bool is(std::size_t ahead, DateToken::Kind kind) const {
    return at + ahead < tokens.size() && tokens[at + ahead].kind == kind;
  }
  [[nodiscard]] bool is_word(std::size_t ahead) const { return is(ahead, DateToken::Kind::kWord); }
  [[nodiscard]] bool is_word(std::size_t ahead, std::string_view word) const {
    return is_word(ahead) && tokens[at + ahead].word == word;
  }
  [[nodiscard]] bool is_mark(std::size_t ahead, char32_t mark) const {
    return is(ahead, DateToken::Kind::kMark) && tokens[at + ahead].mark == mark;
  }
  [[nodiscard]] bool is_number(std::size_t ahead) const {
    return is(ahead, DateToken::Kind::kNumber);
  }
  [[nodiscard]] bool is_number(std::size_t ahead, std::uint32_t digits) const {
    return is_number(ahead) && tokens[at + ahead].digits == digits;
  }
  [[nodiscard]] bool is_short_number(std::size_t ahead) const {
    return is_number(ahead, 1) || is_number(ahead, 2);
  }
  /// No white space stands before it.
  [[nodiscard]] bool glued(std::size_t ahead) const {
    return at + ahead < tokens.size() && !tokens[at + ahead].gap;
  }
  [[nodiscard]] const std::string& word(std::size_t ahead) const { return tokens[at + ahead].word; }
  [[nodiscard]] std::uint64_t value(std::size_t ahead) const { return tokens[at + ahead].value; }

  /// Takes the mark if it is next.
  bool skip_mark(char32_t mark) {
    const bool here = is_mark(0, mark);
    at += here ? 1 : 0;
    return here;
  }
};

}  // namespace newsieve::base
