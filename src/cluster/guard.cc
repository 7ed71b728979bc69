#include "cluster/guard.h"

#include <algorithm>

#include "cluster/rank_sort.h"
#include "cluster/word_kinds.h"

namespace newsieve::cluster {

namespace {

/// From this ratio of sizes on, looking each element up is cheaper than merging.
constexpr std::size_t kLookupRatio = 16;

constexpr std::uint32_t kWordsPerEditedNumber = 100;
constexpr std::uint32_t kWordsPerAddedNumber = 8;
constexpr std::uint32_t kWordsPerAddedNegation = 3;  // a clause
constexpr double kRounding = 1e-9;                   // so that 0.8 of 5 numbers is 4

constexpr double kNearlyIdentical = 0.9;

std::size_t common_by_lookup(std::span<const std::uint32_t> few,
                             std::span<const std::uint32_t> many) {
  std::size_t count = 0;
  auto from = many.begin();
  for (const std::uint32_t hash : few) {
    from = std::lower_bound(from, many.end(), hash);
    count += from != many.end() && *from == hash ? 1U : 0U;
  }
  return count;
}

/// How many of its numbers another text may lack.
std::size_t may_lack(const Evidence& text, std::size_t numbers, double threshold) {
  return may_differ(numbers, threshold, text.tokens() / kWordsPerEditedNumber);
}

std::size_t may_add(const Evidence& shorter, const Evidence& longer) {
  return (longer.tokens() - shorter.tokens()) / kWordsPerAddedNumber;
}

bool is_notice(const Evidence& a, const Evidence& b) {
  return std::min(a.tokens(), b.tokens()) < kNoticeWords;
}

Lack lack_of_digits(const Evidence& text, std::size_t shared, double threshold) {
  const std::size_t numbers = text.numbers.size();
  return {
      .facts = numbers, .missing = numbers - shared, .allowed = may_lack(text, numbers, threshold)};
}

bool counts(const Amount& amount, bool in_notice) {
  return in_notice ? amount.is_fact : amount.has_digits;
}

Lack lack_of_amounts(const Evidence& text, const Evidence& other, double threshold) {
  const bool in_notice = is_notice(text, other);
  Lack lack;
  for (const Amount& amount : text.amounts->distinct()) {
    if (counts(amount, in_notice)) {
      ++lack.facts;
      lack.missing += other.amounts->have(amount, text.words) ? 0U : 1U;
    }
  }
  lack.allowed = may_lack(text, lack.facts, threshold);
  return lack;
}

struct HasLowerFirst {
  bool operator()(const Negation& a, std::uint32_t first) const { return a.first < first; }
  bool operator()(std::uint32_t first, const Negation& b) const { return first < b.first; }
};

bool stand_first(std::span<const std::uint32_t> hashes, std::span<const Word> words) {
  return hashes.size() <= words.size() &&
         std::equal(hashes.begin(), hashes.end(), words.begin(),
                    [](std::uint32_t hash, Word word) { return hash == hash_of(word); });
}

bool within_news_time(const Standing& a, const Standing& b) {
  return seconds_apart(a, b).value_or(0) <= kNewsSeconds;
}

}  // namespace

std::size_t may_differ(std::size_t count, double threshold, std::size_t edited) {
  const double share = (1 - threshold) * static_cast<double>(count) + kRounding;
  return std::max(static_cast<std::size_t>(share), edited);
}

void collect_numbers(std::span<const Word> words, std::vector<std::uint32_t>& into) {
  collect_hashes(words, WordKind::kNumber, into);
  if (into.size() <= kFewNumbers) {
    rank_sort(into);
  } else {
    sort_distinct(into);
  }
}

std::size_t common(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
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
    const std::uint32_t left = a[i];
    const std::uint32_t right = b[j];
    count += left == right ? 1U : 0U;
    i += left <= right ? 1U : 0U;
    j += right <= left ? 1U : 0U;
  }
  return count;
}

MutualLack digit_lack(const Evidence& a, const Evidence& b, double threshold) {
  const bool a_is_shorter = is_shorter(a, b);
  const Evidence& shorter = a_is_shorter ? a : b;
  const Evidence& longer = a_is_shorter ? b : a;
  const std::size_t shared = common(shorter.numbers, longer.numbers);
  MutualLack lack{.of_shorter = lack_of_digits(shorter, shared, threshold),
                  .of_longer = lack_of_digits(longer, shared, threshold)};
  lack.of_longer.allowed += may_add(shorter, longer);
  return lack;
}

