// The keys of all texts → groups of texts that share one.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/partitions.h"
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

  /// Calls `shared` for each key that several texts have, with the ranks of these texts (`ranks` is
  /// by text) in the order of the texts; they may be changed. Linear.
  void for_each_shared(std::span<const std::uint32_t> ranks,
                       const std::function<void(KeyKind, std::span<std::uint32_t> ranks)>& shared);

 private:
  base::Partitions<Posting> postings_;
};

}  // namespace newsieve::cluster
