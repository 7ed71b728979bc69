#include "one_permutation.h"

#include <algorithm>
#include <vector>

#include "base/hash.h"

namespace newsieve::bench {

namespace {

constexpr std::uint64_t kEmpty = UINT64_MAX;

}  // namespace

void one_permutation_signature(std::span<const std::uint64_t> set, std::span<std::uint64_t> into) {
  const std::size_t size = into.size();
  std::fill(into.begin(), into.end(), kEmpty);
  std::size_t empty = size;
  for (const std::uint64_t element : set) {
    const std::uint64_t hash = base::mix(element);
    std::uint64_t& place = into[hash & (size - 1)];
    empty -= place == kEmpty ? 1U : 0U;
    place = std::min(place, hash >> 12);
  }
  if (empty == 0) {
    return;
  }
  // Only places that an element fell into lend their value.
  const std::vector<std::uint64_t> thrown(into.begin(), into.end());
  for (std::size_t i = 0; i < size; ++i) {
    for (std::uint64_t attempt = 1; into[i] == kEmpty; ++attempt) {
      into[i] = thrown[base::mix(i << 32 | attempt) & (size - 1)];
    }
  }
}

}  // namespace newsieve::bench
