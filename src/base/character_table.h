// What a character of any script is, by table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace newsieve::base {

/// Bits of `CharacterTable::kinds`. Letters, marks and numbers of Unicode are word characters.
enum CharacterKind : std::uint8_t {
  kWordCharacter = 1U << 0U,
  kUpperCase = 1U << 1U,
  kLowerCase = 1U << 2U,
  kSpaceCharacter = 1U << 3U,
  kUnspaced = 1U << 4U,    ///< of a script that sets no spaces between words: Han, kana, Thai
  kTerminator = 1U << 5U,  ///< may end a sentence
  kEndsAtOnce = 1U << 6U,  ///< a terminator that needs no space behind it
  kClosing = 1U << 7U,     ///< may stand between the end of a sentence and the end of a line
};

class CharacterTable {
 public:
  CharacterTable();

  /// Bits of CharacterKind.
  [[nodiscard]] std::uint8_t kinds(char32_t c) const {
    return c < kPlane ? kinds_[c] : kinds_beyond(c);
  }
  /// What `c` is compared as: letters in lower case (Unicode's simple mapping), decimal digits of
  /// any script as ASCII's, spellings that readers take for one as one (أ as ا, ё as е); kGap for
  /// white space and punctuation; kNothing for what is not seen (joiners, Arabic vowel signs).
  [[nodiscard]] char32_t fold(char32_t c) const {
    return c < kPlane ? fold_[c] : (kinds_beyond(c) & kWordCharacter) != 0 ? c : kGap;
  }
  /// The same for letters and digits; other characters as they are.
  [[nodiscard]] char32_t lower(char32_t c) const {
    const char32_t folded = fold(c);
    return folded == kGap || folded == kNothing ? c : folded;
  }
  static constexpr char32_t kGap = ' ';
  static constexpr char32_t kNothing = 0;

 private:
  static constexpr std::size_t kPlane = 0x10000;  // the basic plane: all scripts of newspapers
  static std::uint8_t kinds_beyond(char32_t c);
  void fold_digits();

  std::array<std::uint8_t, kPlane> kinds_{};
  std::array<char16_t, kPlane> fold_{};
};

/// Made at the first call; later calls only read.
const CharacterTable& character_table();

}  // namespace newsieve::base
