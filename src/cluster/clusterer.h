// Sketches → clusters: who is a copy of whom.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "cluster/evidence.h"
#include "cluster/for_each.h"
#include "newsieve/options.h"
#include "newsieve/record.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Where a record ended up. A representative is its own.
struct Membership {
  std::uint32_t representative = 0;
  Relation relation = Relation::kExact;
  bool capped = false;  ///< had more candidates than are verified
  float jaccard = 1.0F;
  float containment = 1.0F;  ///< share of the copy's words that the representative has
};

/// Two representatives and what they have to do with each other. Of a shared passage both ends are
/// told; of siblings and series the record names the one most like it that is kept before it.
struct Link {
  std::uint32_t record = 0;
  std::uint32_t other = 0;
  LinkKind kind = LinkKind::kSharesPassage;
  std::uint32_t first_word = 0;  ///< of the passage, among the record's words
  std::uint32_t other_first_word = 0;
  std::uint32_t words = 0;  ///< of the passage, the same in both; 0 where there is none
};

struct Clusters {
  std::vector<Membership> memberships;  ///< by record
  std::vector<Link> links;              ///< by record, then kind, then the other
  std::uint64_t compared = 0;           ///< pairs
  std::uint64_t hot_keys = 0;           ///< keys that too many texts share to be followed
};

/// Collects sketches, then clusters. Every candidate is verified on all words; nothing is closed
/// transitively: a record joins a representative it was itself compared with. Words wait in a
/// spool. Not safe for threads: sketches are added in input order.
class Clusterer {
 public:
  /// `memory`: bytes that what waits may hold before it goes to disk.
  Clusterer(const DedupOptions& options, std::uint64_t memory);
  ~Clusterer();
  Clusterer(const Clusterer&) = delete;
  Clusterer& operator=(const Clusterer&) = delete;

  /// Asks for what `add` of a record will look at soon: nothing but time depends on it.
  void prefetch(const Sketch& sketch, const Standing& standing) const;

  /// Returns the ordinal of the record: 0, 1, 2, …
  std::uint32_t add(const Sketch& sketch, const Standing& standing);

  /// Call once. `for_each` may compare in several threads; the outcome does not depend on it.
  Clusters finish(const ForEach& for_each = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The same decisions in one pass over a bounded window: a record is compared with the last
/// `window` representatives and joins the best, or becomes one. The first copy wins.
class StreamClusterer {
 public:
  StreamClusterer(const DedupOptions& options, std::uint32_t window);
  ~StreamClusterer();
  StreamClusterer(const StreamClusterer&) = delete;
  StreamClusterer& operator=(const StreamClusterer&) = delete;

  /// The membership of the next record; `representative` is an ordinal counted as in Clusterer.
  Membership add(const Sketch& sketch, const Standing& standing);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::cluster
