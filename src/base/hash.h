// Hashing: the only place that knows xxHash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "newsieve/sketch.h"

namespace newsieve::base {

/// XXH3, 64 bits.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// XXH3, 128 bits.
Hash128 hash128(std::string_view bytes);

inline constexpr std::uint64_t kMixFirst = 0xbf58476d1ce4e5b9;
inline constexpr std::uint64_t kMixSecond = 0x94d049bb133111eb;

/// The increment of splitmix64: the golden ratio of 2^64.
inline constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;

/// A bijection of 64-bit words whose every output bit depends on every input bit
/// (the finaliser of splitmix64; Steele, Lea, Flood: Fast splittable pseudorandom generators,
/// 2014).
constexpr std::uint64_t mix(std::uint64_t word) {
  word ^= word >> 30;
  word *= kMixFirst;
  word ^= word >> 27;
  word *= kMixSecond;
  return word ^ (word >> 31);
}

/// 32 lower-case hex digits.
std::string to_hex(const Hash128& hash);

}  // namespace newsieve::base
