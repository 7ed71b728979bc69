// The hash of a folded word: of its UTF-8, eight bytes at a time.
//
// Most words are one step of base::mix, a bijection: no two words of up to eight bytes have the
// same hash. No step waits for another word's, so the processor works at several words at once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/eight_bytes.h"
#include "base/hash.h"

namespace newsieve::sketch {

/// The hash so far, and eight more bytes. Words hold no zero byte, so zeros may fill the last
/// eight.
constexpr std::uint64_t add_eight(std::uint64_t hash, base::EightBytes bytes) {
  return base::mix(hash ^ bytes);
}

/// The hash of a word that is folded, in UTF-8; not empty.
constexpr std::uint64_t word_hash(std::string_view folded) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < folded.size(); at += 8) {
    base::EightBytes bytes = 0;
    for (std::size_t i = 0; i < 8 && at + i < folded.size(); ++i) {
      bytes |= base::EightBytes{static_cast<unsigned char>(folded[at + i])} << 8 * i;
    }
    hash = add_eight(hash, bytes);
  }
  return hash;
}

/// The word_hash of a folded word whose characters come one by one.
class WordHasher {
 public:
  void add(char32_t c) {
    const auto [bytes, count] = utf8_of(c);
    bytes_ |= bytes << bits_;
    bits_ += 8 * count;
    if (bits_ >= 64) {
      hash_ = add_eight(hash_, bytes_);
      bits_ -= 64;
      bytes_ = bytes >> (8 * count - bits_);
    }
  }

  /// Of the word so far, which is not empty.
  [[nodiscard]] std::uint64_t hash() const { return bits_ == 0 ? hash_ : add_eight(hash_, bytes_); }

 private:
  struct Utf8 {
    base::EightBytes bytes;
    unsigned count;
  };

  static Utf8 utf8_of(char32_t c) {
    const auto tail = [c](unsigned shift) {
      return base::EightBytes{0x80U | (c >> shift & 0x3FU)};
    };
    if (c < 0x80) {
      return {c, 1};
    }
    if (c < 0x800) {
      return {(0xC0U | c >> 6U) | tail(0) << 8U, 2};
    }
    if (c < 0x10000) {
      return {(0xE0U | c >> 12U) | tail(6) << 8U | tail(0) << 16U, 3};
    }
    return {(0xF0U | c >> 18U) | tail(12) << 8U | tail(6) << 16U | tail(0) << 24U, 4};
  }

  std::uint64_t hash_ = 0;
  base::EightBytes bytes_ = 0;  ///< of the next eight
  unsigned bits_ = 0;           ///< that are in `bytes_`
};

namespace detail {

/// The first `count` bytes, 1 to 8, with capitals folded: the bit that parts them from small
/// letters is set in digits too.
constexpr base::EightBytes folded_first(base::EightBytes bytes, std::size_t count) {
  return (bytes | base::eight_times(0x20)) & ~base::EightBytes{0} >> (64 - 8 * count);
}

}  // namespace detail

/// The hash of the ASCII word of `length` letters and digits at `begin`, its capitals folded. Given
/// the hash of the bytes before, a multiple of eight, that of the whole word.
inline std::uint64_t ascii_word_hash(std::string_view text, std::size_t begin, std::size_t length,
                                     std::uint64_t hash = 0) {
  for (; length > 8; length -= 8, begin += 8) {
    hash = add_eight(hash, detail::folded_first(base::load_eight(text, begin), 8));
  }
  return add_eight(hash, detail::folded_first(base::load_eight(text, begin), length));
}

/// Where the comma of a number stands that parts decimals: the only one, and not before a group of
/// three digits. npos if there is none.
constexpr std::size_t find_decimal_comma(std::string_view word) {
  if (word.size() > 4 && word[word.size() - 4] == ',' && word[word.size() - 2] != '.') {
    return std::string_view::npos;  // as most
  }
  const std::size_t comma = word.find(',');
  if (comma == std::string_view::npos || word.find(',', comma + 1) != std::string_view::npos) {
    return std::string_view::npos;
  }
  const std::size_t end = std::min(word.find('.', comma), word.size());
  return end - comma == 4 ? std::string_view::npos : comma;
}

/// Whether points part the thousands of a number, as in "1.200" and "1.200.000": each stands before
/// three digits, and the first behind one to three that begin with no zero. A decimal of three
/// digits looks the same, and is read so in all texts.
constexpr bool has_points_of_thousands(std::string_view number) {
  constexpr std::size_t kGroup = 4;  // with its point
  if (number.size() <= kGroup || number[number.size() - kGroup] != '.' || number.front() == '0') {
    return false;  // as most
  }
  const std::size_t first = number.size() % kGroup;  // digits before the first point
  if (first == 0) {
    return false;
  }
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool is_point = i % kGroup == first % kGroup && i >= first;
    if (is_point ? number[i] != '.' : number[i] < '0' || number[i] > '9') {
      return false;
    }
  }
  return true;
}

inline std::string without_points(std::string_view number) {
  std::string digits(number);
  std::erase(digits, '.');
  return digits;
}

/// The number with a decimal point, and none that parts thousands: "1.234,56" is "1234.56".
inline std::string with_decimal_point(std::string_view number, std::size_t comma) {
  return without_points(number.substr(0, comma)).append(1, '.').append(number.substr(comma + 1));
}

/// The hash of an ASCII word that has points, commas and apostrophes between its `length` letters
/// and digits: folding keeps the points, but not those of thousands. A decimal comma is a point,
/// and points before it vanish.
inline std::uint64_t joined_word_hash(std::string_view text, std::size_t begin,
                                      std::size_t length) {
  const std::string_view word = text.substr(begin, length);
  if (const std::size_t comma = find_decimal_comma(word); comma != std::string_view::npos) {
    const std::string number = with_decimal_point(word, comma);
    return joined_word_hash(number, 0, number.size());
  }
  if (has_points_of_thousands(word)) {
    return word_hash(without_points(word));
  }
  std::uint64_t hash = 0;
  base::EightBytes bytes = 0;
  unsigned bits = 0;
  for (const char byte : word) {
    // 0x20 is set in points too.
    const bool is_kept = byte != ',' && byte != '\'' && byte != '`';
    bytes |= base::EightBytes{is_kept ? static_cast<unsigned char>(byte | 0x20) : 0U} << bits;
    bits += is_kept ? 8 : 0;
    if (bits == 64) {
      hash = add_eight(hash, bytes);
      bytes = 0;
      bits = 0;
    }
  }
  return bits == 0 ? hash : add_eight(hash, bytes);
}

}  // namespace newsieve::sketch
