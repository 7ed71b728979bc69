// Sorts a few numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsieve::cluster {

/// Most numbers that rank_sort sorts.
inline constexpr std::size_t kFewNumbers = 64;

/// Sorts up to kFewNumbers numbers, and leaves each once. None is UINT32_MAX.
void rank_sort(std::vector<std::uint32_t>& numbers);

/// Sorts any of them, and leaves each once: what rank_sort is held against.
void sort_distinct(std::vector<std::uint32_t>& numbers);

}  // namespace newsieve::cluster
