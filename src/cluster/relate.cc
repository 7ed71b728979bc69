#include "cluster/relate.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace newsieve::cluster {

namespace {

/// From this ratio of sizes on, looking each element up is cheaper than merging.
constexpr std::size_t kLookupRatio = 16;

constexpr double kWordsPerEditedNumber = 100;
constexpr double kWordsPerAddedNumber = 8;
constexpr double kRounding = 1e-9;  // so that 0.8 of 5 numbers is 4

std::size_t common_by_lookup(std::span<const std::uint64_t> few,
                             std::span<const std::uint64_t> many) {
  std::size_t count = 0;
  auto from = many.begin();
  for (const std::uint64_t hash : few) {
    from = std::lower_bound(from, many.end(), hash);
    count += from != many.end() && *from == hash ? 1U : 0U;
  }
  return count;
}

/// How many of a text's numbers another text may lack.
double may_differ(const Evidence& text, double threshold) {
  return std::max((1 - threshold) * static_cast<double>(text.numbers.size()) + kRounding,
                  std::floor(text.tokens / kWordsPerEditedNumber));
}

}  // namespace

std::size_t common(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  if (a.size() > b.size()) {
    std::swap(a, b);
  }
  if (a.size() < b.size() / kLookupRatio) {
    return common_by_lookup(a, b);
  }
  // A merge without branches: which side is the lower is a coin toss to the predictor.
  std::size_t count = 0;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    const std::uint64_t left = a[i];
    const std::uint64_t right = b[j];
    count += left == right ? 1U : 0U;
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  return count;
}

bool guard_holds(const Evidence& copy, const Evidence& original, double threshold) {
  const bool copy_is_shorter = copy.tokens <= original.tokens;
  const Evidence& shorter = copy_is_shorter ? copy : original;
  const Evidence& longer = copy_is_shorter ? original : copy;
  const std::size_t shared = common(shorter.numbers, longer.numbers);
  const double more_words = longer.tokens - shorter.tokens;
  return static_cast<double>(shorter.numbers.size() - shared) <= may_differ(shorter, threshold) &&
         static_cast<double>(longer.numbers.size() - shared) <=
             may_differ(longer, threshold) + std::floor(more_words / kWordsPerAddedNumber);
}

bool is_closer(const Match& a, const Match& b) {
  return std::tie(a.jaccard, a.containment) > std::tie(b.jaccard, b.containment);
}

std::optional<Match> match_shingles(const Evidence& copy, const Evidence& original,
                                    const DedupOptions& options) {
  const std::size_t shared = common(copy.shingles, original.shingles);
  if (shared == 0) {
    return std::nullopt;
  }
  const std::size_t either = copy.shingles.size() + original.shingles.size() - shared;
  const Match match{
      .relation = Relation::kNear,
      .jaccard = static_cast<double>(shared) / static_cast<double>(either),
      .containment = static_cast<double>(shared) / static_cast<double>(copy.shingles.size())};
  if (match.jaccard >= options.jaccard) {
    return match;
  }
  if (match.containment >= options.containment && copy.tokens >= kContainedMinTokens &&
      copy.tokens <= original.tokens) {
    return Match{Relation::kContained, match.jaccard, match.containment};
  }
  return std::nullopt;
}

std::optional<Match> relate(const Evidence& copy, const Evidence& original,
                            const DedupOptions& options) {
  return guard_holds(copy, original, options.guard) ? match_shingles(copy, original, options)
                                                    : std::nullopt;
}

}  // namespace newsieve::cluster
