#include "set_pairs.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"

namespace newsieve::bench {

SetPair make_pair(std::size_t size, double jaccard, std::uint64_t seed, double ratio) {
  const auto other = static_cast<std::size_t>(std::llround(ratio * static_cast<double>(size)));
  const double both = static_cast<double>(size + other);
  const auto shared = std::min(
      {size, other, static_cast<std::size_t>(std::llround(both * jaccard / (1 + jaccard)))});
  std::uint64_t next = base::mix(seed) << 20;
  SetPair pair;
  for (std::size_t i = 0; i < size; ++i) {
    pair.a.push_back(base::mix(next++));
  }
  pair.b.assign(pair.a.begin(), pair.a.begin() + static_cast<std::ptrdiff_t>(shared));
  while (pair.b.size() < other) {
    pair.b.push_back(base::mix(next++));
  }
  pair.jaccard = static_cast<double>(shared) / static_cast<double>(size + other - shared);
  return pair;
}

std::vector<double> measured_similarities() {
  return {0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
}

}  // namespace newsieve::bench
