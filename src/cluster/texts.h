// The distinct texts of all records: equal ones are one.
#pragma once

#include <cstdint>
#include <vector>

#include "base/chunked_vector.h"
#include "cluster/evidence.h"
#include "cluster/exact_index.h"
#include "newsieve/options.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// The record that stands for all of its text.
struct Exemplar {
  Standing standing;
  std::uint32_t ordinal = 0;
  std::uint32_t tokens = 0;
};

/// Whether `a` rather than `b` is kept of two records, if they are copies. A total order.
bool is_better(const Exemplar& a, const Exemplar& b, Keep keep);

/// A million equal records cost a counter each. Notices of one source with known dates are one text
/// only within three days, so that a series stays apart; where the days meet, they are compared as
/// others are.
class Texts {
 public:
  explicit Texts(const DedupOptions& options) : options_(options) {}

  enum class Added { kNew, kLeads, kFollows };

  /// Asks for where a record will be looked for that is added soon: nothing but time depends on it.
  void prefetch(const Sketch& sketch, const Standing& standing) const;

  /// The next record. kLeads: it is the exemplar from now on of a text that was there.
  Added add(const Sketch& sketch, const Standing& standing);

  /// How many records were added, and the text of each.
  [[nodiscard]] std::uint32_t records() const {
    return static_cast<std::uint32_t>(of_records_.size());
  }
  [[nodiscard]] std::uint32_t of_record(std::uint32_t record) const { return of_records_[record]; }

  /// The text of the record last added.
  [[nodiscard]] std::uint32_t last() const { return of_records_.back(); }

  [[nodiscard]] std::uint32_t count() const {
    return static_cast<std::uint32_t>(exemplars_.size());
  }
  [[nodiscard]] const Exemplar& exemplar(std::uint32_t text) const { return exemplars_[text]; }
  void prefetch(std::uint32_t text) const { __builtin_prefetch(&exemplars_[text]); }

  /// No record is added from now on: what equal texts are found by gives its memory back.
  void close() { exact_ = {}; }

  /// All texts, the best first.
  [[nodiscard]] std::vector<std::uint32_t> by_quality() const;

 private:
  DedupOptions options_;
  ExactIndex exact_;
  base::ChunkedVector<Exemplar> exemplars_;        ///< by text
  base::ChunkedVector<std::uint32_t> of_records_;  ///< by record
};

}  // namespace newsieve::cluster
