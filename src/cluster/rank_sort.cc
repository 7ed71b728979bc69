// Sorting by rank, in vectors of whatever width the processor has.
//
// A number's rank is how many are less. That takes a comparison of all with all, but no branch to
// mispredict, as sorting has at every step. Equal numbers meet at one rank, and leave others free.

#include "cluster/rank_sort.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cluster/rank_sort.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::cluster::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// `numbers` has room for kFewNumbers; `ranks` gets as many, those of the first `count` of use.
void rank_in_vectors(const std::uint32_t* numbers, std::size_t count, std::uint32_t* ranks) {
  const hn::CappedTag<std::uint32_t, 16> tag;
  const auto one = hn::Set(tag, 1);
  for (std::size_t i = 0; i < count; i += hn::Lanes(tag)) {
    const auto some = hn::Load(tag, numbers + i);
    auto less = hn::Zero(tag);
    for (std::size_t j = 0; j < count; ++j) {
      less = hn::Add(less, hn::IfThenElseZero(hn::Lt(hn::Set(tag, numbers[j]), some), one));
    }
    hn::Store(less, tag, ranks + i);
  }
}

}  // namespace newsieve::cluster::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::cluster {

namespace {
HWY_EXPORT(rank_in_vectors);
}  // namespace

void rank_sort(std::vector<std::uint32_t>& numbers) {
  constexpr std::uint32_t kFree = UINT32_MAX;
  alignas(64) std::uint32_t unsorted[kFewNumbers];
  alignas(64) std::uint32_t ranks[kFewNumbers];
  std::uint32_t sorted[kFewNumbers];
  const std::size_t count = numbers.size();
  std::fill_n(std::copy(numbers.begin(), numbers.end(), unsorted), kFewNumbers - count, kFree);
  HWY_DYNAMIC_DISPATCH(rank_in_vectors)(unsorted, count, ranks);
  std::fill_n(sorted, count, kFree);
  for (std::size_t i = 0; i < count; ++i) {
    sorted[ranks[i]] = unsorted[i];
  }
  std::size_t distinct = 0;
  for (std::size_t rank = 0; rank < count; ++rank) {
    numbers[distinct] = sorted[rank];
    distinct += sorted[rank] != kFree ? 1U : 0U;
  }
  numbers.resize(distinct);
}

void sort_distinct(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace newsieve::cluster
#endif
