// Pairs of sets whose Jaccard similarity is known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsieve::bench {

struct SetPair {
  std::vector<std::uint64_t> a;
  std::vector<std::uint64_t> b;
  double jaccard = 0;  ///< exact
};

/// Two sets of uniform hashes: `a` of `size` elements, `b` of `ratio` × `size`, that have as many
/// in common as brings them closest to `jaccard`. The same for the same `seed`.
SetPair make_pair(std::size_t size, double jaccard, std::uint64_t seed, double ratio = 1);

/// The similarities at which estimates are measured: 0.05, 0.1, 0.2, …, 0.9, 0.95.
std::vector<double> measured_similarities();

}  // namespace newsieve::bench
