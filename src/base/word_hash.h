// Hashes of words for tables that live as long as the program: nothing is to be kept by them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/eight_bytes.h"

namespace newsieve::base {

inline constexpr std::uint64_t kLightFactor = 0x9e3779b97f4a7c15U;

/// Multiplication mixes upwards, the shift down again.
constexpr std::uint64_t mix_lightly(std::uint64_t word) {
  word *= kLightFactor;
  return word ^ word >> 32U;
}

/// What a word's length adds to its hash.
inline constexpr std::uint64_t kLengthFactor = 0xd1342543de82ef95U;

/// The hash of the `length` bytes of a word, at least 1, of which 8 more may be read. Lengths vary
/// without a rule, so words of up to 16 bytes take the same steps without a branch: their first 8
/// bytes and their last 8, which may overlap.
inline std::uint64_t word_hash(const char* word, std::size_t length) {
  const auto eight_at = [word](std::size_t at) { return load_eight({word + at, 8}, 0); };
  const EightBytes all = ~EightBytes{0};
  const EightBytes short_mask = all >> ((64 - 8 * (length < 8 ? length : 8)) & 63U);
  const EightBytes long_mask = length > 8 ? all : 0;
  std::uint64_t hash = mix_lightly((eight_at(0) & short_mask) + length * kLengthFactor);
  for (std::size_t at = 8; at + 8 < length; at += 8) {
    hash = mix_lightly(hash ^ eight_at(at));
  }
  return mix_lightly(hash ^ (eight_at(length > 8 ? length - 8 : 0) & long_mask));
}

}  // namespace newsieve::base
