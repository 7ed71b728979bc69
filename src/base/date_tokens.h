// A line taken apart as dates are read: numbers, words and marks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::base {

struct DateToken {
  enum class Kind : std::uint8_t { kNumber, kWord, kMark };
  Kind kind = Kind::kMark;
  bool gap = false;          ///< white space stands before it
  std::uint32_t digits = 0;  ///< of a number; one of more than 18 has the value 0
  std::uint64_t value = 0;   ///< of a number, in any script's decimal digits
  char32_t mark = 0;         ///< any dash is '-', an ideographic comma ','
  std::string word;          ///< in lower case
  std::uint32_t start = 0;   ///< bytes within the text
  std::uint32_t end = 0;
};

/// Words are runs of letters and their marks; each Han character is a word of its own.
std::vector<DateToken> date_tokens(std::string_view text);

/// Whether a number of four digits may be among the tokens of `text`: whatever names a day within a
/// line has a year. Few lines do, and this is told in little time.
bool may_hold_year(std::string_view text);

}  // namespace newsieve::base
