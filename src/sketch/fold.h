// Folding: a code point → what of it counts when words are compared. For hashing only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace newsieve::sketch {

enum class CharKind : std::uint8_t {
  kLetter,      ///< part of a word
  kDigit,       ///< part of a word, and makes it a number; the value is '0' to '9' in any script
  kBreak,       ///< ends a word
  kSingle,      ///< a token of its own: a sign of money, %, a letter of a script without spaces
  kMark,        ///< belongs to the letter before it
  kPoint,       ///< joins decimals and initials, else a break
  kComma,       ///< joins thousands, else a break
  kApostrophe,  ///< vanishes within a word, else a break
};

struct FoldedChar {
  char32_t value = 0;
  CharKind kind = CharKind::kBreak;
  friend bool operator==(const FoldedChar&, const FoldedChar&) = default;
};

namespace detail {

constexpr FoldedChar fold_ascii(char32_t byte) {
  if (byte >= 'a' && byte <= 'z') {
    return {byte, CharKind::kLetter};
  }
  if (byte >= 'A' && byte <= 'Z') {
    return {byte + ('a' - 'A'), CharKind::kLetter};
  }
  if (byte >= '0' && byte <= '9') {
    return {byte, CharKind::kDigit};
  }
  switch (byte) {
    case '$':
    case '%':
      return {byte, CharKind::kSingle};
    case '.':
      return {byte, CharKind::kPoint};
    case ',':
      return {byte, CharKind::kComma};
    case '\'':
    case '`':
      return {'\'', CharKind::kApostrophe};
    default:
      return {' ', CharKind::kBreak};
  }
}

constexpr std::array<FoldedChar, 128> ascii_table() {
  std::array<FoldedChar, 128> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    table[byte] = fold_ascii(static_cast<char32_t>(byte));
  }
  return table;
}

}  // namespace detail

/// The fold of each ASCII byte.
inline constexpr std::array<FoldedChar, 128> kAsciiFold = detail::ascii_table();

/// Folds code points beyond ASCII: compatibility decomposition and case folding (UAX #15, NFKD and
/// case; hence the same for NFC and NFD), digits of any script to ASCII ones. Accents, vowel points
/// and tatweel vanish, as do zero-width characters and soft hyphens; the vowel signs and viramas of
/// Indic scripts, without which words run together, stay.
///
/// Filled as it is asked, a page of 256 code points at a time. Not safe for threads.
class FoldTable {
 public:
  /// What `code_point` folds to: nothing, one character, or several. Valid until the table dies.
  std::span<const FoldedChar> fold(char32_t code_point) {
    const Page& page = page_of(code_point);
    const std::size_t entry = code_point & 0xff;
    return std::span(page.chars)
        .subspan(page.starts[entry], page.starts[entry + 1] - page.starts[entry]);
  }

  /// The letter that `code_point` folds to, if it is one and nothing else; 0: it is not.
  char32_t letter(char32_t code_point) { return page_of(code_point).letters[code_point & 0xff]; }

 private:
  struct Page {
    std::array<std::uint32_t, 257> starts{};
    std::vector<FoldedChar> chars;
    std::array<char32_t, 256> letters{};
  };

  const Page& page_of(char32_t code_point) {
    const std::size_t number = code_point >> 8;
    if (number >= pages_.size() || pages_[number] == nullptr) {
      fill(number);
    }
    return *pages_[number];
  }

  void fill(std::size_t number);

  std::vector<std::unique_ptr<Page>> pages_;
};

}  // namespace newsieve::sketch
