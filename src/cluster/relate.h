// Two texts → how the one is a copy of the other. Exact: on sets, not on estimates.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "newsieve/options.h"
#include "newsieve/record.h"

namespace newsieve::cluster {

/// What of a text is compared. Sets are sorted, each hash once.
struct Evidence {
  std::uint32_t tokens = 0;
  std::vector<std::uint64_t> shingles;
  std::vector<std::uint64_t> numbers;
};

/// Fewest tokens of a text that may count as contained: shorter ones are too often a stock phrase.
inline constexpr std::uint32_t kContainedMinTokens = 40;

/// Size of the intersection of two sorted sets.
std::size_t common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

/// Whether two texts that share most of their words also share their facts. Numbers stand for the
/// facts: the words of earnings, weather and scores are the same every time. Of the shorter text's
/// numbers a share of at least `threshold` must occur in the longer, and the other way round, but
/// - editing changes a number now and then, so one may differ for every 100 words of its text;
/// - the longer may have another one with every 8 words that it has more.
/// Looks at numbers and tokens only.
bool guard_holds(const Evidence& copy, const Evidence& original, double threshold);

/// A verified copy.
struct Match {
  Relation relation = Relation::kNear;
  double jaccard = 0;
  double containment = 0;  ///< share of the copy's shingles that the original holds
};

/// Whether `a` is the better match of one copy: higher Jaccard, then containment.
bool is_closer(const Match& a, const Match& b);

/// How the shingles alone make `copy` a copy of `original`, if they do: near, or contained where
/// the copy is not the longer.
std::optional<Match> match_shingles(const Evidence& copy, const Evidence& original,
                                    const DedupOptions& options);

/// The whole test: shingles and guard.
std::optional<Match> relate(const Evidence& copy, const Evidence& original,
                            const DedupOptions& options);

}  // namespace newsieve::cluster
