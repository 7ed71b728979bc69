// The index of representatives: which of them share keys with a text.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/partitions.h"
#include "cluster/candidates.h"
#include "cluster/for_each.h"
#include "cluster/key_store.h"

namespace newsieve::cluster {

/// Most representatives that a key leads to. Of a band key that has more the latest count, which
/// are those of like length, and no more than by a fingerprint; a fingerprint that has more is a
/// common phrase and leads to none. True copies also share rarer keys, so they are missed by this
/// only where nothing sets them apart. What a source prints round its stories makes pairs with the
/// square of this number.
inline constexpr std::size_t kMaxPerKey = 32;

/// What a key adds to those it leads to; `is_common`: more than kMaxPerKey have it.
constexpr unsigned weight_of(KeyKind kind, bool is_common) {
  return kind == KeyKind::kFingerprint ? (is_common ? 0 : kFingerprintWeight)
                                       : (is_common ? kFingerprintWeight : kBandWeight);
}

/// What is known ahead of whom a text will be compared with.
struct Foreseen {
  std::vector<Candidate> candidates;  ///< if all lead that have not been asked about
  bool is_complete = false;           ///< those of them that lead then, and nobody else
};

/// Asked about texts by rank, in order; names only those that were told to lead. So a text that
/// collapsed never leads another to itself, and clustering the representatives again finds the same
/// index.
///
/// A key of few texts is kept as their pairs, sorted by the later one, on disk if need be. Only of
/// keys that more than kMaxPerKey texts share ("hot") the representatives stay in memory.
class LeaderIndex {
 public:
  /// `ranks`: by text. `memory`: bytes of pairs that may wait in memory. The index does not depend
  /// on `for_each`.
  LeaderIndex(const KeyStore& keys, std::span<const std::uint32_t> ranks, std::uint64_t memory,
              const ForEach& for_each = {});

  /// The representatives that share most with the text of the next rank: 0, 1, 2, … Numbers are
  /// ranks, the lowest first. `capped` becomes true if some were left out.
  const std::vector<Candidate>& next(bool& capped);

  /// The same of the next rank, of which this was foreseen: without counting anew, where it can.
  const std::vector<Candidate>& next(const Foreseen& foreseen, bool& capped);

  /// So many ranks, from a multiple of it on, are a block.
  [[nodiscard]] std::uint32_t block() const { return ranks_per_partition_; }

  /// What `next` would say of a rank if all texts that it has not been asked about lead. Of ranks
  /// in the block of the next one, or in the two behind it.
  void foresee(std::uint32_t rank, Foreseen& into);

  /// The text last asked about leads from now on.
  void lead();

  /// Another took this one's place.
  void demote(std::uint32_t rank) { leads_[rank] = false; }

  [[nodiscard]] bool leads(std::uint32_t rank) const { return leads_[rank]; }

  /// How many ranks have been asked about.
  [[nodiscard]] std::uint32_t asked() const { return next_; }

  [[nodiscard]] std::uint64_t hot_keys() const { return hot_.size(); }

 private:
  /// A text and what shares a key with it: an earlier text, or the number of a hot key.
  struct Pair {
    std::uint32_t rank;
    std::uint32_t other;  ///< the low bit is the KeyKind
  };
  struct HotKey {
    std::vector<std::uint32_t> leaders;  ///< a ring for band keys
    std::uint64_t led = 0;               ///< ever
  };
  /// The pairs of one partition, sorted by rank.
  class Sorted {
   public:
    void take(std::vector<Pair>& pairs, std::uint32_t first_rank, std::uint32_t ranks);
    [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t rank) const;

   private:
    std::uint32_t first_ = 0;
    std::vector<std::uint32_t> ends_;
    std::vector<std::uint32_t> others_;
  };

  /// What one partition holds, while it is asked about.
  struct Loaded {
    std::uint32_t partition = UINT32_MAX;
    Sorted earlier;   ///< texts that share a key
    Sorted hot_keys;  ///< … and hot keys
  };

  void add_shared(KeyKind kind, std::span<std::uint32_t> ranks);
  const Loaded& partition_of(std::uint32_t rank);
  [[nodiscard]] unsigned weight_now(std::uint32_t hot_key) const;
  void count_hot_keys(std::span<const std::uint32_t> keys, bool& capped);

  std::uint32_t ranks_per_partition_;
  base::Partitions<Pair> pairs_;
  base::Partitions<Pair> hot_pairs_;
  std::vector<HotKey> hot_;
  std::vector<bool> leads_;
  CandidateCounter counter_;
  std::uint32_t next_ = 0;
  std::array<Loaded, 3> loaded_;  ///< the partition at hand and those foreseen
  std::vector<Candidate> leading_;
  std::vector<Pair> buffer_;
};

}  // namespace newsieve::cluster
