// The hash of a folded word: of its UTF-8, eight bytes at a time.
//
// Most words are one step of base::mix, a bijection: no two words of up to eight bytes have the
// same hash. No step waits for another word's, so the processor works at several words at once.
#pragma once

#include <cstddef>
#include <cstdint>
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

/// The word_hash of a word that comes character by character.
class WordHasher {
 public:
  /// `character` is not 0.
  void add(char32_t character) {
    const Encoded encoded = encode(character);
    const unsigned held = bytes_ % 8 * 8;  // bits
    eight_ |= encoded.bytes << held;
    if (bytes_ % 8 + encoded.count >= 8) {
      hash_ = add_eight(hash_, eight_);
      eight_ = held == 0 ? 0 : encoded.bytes >> (64 - held);
    }
    bytes_ += encoded.count;
  }

  [[nodiscard]] bool empty() const { return bytes_ == 0; }
  [[nodiscard]] std::uint64_t hash() const {
    return bytes_ % 8 == 0 ? hash_ : add_eight(hash_, eight_);
  }

 private:
  /// A character in UTF-8, its first byte the lowest.
  struct Encoded {
    base::EightBytes bytes = 0;
    std::uint32_t count = 0;
  };

  static Encoded encode(char32_t c) {
    const auto tail = [c](unsigned shift) { return 0x80U | (c >> shift & 0x3FU); };
    if (c < 0x80) {
      return {.bytes = c, .count = 1};
    }
    if (c < 0x800) {
      return {.bytes = 0xC0U | c >> 6U | tail(0) << 8U, .count = 2};
    }
    if (c < 0x10000) {
      return {.bytes = 0xE0U | c >> 12U | tail(6) << 8U | tail(0) << 16U, .count = 3};
    }
    return {.bytes = 0xF0U | c >> 18U | tail(12) << 8U | tail(6) << 16U | tail(0) << 24U,
            .count = 4};
  }

  std::uint64_t hash_ = 0;      ///< of all eights
  base::EightBytes eight_ = 0;  ///< the bytes behind them
  std::uint32_t bytes_ = 0;     ///< of the word so far
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

/// The hash of an ASCII word that has points, commas and apostrophes between its `length` letters
/// and digits: folding keeps the points.
inline std::uint64_t joined_word_hash(std::string_view text, std::size_t begin,
                                      std::size_t length) {
  std::uint64_t hash = 0;
  base::EightBytes bytes = 0;
  unsigned bits = 0;
  for (const char byte : text.substr(begin, length)) {
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
