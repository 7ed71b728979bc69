// Sketches → clusters: who is a copy of whom.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "newsieve/options.h"
#include "newsieve/record.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// What of a record beside its text decides which of a cluster is the representative.
struct Standing {
  Role role = Role::kMain;
  std::int64_t published = INT64_MAX;  ///< seconds since 1970 UTC; INT64_MAX: unknown
};

/// Where a record ended up. A representative is its own.
struct Membership {
  std::uint32_t representative = 0;
  Relation relation = Relation::kExact;
  float jaccard = 1.0F;
  float containment = 1.0F;  ///< share of the copy's shingles that the representative holds
  bool capped = false;       ///< had more candidates than are verified
};

/// Collects sketches, then clusters. Every candidate is verified on exact shingle sets; nothing is
/// closed transitively: a record joins a representative it was itself compared with. Shingles wait
/// in a spool. Not safe for threads: sketches are added in input order.
class Clusterer {
 public:
  /// `memory`: bytes that waiting shingles may hold before they go to disk.
  Clusterer(const DedupOptions& options, std::uint64_t memory);
  ~Clusterer();
  Clusterer(const Clusterer&) = delete;
  Clusterer& operator=(const Clusterer&) = delete;

  /// Returns the ordinal of the record: 0, 1, 2, …
  std::uint32_t add(const Sketch& sketch, const Standing& standing);

  /// One membership for each record added, by ordinal. Call once.
  std::vector<Membership> finish();

  /// How many pairs were compared.
  [[nodiscard]] std::uint64_t verified() const;

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
  Membership add(const Sketch& sketch);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::cluster
