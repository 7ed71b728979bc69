#include "cluster/leader_index.h"

#include <algorithm>

namespace newsieve::cluster {

LeaderIndex::LeaderIndex(std::size_t records, std::span<const std::uint32_t> bucket_sizes)
    : counter_(records) {
  buckets_.reserve(bucket_sizes.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t size : bucket_sizes) {
    const std::uint32_t capacity = std::min<std::uint32_t>(size, kMaxPerKey);
    buckets_.push_back({.begin = begin, .capacity = capacity, .inserted = 0});
    begin += capacity;
  }
  members_.resize(begin);
}

const std::vector<std::uint32_t>& LeaderIndex::candidates(const BandKeys& buckets, bool& capped) {
  for (const std::uint32_t number : buckets) {
    if (number == kNoBucket) {
      continue;
    }
    const Bucket& bucket = buckets_[number];
    capped |= bucket.inserted > bucket.capacity;
    const std::uint32_t held = std::min(bucket.inserted, bucket.capacity);
    for (std::uint32_t i = 0; i < held; ++i) {
      counter_.count(members_[bucket.begin + i]);
    }
  }
  return counter_.take(capped);
}

void LeaderIndex::insert(std::uint32_t leader, const BandKeys& buckets) {
  for (const std::uint32_t number : buckets) {
    if (number != kNoBucket) {
      Bucket& bucket = buckets_[number];
      members_[bucket.begin + bucket.inserted % bucket.capacity] = leader;
      ++bucket.inserted;
    }
  }
}

}  // namespace newsieve::cluster
