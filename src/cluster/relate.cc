#include "cluster/relate.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

constexpr double kLongerLess = 0.1;        // than `near` asks of the shorter
constexpr std::uint32_t kShortWords = 13;  // fewer make a notice of one line

double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

/// The fewest words that are this share of `words`, or one fewer where rounding might matter.
std::uint32_t at_least(double share, std::uint32_t words) {
  constexpr double kRounding = 1e-9;
  return static_cast<std::uint32_t>(std::max(0.0, share * words - kRounding * words));
}

std::optional<Relation> relation_of(const Evidence& copy, const Evidence& original,
                                    const Closeness& closeness, const DedupOptions& options) {
  // There each word may be the news: "for the plan", "against the plan".
  const bool is_short = std::min(copy.tokens(), original.tokens()) < kShortWords;
  const double near = is_short ? 1 : options.near;
  if (closeness.shorter >= near && closeness.longer >= options.near - kLongerLess) {
    return Relation::kNear;
  }
  if (copy.tokens() <= original.tokens() && copy.tokens() >= kContainedMinWords &&
      closeness.shorter >= options.containment) {
    return Relation::kContained;
  }
  return std::nullopt;
}

bool are_equal(std::span<const Word> a, std::span<const Word> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](Word left, Word right) { return hash_of(left) == hash_of(right); });
}

}  // namespace

void Comparer::set_copy(const Evidence& copy) {
  copy_ = copy;
  has_numbers_ = false;
  has_amounts_ = false;
  overlaps_.set_copy(copy.words);
}

/// So many shingles two related texts share at least: what `relation_of` asks for, in shingles.
std::uint32_t Comparer::fewest_shingles(const Evidence& original) const {
  const bool copy_is_longer = copy_.tokens() > original.tokens();
  const std::uint32_t near = overlaps_.shingles_to_cover(
      at_least(options_.near - (copy_is_longer ? kLongerLess : 0), copy_.tokens()),
      at_least(options_.near - (copy_is_longer ? 0 : kLongerLess), original.tokens()));
  if (copy_is_longer) {
    return near;
  }
  return std::min(near,
                  overlaps_.shingles_to_cover(at_least(options_.containment, copy_.tokens()), 0));
}

/// False: whatever the words' order, the two have too little in common.
bool Comparer::may_relate(const Evidence& original) const {
  return std::min(copy_.tokens(), original.tokens()) < kShingleWords ||
         overlaps_.may_share(original.words, fewest_shingles(original), kPassageMinWords);
}

bool Comparer::numbers_agree(Evidence& original) {
  if (!has_numbers_) {
    collect_numbers(copy_.words, copy_numbers_);
    copy_.numbers = copy_numbers_;
    has_numbers_ = true;
  }
  collect_numbers(original.words, original_numbers_);
  original.numbers = original_numbers_;
  const MutualLack digits = digit_lack(copy_, original, options_.guard);
  if (digits_decide(copy_, original, digits)) {
    return true;
  }
  if (!has_amounts_) {
    copy_amounts_.read(copy_.words);
    copy_.amounts = &copy_amounts_;
    has_amounts_ = true;
  }
  original_amounts_.read(original.words);
  original.amounts = &original_amounts_;
  return amounts_agree(copy_, original, digits, options_.guard);
}

bool Comparer::facts_agree(Evidence original) {
  return numbers_agree(original) && negation_lack(copy_, original).is_allowed() &&
         names_.agree(copy_, original, options_.guard);
}

Comparison Comparer::compare(const Evidence& original) {
  if (are_equal(copy_.words, original.words)) {
    return compare_equal(original);
  }
  if (!may_relate(original)) {
    return {};
  }
  const Overlap overlap = overlaps_.find(original.words);
  const double of_copy = share(overlap.copy_covered, copy_.tokens());
  const double of_original = share(overlap.original_covered, original.tokens());
  const Closeness closeness = copy_.tokens() <= original.tokens()
                                  ? Closeness{.shorter = of_copy, .longer = of_original}
                                  : Closeness{.shorter = of_original, .longer = of_copy};
  Comparison result{.containment = of_copy, .passage = overlap.longest};
  const std::optional<Relation> relation = relation_of(copy_, original, closeness, options_);
  if (!relation) {
    if (overlap.longest.length >= kPassageMinWords) {
      result.finding = Finding::kPassage;
    }
    return result;
  }
  if (!facts_agree(original)) {
    result.finding = Finding::kTemplateSibling;
    return result;
  }
  if (!dates_agree(copy_, original, closeness)) {
    result.finding = Finding::kSeries;
    return result;
  }
  result.finding = Finding::kCopy;
  result.relation = *relation;
  result.jaccard =
      share(overlap.shared, overlaps_.copy_shingles() +
                                overlaps_.original_shingles(original.words) - overlap.shared);
  return result;
}

Comparison Comparer::compare_equal(const Evidence& original) const {
  const bool agree = dates_agree(copy_, original, {.shorter = 1, .longer = 1});
  return {.finding = agree ? Finding::kCopy : Finding::kSeries,
          .relation = Relation::kExact,
          .jaccard = 1,
          .containment = 1,
          .passage = {.in_copy = 0, .in_original = 0, .length = copy_.tokens()}};
}

bool is_closer(const Comparison& a, const Comparison& b) {
  return std::tie(a.jaccard, a.containment) > std::tie(b.jaccard, b.containment);
}

bool is_earlier_version(const Standing& version, const Standing& of) {
  return version.source != 0 && version.source == of.source && version.has_date() &&
         of.has_date() && version.published < of.published;
}

}  // namespace newsieve::cluster
