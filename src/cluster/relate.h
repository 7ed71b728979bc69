// Two texts → how the one relates to the other.
#pragma once

#include <cstdint>
#include <vector>

#include "cluster/evidence.h"
#include "cluster/guard.h"
#include "cluster/names.h"
#include "cluster/overlap.h"
#include "newsieve/options.h"
#include "newsieve/record.h"

namespace newsieve::cluster {

/// Fewest words of a text that may count as contained: shorter ones are too often a stock phrase.
inline constexpr std::uint32_t kContainedMinWords = 30;

/// Fewest words in a row that make two stories share a passage.
inline constexpr std::uint32_t kPassageMinWords = 50;

enum class Finding : std::uint8_t {
  kNothing,
  kCopy,
  kPassage,          ///< two stories that share one
  kTemplateSibling,  ///< alike, but numbers or names differ
  kSeries,           ///< alike, but far apart in time
};

/// The result of a comparison. Of kNothing the rest may be left out.
struct Comparison {
  Finding finding = Finding::kNothing;
  Relation relation = Relation::kNear;  ///< of a copy; never kUpdate
  double jaccard = 0;                   ///< of the sets of shingles
  double containment = 0;               ///< share of the copy's words that the original has
  Passage passage;                      ///< the longest
};

/// Compares one text, the copy, with one after the other.
class Comparer {
 public:
  explicit Comparer(const DedupOptions& options) : options_(options) {}

  /// The words stay where they are until the next copy. Numbers need not be collected, here and
  /// of originals: they are where they are needed.
  void set_copy(const Evidence& copy);
  Comparison compare(const Evidence& original);

 private:
  [[nodiscard]] std::uint32_t fewest_shingles(const Evidence& original) const;
  [[nodiscard]] bool may_relate(const Evidence& original) const;
  [[nodiscard]] Comparison compare_equal(const Evidence& original) const;
  bool facts_agree(Evidence original);
  bool numbers_agree(Evidence& original);

  DedupOptions options_;
  Evidence copy_;
  bool has_numbers_ = false;  ///< whether the copy's are collected
  std::vector<std::uint32_t> copy_numbers_;
  std::vector<std::uint32_t> original_numbers_;
  Amounts copy_amounts_;
  bool has_amounts_ = false;  ///< whether they are read
  Amounts original_amounts_;
  OverlapFinder overlaps_;
  NameComparer names_;
};

/// Whether `a` is the better match of one copy: higher Jaccard similarity, then containment.
bool is_closer(const Comparison& a, const Comparison& b);

/// Whether two records are versions of one: of the same known source, at known dates of which the
/// first's is the earlier.
bool is_earlier_version(const Standing& version, const Standing& of);

}  // namespace newsieve::cluster
