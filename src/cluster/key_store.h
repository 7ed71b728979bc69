// The keys of all texts → groups of texts that share one.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/partitions.h"
#include "cluster/for_each.h"
#include "cluster/posting_sorter.h"

namespace newsieve::cluster {

/// Where a key comes from: one band key makes candidates, of fingerprints it takes two.
enum class KeyKind : std::uint32_t { kFingerprint = 0, kBand = 1 };

/// Texts and their keys wait in partitions by key, on disk if need be: about 8 bytes a key. A key
/// counts with 40 bits: a million texts make a dozen false pairs by it, which verification refuses.
class KeyStore {
 public:
  /// `memory`: bytes that may wait in memory.
  explicit KeyStore(std::uint64_t memory);

  void put(std::uint32_t text, std::span<const std::uint64_t> keys, KeyKind kind);

  using Shared = std::function<void(KeyKind kind, std::span<std::uint32_t> ranks)>;

  /// Calls `shared` for each key that several texts have, with the ranks of these texts (`ranks` is
  /// by text) in the order of the texts; they may be changed. Linear. Sorts by way of `for_each`;
  /// `shared` is called in one thread at a time, in the same order whatever the threads.
  void for_each_shared(std::span<const std::uint32_t> ranks, const ForEach& for_each,
                       const Shared& shared) const;

 private:
  /// Of one partition: its postings, and what sorts them.
  struct Sorted {
    std::vector<Posting> postings;  ///< ranks instead of texts
    PostingSorter sorter;
  };

  void sort(std::size_t partition, std::span<const std::uint32_t> ranks, Sorted& into) const;

  base::Partitions<Posting> postings_;
};

}  // namespace newsieve::cluster
