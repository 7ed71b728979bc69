// One-permutation hashing, which newsieve does not use: here to be measured.
#pragma once

#include <cstdint>
#include <span>

namespace newsieve::bench {

/// One-permutation hashing (Li, Owen, Zhang 2012) with optimal densification (Shrivastava: Optimal
/// densification for fast and accurate minwise hashing, ICML 2017). Each element falls into one
/// place, a place keeps its least hash, and an empty place copies a random one that is not empty,
/// drawn afresh by each empty place. `set` holds uniform hashes, at least one; `into` has room for
/// a power of two of values.
void one_permutation_signature(std::span<const std::uint64_t> set, std::span<std::uint64_t> into);

}  // namespace newsieve::bench
