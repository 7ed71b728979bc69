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

/// What the filter holds of the shingles of a text.
struct FilterHits {
  bool are_enough = false;
  /// With none of these first shingles begins a run of hits that is as long as was asked for. What
  /// was seen on the way: there may be more of them.
  std::size_t without_run = 0;
};

/// Whether the filter holds `least` of the shingles of `words` or more, and where `run` of them in
/// a row cannot be. A text that is shorter than a shingle has none. Reads no farther than it needs
/// to for the first.
FilterHits find_hits(const FilterBits& bits, std::span<const Word> words, std::size_t least,
                     std::size_t run);

/// The same, one shingle after the other: what find_hits is held against. Tells of all shingles
/// that begin no run.
FilterHits find_hits_scalar(const FilterBits& bits, std::span<const Word> words, std::size_t least,
                            std::size_t run);

}  // namespace newsieve::cluster
