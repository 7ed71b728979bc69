#include "base/label_starts.h"

#include <algorithm>
#include <cstdint>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

/// The first two characters of a normal line; a gap for what it lacks.
struct FirstTwo {
  char32_t first = CharacterTable::kGap;
  char32_t second = CharacterTable::kGap;

  [[nodiscard]] std::size_t pair_hash() const { return (first * 0x9E5U + second) & 0xFFFFU; }
  [[nodiscard]] std::size_t first_hash() const { return first & 0xFFFFU; }
};

bool is_letter(char c) {
  return is_lower(c) || is_upper(c);
}

FirstTwo first_two(std::string_view text) {
  if (text.size() >= 2 && is_letter(text[0]) && is_letter(text[1])) {  // of most lines
    return {.first = static_cast<unsigned char>(to_lower(text[0])),
            .second = static_cast<unsigned char>(to_lower(text[1]))};
  }
  const CharacterTable& table = character_table();
  FirstTwo characters;
  bool have_first = false;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    char32_t c = point.length == 0 ? 0xFFFD : table.fold(point.value);
    text.remove_prefix(std::max<std::size_t>(point.length, 1));
    c = c >= '0' && c <= '9' ? '0' : c;
    const bool gap_first = !have_first && c == CharacterTable::kGap;
    const bool digit_again = have_first && c == '0' && characters.first == '0';
    if (c == CharacterTable::kNothing || gap_first || digit_again) {
      continue;
    }
    if (have_first) {
      characters.second = c;
      break;
    }
    characters.first = c;
    have_first = true;
  }
  return characters;
}

}  // namespace

void LabelStarts::add(std::string_view normal) {
  const FirstTwo characters = first_two(normal);
  // In a normal line a gap stands between words: at the end it means that there is no more.
  const bool alone =
      characters.second == CharacterTable::kGap && normal.find(' ') == std::string_view::npos;
  if (alone) {
    alone_.set(characters.first_hash());
  } else {
    pairs_.set(characters.pair_hash());
  }
}

bool LabelStarts::may_begin(std::string_view text) const {
  const FirstTwo characters = first_two(text);
  return pairs_[characters.pair_hash()] || alone_[characters.first_hash()];
}

}  // namespace newsieve::base