bool digits_decide(const Evidence& a, const Evidence& b, const MutualLack& digits) {
  return !is_notice(a, b) && digits.is_allowed();
}

MutualLack amount_lack(const Evidence& a, const Evidence& b, double threshold) {
  const bool a_is_shorter = is_shorter(a, b);
  const Evidence& shorter = a_is_shorter ? a : b;
  const Evidence& longer = a_is_shorter ? b : a;
  MutualLack lack{.of_shorter = lack_of_amounts(shorter, longer, threshold),
                  .of_longer = lack_of_amounts(longer, shorter, threshold)};
  lack.of_longer.allowed += may_add(shorter, longer);
  return lack;
}

bool amounts_agree(const Evidence& a, const Evidence& b, const MutualLack& digits,
                   double threshold) {
  // Notices of a template are many, and most differ in more than words could answer for.
  const std::size_t leeway = a.amounts->leeway() + b.amounts->leeway();
  const auto is_hopeless = [leeway](const Lack& lack) {
    return lack.missing >
           lack.allowed + 2 * leeway;  // more may be found, and more facts allow more
  };
  if (leeway == 0) {
    return digits.is_allowed();
  }
  return !is_hopeless(digits.of_shorter) && !is_hopeless(digits.of_longer) &&
         amount_lack(a, b, threshold).is_allowed();
}

std::vector<Amount> missing_amounts(const Evidence& text, const Evidence& other) {
  const bool in_notice = is_notice(text, other);
  std::vector<Amount> missing;
  for (const Amount& amount : text.amounts->distinct()) {
    if (counts(amount, in_notice) && !other.amounts->have(amount, text.words)) {
      missing.push_back(amount);
    }
  }
  std::sort(missing.begin(), missing.end(),
            [](const Amount& a, const Amount& b) { return a.first < b.first; });
  return missing;
}

std::vector<NegationAt> find_negations(std::span<const Word> words) {
  const std::span<const Negation> known = negations();
  std::vector<NegationAt> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto [first, last] =
        std::equal_range(known.begin(), known.end(), hash_of(words[at]), HasLowerFirst());
    const auto one = std::find_if(first, last, [&](const Negation& negation) {
      return stand_first(negation.rest, words.subspan(at + 1));
    });
    if (one != last) {
      found.push_back({.which = static_cast<std::uint32_t>(one - known.begin()),
                       .first = static_cast<std::uint32_t>(at),
                       .words = static_cast<std::uint32_t>(one->rest.size() + 1)});
      at += one->rest.size();
    }
  }
  return found;
}

std::vector<std::uint32_t> which_of(std::span<const NegationAt> negations) {
  std::vector<std::uint32_t> which;
  for (const NegationAt& negation : negations) {
    which.push_back(negation.which);
  }
  std::sort(which.begin(), which.end());
  return which;
}

MutualLack negation_lack(const Evidence& a, const Evidence& b) {
  const bool a_is_shorter = is_shorter(a, b);
  const Evidence& shorter = a_is_shorter ? a : b;
  const Evidence& longer = a_is_shorter ? b : a;
  if (shorter.tokens() >= kNoticeWords) {
    return {};
  }
  const std::vector<std::uint32_t> of_shorter = which_of(find_negations(shorter.words));
  const std::vector<std::uint32_t> of_longer = which_of(find_negations(longer.words));
  const std::size_t shared = common(of_shorter, of_longer);
  const std::size_t added = (longer.tokens() - shorter.tokens()) / kWordsPerAddedNegation;
  return {.of_shorter = {.facts = of_shorter.size(), .missing = of_shorter.size() - shared},
          .of_longer = {
              .facts = of_longer.size(), .missing = of_longer.size() - shared, .allowed = added}};
}

std::optional<std::int64_t> seconds_apart(const Standing& a, const Standing& b) {
  if (!a.has_date() || !b.has_date()) {
    return std::nullopt;
  }
  return std::max(a.published, b.published) - std::min(a.published, b.published);
}

bool dates_disagree_anyway(const Evidence& a, const Evidence& b) {
  return !within_news_time(a.standing, b.standing) && a.standing.source == b.standing.source &&
         std::min(a.tokens(), b.tokens()) < kLongestNotice;
}

bool dates_agree(const Evidence& a, const Evidence& b, const Closeness& closeness) {
  return within_news_time(a.standing, b.standing) ||
         (!dates_disagree_anyway(a, b) &&
          std::min(closeness.shorter, closeness.longer) >= kNearlyIdentical);
}

}  // namespace newsieve::cluster
