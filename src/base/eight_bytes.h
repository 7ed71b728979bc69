// Eight characters of ASCII at once, in one 64-bit word: the first is the lowest byte.
// (Lamport, "Multiple byte processing with full-word instructions", 1975.)
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsieve::base {

using EightBytes = std::uint64_t;

/// Each byte of the word set to `byte`.
constexpr EightBytes eight_times(std::uint8_t byte) {
  return 0x0101010101010101U * EightBytes{byte};
}

constexpr EightBytes kTopBits = eight_times(0x80);

/// The bytes at `at`, with zeros behind the end of `text`. `at` is not beyond the end.
inline EightBytes load_eight(std::string_view text, std::size_t at) {
  EightBytes bytes = 0;
  if (text.size() - at < 8) {
    for (std::size_t i = text.size(); i > at; --i) {
      bytes = bytes << 8U | static_cast<unsigned char>(text[i - 1]);
    }
    return bytes;
  }
  std::memcpy(&bytes, text.data() + at, 8);
  if constexpr (std::endian::native == std::endian::big) {
    bytes = __builtin_bswap64(bytes);
  }
  return bytes;
}

inline void store_eight(EightBytes bytes, char* out) {
  if constexpr (std::endian::native == std::endian::big) {
    bytes = __builtin_bswap64(bytes);
  }
  std::memcpy(out, &bytes, 8);
}

/// The first `count` bytes, 7 at most; the others zero.
constexpr EightBytes first_bytes(EightBytes bytes, std::size_t count) {
  return bytes & ~(~EightBytes{0} << 8 * count);
}

/// The top bit of each byte that is ASCII and at least `low` and at most `high`.
constexpr EightBytes bytes_between(EightBytes bytes, char low, char high) {
  const EightBytes seven_bits = bytes & ~kTopBits;
  const EightBytes from_low = seven_bits + eight_times(static_cast<std::uint8_t>(0x80 - low));
  const EightBytes beyond = seven_bits + eight_times(static_cast<std::uint8_t>(0x7F - high));
  return from_low & ~beyond & ~bytes & kTopBits;
}

constexpr EightBytes lower_eight(EightBytes bytes) {
  return bytes | bytes_between(bytes, 'A', 'Z') >> 2U;
}

/// The top bit of each byte that is an ASCII digit.
constexpr EightBytes digits_of(EightBytes bytes) {
  return bytes_between(bytes, '0', '9');
}

/// The top bit of each byte that is an ASCII letter or digit.
constexpr EightBytes word_bytes_of(EightBytes bytes) {
  return bytes_between(bytes | eight_times(0x20), 'a', 'z') | digits_of(bytes);
}

/// The top bit of each byte that is `byte`, which is ASCII.
constexpr EightBytes bytes_equal(EightBytes bytes, char byte) {
  return bytes_between(bytes, byte, byte);
}

/// How many of the first bytes have their top bit in `marks`.
constexpr std::size_t leading_run(EightBytes marks) {
  return static_cast<std::size_t>(std::countr_zero(~marks & kTopBits)) / 8;
}

}  // namespace newsieve::base
