// Sketches → copies, by newsieve's own rules or by a preset's.
#pragma once

#include <cstdint>

#include "cluster/closure.h"
#include "cluster/clusterer.h"
#include "newsieve/options.h"

namespace newsieve::run {

/// Not safe for threads: sketches are added in input order.
class CopyFinder {
 public:
  /// `memory`: bytes that what waits for verification may hold before it goes to disk.
  CopyFinder(const DedupOptions& options, std::uint64_t memory)
      : preset_(options.preset), verified_(options, memory) {}

  /// Asks for what `add` of a record will look at soon: nothing but time depends on it.
  void prefetch(const Sketch& sketch, const cluster::Standing& standing) const {
    verified_.prefetch(sketch, standing);
  }

  void add(const Sketch& sketch, const cluster::Standing& standing);

  /// Call once.
  cluster::Clusters finish(const cluster::ForEach& for_each);

 private:
  Preset preset_;
  cluster::Clusterer verified_;
  cluster::ClosureClusterer unverified_;
};

}  // namespace newsieve::run
