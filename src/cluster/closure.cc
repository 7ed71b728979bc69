#include "cluster/closure.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace newsieve::cluster {

std::uint32_t ClosureClusterer::add(const Hash128& folded,
                                    std::span<const std::uint64_t> band_keys) {
  const auto ordinal = static_cast<std::uint32_t>(folded_.size());
  folded_.push_back(folded);
  parents_.push_back(ordinal);
  if (!band_keys.empty()) {
    keyed_.push_back(ordinal);
    keys_.insert(keys_.end(), band_keys.begin(), band_keys.end());
  }
  return ordinal;
}

std::uint32_t ClosureClusterer::root_of(std::uint32_t record) {
  while (parents_[record] != record) {
    parents_[record] = parents_[parents_[record]];  // halves the path for the next time
    record = parents_[record];
  }
  return record;
}

/// The earlier root becomes the parent, so that a root is the first of its cluster.
void ClosureClusterer::unite(std::uint32_t a, std::uint32_t b) {
  const auto [first, second] = std::minmax({root_of(a), root_of(b)});
  parents_[second] = first;
}

std::vector<Membership> ClosureClusterer::finish() {
  // A band at a time: sorted by key, the records of a bucket stand side by side.
  const std::size_t bands = keyed_.empty() ? 0 : keys_.size() / keyed_.size();
  std::vector<std::pair<std::uint64_t, std::uint32_t>> buckets(keyed_.size());
  for (std::size_t band = 0; band < bands; ++band) {
    for (std::size_t i = 0; i < keyed_.size(); ++i) {
      buckets[i] = {keys_[i * bands + band], keyed_[i]};
    }
    std::sort(buckets.begin(), buckets.end());
    for (std::size_t i = 1; i < buckets.size(); ++i) {
      if (buckets[i].first == buckets[i - 1].first) {
        unite(buckets[i - 1].second, buckets[i].second);
      }
    }
  }
  constexpr float kUnmeasured = std::numeric_limits<float>::quiet_NaN();
  std::vector<Membership> memberships(folded_.size());
  for (std::uint32_t record = 0; record < memberships.size(); ++record) {
    Membership& membership = memberships[record];
    membership.representative = root_of(record);
    if (membership.representative != record) {
      const bool exact = folded_[record] == folded_[membership.representative];
      membership.relation = exact ? Relation::kExact : Relation::kNear;
      membership.jaccard = kUnmeasured;
      membership.containment = kUnmeasured;
    }
  }
  return memberships;
}

}  // namespace newsieve::cluster
