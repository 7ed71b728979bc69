// Whether a word stands where only names have capitals.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::sketch {

/// The word of `text` that begins at byte `begin` has a capital after a word, a number or a comma:
/// not at the start of a sentence, nor in a line of capitals.
inline bool is_name(std::string_view text, std::size_t begin) {
  const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
  const char first = text[begin];
  if (base::is_lower(first) || begin < 2 || text[begin - 1] != ' ') {
    return false;
  }
  const char before = text[begin - 2];
  if (is_ascii(before) && !base::is_lower(before) && !base::is_digit(before) && before != ',') {
    return false;
  }
  return is_ascii(first) ? base::is_upper(first)
                         : (base::character_table().kinds(base::decode(text.substr(begin)).value) &
                            base::kUpperCase) != 0;
}

}  // namespace newsieve::sketch
