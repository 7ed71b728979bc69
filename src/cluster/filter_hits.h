// How many shingles of a text a filter holds.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// A shingle's place in a filter: its words, rotated and folded together, are uniform enough. Their
/// kinds, in the low bits, fall out.
inline constexpr int kPlaceBits = 16;
inline constexpr int kSecondRotation = 7;
inline constexpr int kThirdRotation = 14;

inline std::uint32_t filter_place(const Word* words) {
  static_assert(kShingleWords == 3);
  return (words[0] ^ std::rotl(words[1], kSecondRotation) ^ std::rotl(words[2], kThirdRotation)) >>
         (32 - kPlaceBits);
}

/// A bit for each place, the lowest first.
using FilterBits = std::array<std::uint32_t, (std::size_t{1} << kPlaceBits) / 32>;

inline bool has_place(const FilterBits& bits, std::uint32_t place) {
  return (bits[place / 32] >> place % 32 & 1U) != 0;
}

/// Whether the filter holds `least` of the shingles of `words` or more. A text that is shorter than
/// a shingle has none. Reads no farther than it needs to.
bool has_hits(const FilterBits& bits, std::span<const Word> words, std::size_t least);

/// The same, one shingle after the other: what has_hits is held against.
bool has_hits_scalar(const FilterBits& bits, std::span<const Word> words, std::size_t least);

}  // namespace newsieve::cluster
