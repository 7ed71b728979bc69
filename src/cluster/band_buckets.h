// Band keys of all records → buckets of records that share one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

using BandKeys = std::array<std::uint32_t, kBands>;

/// Stands for a key that nobody else has: most keys, so nothing is stored for them.
inline constexpr std::uint32_t kNoBucket = UINT32_MAX;

/// Replaces each key by the number of its bucket, or kNoBucket, in place. Returns the number of
/// members of each bucket. Linear: a radix sort for each band.
std::vector<std::uint32_t> number_buckets(std::span<BandKeys> keys);

}  // namespace newsieve::cluster
