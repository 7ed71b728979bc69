#include "cluster/posting_sorter.h"

#include <algorithm>
#include <bit>
#include <cstddef>

#include "base/sort_by_digit.h"

namespace newsieve::cluster {

namespace {

constexpr unsigned kKeyBits = 32;
constexpr unsigned kDigitBits = 11;
constexpr unsigned kSortedBits = 2 * kDigitBits;

/// So many places a posting: one in eight that are alone falls on a place that is taken.
constexpr std::size_t kPlacesPerPosting = 8;

bool is_less(const Posting& a, const Posting& b) {
  return a.key < b.key;
}

/// What two digits do not tell apart: next to nothing, unless postings are many.
void sort_rest(std::vector<Posting>& postings) {
  const auto prefix = [](const Posting& posting) {
    return posting.key >> (kKeyBits - kSortedBits);
  };
  for (std::size_t i = 1; i < postings.size(); ++i) {
    if (!is_less(postings[i], postings[i - 1])) {
      continue;
    }
    const auto same_prefix = [&](const Posting& posting) {
      return prefix(posting) == prefix(postings[i]);
    };
    const auto at = postings.begin() + static_cast<std::ptrdiff_t>(i);
    const auto begin =
        std::find_if_not(std::make_reverse_iterator(at), postings.rend(), same_prefix);
    const auto end = std::find_if_not(at, postings.end(), same_prefix);
    std::stable_sort(begin.base(), end, is_less);
    i = static_cast<std::size_t>(end - postings.begin());
  }
}

}  // namespace

/// Keys fall on places of a bitmap. A key that is alone on its place is a single one.
void PostingSorter::drop_single(std::vector<Posting>& postings) {
  const std::size_t places = std::bit_ceil(kPlacesPerPosting * postings.size() + 64);
  const auto bits = std::min(kKeyBits, static_cast<unsigned>(std::countr_zero(places)));
  const unsigned shift = kKeyBits - bits;
  seen_.assign((std::size_t{1} << bits) / 64, {});
  for (const Posting& posting : postings) {
    const std::uint32_t place = posting.key >> shift;
    const std::uint64_t bit = std::uint64_t{1} << place % 64;
    Seen& seen = seen_[place / 64];
    seen.again |= seen.once & bit;
    seen.once |= bit;
  }
  std::size_t kept = 0;
  for (const Posting posting : postings) {
    const std::uint32_t place = posting.key >> shift;
    postings[kept] = posting;
    kept += seen_[place / 64].again >> place % 64 & 1U;
  }
  postings.resize(kept);
}

void PostingSorter::sort(std::vector<Posting>& postings) {
  const auto key = [](const Posting& posting) { return posting.key; };
  drop_single(postings);
  if (postings.empty()) {
    return;  // small runs have many partitions of this kind
  }
  base::sort_by_digit<kDigitBits>(postings, scratch_, kKeyBits - kSortedBits, key);
  base::sort_by_digit<kDigitBits>(postings, scratch_, kKeyBits - kDigitBits, key);
  sort_rest(postings);
}

}  // namespace newsieve::cluster
