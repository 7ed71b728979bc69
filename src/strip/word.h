// Words and marks as the body model was trained to see them: what both readers of lines go by.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/characters.h"
#include "base/eight_bytes.h"
#include "base/hash.h"
#include "strip/line_characters.h"
#include "strip/line_features.h"

namespace newsieve::strip {

inline constexpr std::uint32_t kLongestWord = 20;  // bytes of a word that are hashed
inline constexpr std::uint32_t kFewWords = 6;      // a line of so few is hashed as a whole too
inline constexpr std::uint32_t kSalientBytes = 4;  // of a word that tells texts apart

/// What a character says of its line, a bit each.
enum Mark : std::uint16_t {
  kBar = 1U << 0U,
  kAtSign = 1U << 1U,
  kCopyright = 1U << 2U,
  kArrow = 1U << 3U,
  kCurrency = 1U << 4U,
  kQuestion = 1U << 5U,
  kNumberSign = 1U << 6U,
  kQuote = 1U << 7U,
  kComma = 1U << 8U,
};

constexpr std::uint16_t mark_of(char32_t c) {
  switch (c) {
    case '|':
      return kBar;
    case '@':
      return kAtSign;
    case 0xA9:  // ©
      return kCopyright;
    case '>':
    case 0xBB:    // »
    case 0x203A:  // ›
    case 0x2192:  // →
      return kArrow;
    case '$':
    case 0xA3:    // £
    case 0xA5:    // ¥
    case 0x20AC:  // €
      return kCurrency;
    case '?':
    case 0x061F:  // ؟
    case 0xFF1F:  // ？
      return kQuestion;
    case '#':
      return kNumberSign;
    case '"':
    case 0xAB:    // «
    case 0x201C:  // “
    case 0x201E:  // „
      return kQuote;
    case ',':
    case 0x060C:  // ،
    case 0x3001:  // 、
    case 0xFF0C:  // ，
      return kComma;
    default:
      return 0;
  }
}

inline constexpr std::array<std::uint16_t, 128> kMarks = [] {
  std::array<std::uint16_t, 128> marks{};
  for (char32_t c = 0; c < 128; ++c) {
    marks[c] = mark_of(c);
  }
  return marks;
}();

/// Tells which of the marks, bits of Mark, a line has.
inline void take_marks(std::uint16_t marks, Characters& seen) {
  const auto has = [marks](Mark mark) { return (marks & mark) != 0; };
  seen.bar = has(kBar);
  seen.at_sign = has(kAtSign);
  seen.copyright = has(kCopyright);
  seen.arrow = has(kArrow);
  seen.currency = has(kCurrency);
  seen.question = has(kQuestion);
  seen.number_sign = has(kNumberSign);
  seen.quote = has(kQuote);
}

/// The hash of a word that has one more character.
constexpr std::uint64_t with_character(std::uint64_t hash, std::uint64_t character) {
  return (hash ^ character) * 0x9E3779B97F4A7C15U;
}

/// The hash of a word that has `count` more characters, 8 at most, which are the first bytes of
/// `characters`. All eight are hashed and the right hash is chosen, because where a word ends
/// cannot be foreseen.
inline std::uint64_t with_characters(std::uint64_t hash, base::EightBytes characters,
                                     std::size_t count) {
  std::array<std::uint64_t, 9> hashes;
  hashes[0] = hash;
  for (std::size_t i = 0; i < 8; ++i) {
    hashes[i + 1] = with_character(hashes[i], characters & 0xFFU);
    characters >>= 8U;
  }
  return hashes[count];
}

inline std::uint16_t bucket(std::uint64_t hash) {
  return static_cast<std::uint16_t>(1 + (base::mix(hash) >> 32) % (kVocabulary - 1));
}

/// A word as it is read: its hash, in lower case, digits folded.
struct Word {
  std::uint64_t hash = 0;
  std::uint32_t bytes = 0;
  std::uint32_t characters = 0;
  std::uint32_t digits = 0;
  std::uint32_t value = 0;   ///< of the digits, up to four
  std::uint32_t prefix = 0;  ///< the first four characters: the lowest byte of each
  bool all_capitals = true;

  void add(char c) {
    if (base::is_digit(c)) {
      ++digits;
      value = digits <= 4 ? value * 10 + static_cast<std::uint32_t>(c - '0') : 0;
      c = '0';
    }
    all_capitals = all_capitals && base::is_upper(c);
    mix_in(static_cast<unsigned char>(base::to_lower(c)), 1);
  }

  /// Adds a letter in lower case, or a digit as 0, of which only the hash tells.
  void add_folded(char c) { mix_in(static_cast<unsigned char>(c), 1); }

  void add_beyond_ascii(char32_t lower, std::uint32_t length) {
    all_capitals = false;
    mix_in(lower, length);
  }

  /// Adds the first `count` of eight letters.
  void add_letters(base::EightBytes letters, std::size_t count) {
    const base::EightBytes marks =
        count < 8 ? base::first_bytes(base::kTopBits, count) : base::kTopBits;
    all_capitals = all_capitals && (base::bytes_between(letters, 'A', 'Z') & marks) == marks;
    const std::size_t room = kLongestWord - std::min(bytes, kLongestWord);
    const base::EightBytes lower = base::lower_eight(letters);
    hash = with_characters(hash, lower, std::min(count, room));
    if (characters < kSalientBytes) {
      const base::EightBytes added = count < 8 ? base::first_bytes(lower, count) : lower;
      prefix |= static_cast<std::uint32_t>(added << 8 * characters);
    }
    bytes += static_cast<std::uint32_t>(count);
    characters += static_cast<std::uint32_t>(count);
  }

  [[nodiscard]] bool is_in_capitals() const { return all_capitals && bytes >= 2; }
  [[nodiscard]] bool is_number(std::uint32_t of_digits) const {
    return digits == of_digits && bytes == of_digits;
  }
  [[nodiscard]] bool is_year() const {
    constexpr std::uint32_t kFirstYear = 1900;
    constexpr std::uint32_t kLastYear = 2099;
    return is_number(4) && value >= kFirstYear && value <= kLastYear;
  }

 private:
  void mix_in(char32_t character, std::uint32_t length) {
    if (characters < kSalientBytes) {
      prefix |= (character & 0xFFU) << 8 * characters;
    }
    bytes += length;
    ++characters;
    if (bytes <= kLongestWord) {
      hash = with_character(hash, character);
    }
  }
};

}  // namespace newsieve::strip
