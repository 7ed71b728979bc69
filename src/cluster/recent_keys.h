// The keys of the latest representatives of a stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "cluster/candidates.h"
#include "cluster/key_store.h"

namespace newsieve::cluster {

/// A hash table whose entries expire in the order they came: chains lead from the latest entry to
/// older ones, and end where what is left has expired. 24 bytes a key.
class RecentKeys {
 public:
  /// For up to `keys` keys at a time or so: more make chains longer, nothing else.
  explicit RecentKeys(std::size_t keys);

  /// The representative in `slot` has these keys from now on.
  void put(std::uint32_t slot, std::span<const std::uint64_t> keys);

  /// The oldest `keys` keys expire.
  void forget(std::size_t keys);

  /// Counts the slots of the latest kMaxPerKey representatives that have `key`, as LeaderIndex
  /// does. True if there were more.
  bool count(std::uint64_t key, KeyKind kind, CandidateCounter& counter) const;

 private:
  struct Entry {
    std::uint64_t key;
    std::uint64_t before;  ///< number of the entry before it in its chain, plus 1; 0: none
    std::uint32_t slot;
  };

  [[nodiscard]] std::size_t chain_of(std::uint64_t key) const { return key % chains_.size(); }

  std::vector<std::uint64_t> chains_;  ///< number of the latest entry, plus 1; 0: none
  std::deque<Entry> entries_;
  std::uint64_t expired_ = 0;  ///< number of the first entry that has not
};

}  // namespace newsieve::cluster
