// The index of representatives: band key → representatives that have it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/band_buckets.h"
#include "cluster/candidates.h"

namespace newsieve::cluster {

/// Holds representatives only, so a record that collapsed never leads another to itself: clustering
/// the representatives again finds the same index, and collapses nothing.
class LeaderIndex {
 public:
  /// For records numbered below `records`, in buckets of at most so many members.
  LeaderIndex(std::size_t records, std::span<const std::uint32_t> bucket_sizes);

  /// The representatives that share most buckets with a record, lowest number first. `capped`
  /// becomes true if some were left out.
  const std::vector<std::uint32_t>& candidates(const BandKeys& buckets, bool& capped);

  void insert(std::uint32_t leader, const BandKeys& buckets);

 private:
  struct Bucket {
    std::uint32_t begin = 0;     ///< in `members_`
    std::uint32_t capacity = 0;  ///< of the ring of the latest members
    std::uint32_t inserted = 0;  ///< ever
  };

  std::vector<Bucket> buckets_;
  std::vector<std::uint32_t> members_;
  CandidateCounter counter_;
};

}  // namespace newsieve::cluster
