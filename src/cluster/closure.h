// Band keys → clusters by transitive closure, as other deduplicators make them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/clusterer.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Puts all records that share a band key, directly or by way of others, into one cluster; the
/// first of it is the representative. Nothing is compared or verified: A and C may end up together
/// because each is like B. For comparisons (`--preset`); newsieve itself uses Clusterer.
///
/// Holds 24 bytes a record and 8 for each key, and 16 more a record while it clusters. Not safe for
/// threads.
class ClosureClusterer {
 public:
  /// Returns the ordinal of the record: 0, 1, 2, … A record without keys is a copy of nothing; all
  /// others have equally many.
  std::uint32_t add(const Hash128& folded, std::span<const std::uint64_t> band_keys);

  /// One membership for each record added, by ordinal: exact where the folded text is the
  /// representative's, else near; a copy's similarities are unmeasured, NaN. Call once.
  std::vector<Membership> finish();

 private:
  std::uint32_t root_of(std::uint32_t record);
  void unite(std::uint32_t a, std::uint32_t b);

  std::vector<Hash128> folded_;         ///< by record
  std::vector<std::uint32_t> parents_;  ///< by record: an earlier one of its cluster, or itself
  std::vector<std::uint32_t> keyed_;    ///< records with keys
  std::vector<std::uint64_t> keys_;     ///< theirs, one record after the other
};

}  // namespace newsieve::cluster
