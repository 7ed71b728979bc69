#include "cluster/guard.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <vector>

namespace newsieve::cluster {

namespace {

/// From this ratio of sizes on, looking each element up is cheaper than merging.
constexpr std::size_t kLookupRatio = 16;

constexpr double kWordsPerEditedNumber = 100;
constexpr double kWordsPerAddedNumber = 8;
constexpr std::uint32_t kNoticeWords = 80;
constexpr std::uint32_t kWordsPerEditedName = 30;
constexpr double kRounding = 1e-9;  // so that 0.8 of 5 numbers is 4

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

/// How many of `count` facts another text may lack.
double may_differ(std::size_t count, double threshold, double edited) {
  return std::max((1 - threshold) * static_cast<double>(count) + kRounding, edited);
}

double may_lack(const Evidence& text, double threshold) {
  return may_differ(text.numbers.size(), threshold,
                    std::floor(text.tokens() / kWordsPerEditedNumber));
}

/// Which of a sorted set of hashes have not been seen yet.
class Missing {
 public:
  explicit Missing(std::span<const std::uint32_t> sorted)
      : sorted_(sorted), seen_(sorted.size()), left_(sorted.size()) {
    for (const std::uint32_t hash : sorted) {
      filter_.set(hash % kFilterBits);
    }
  }
  void see(std::uint32_t hash) {
    if (!filter_.test(hash % kFilterBits)) {
      return;
    }
    const auto found = std::lower_bound(sorted_.begin(), sorted_.end(), hash);
    const auto at = static_cast<std::size_t>(found - sorted_.begin());
    if (found != sorted_.end() && *found == hash && !seen_[at]) {
      seen_[at] = true;
      --left_;
    }
  }
  [[nodiscard]] std::size_t left() const { return left_; }

 private:
  static constexpr std::size_t kFilterBits = 4096;

  std::span<const std::uint32_t> sorted_;
  std::bitset<kFilterBits> filter_;
  std::vector<bool> seen_;
  std::size_t left_;
};

bool within_news_time(const Standing& a, const Standing& b) {
  return !a.has_date() || !b.has_date() ||
         std::max(a.published, b.published) - std::min(a.published, b.published) <= kNewsSeconds;
}

}  // namespace

void collect_numbers(std::span<const Word> words, std::vector<std::uint32_t>& into) {
  into.clear();
  for (const Word word : words) {
    if (kind_of(word) == WordKind::kNumber) {
      into.push_back(hash_of(word));
    }
  }
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
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

bool numbers_agree(const Evidence& a, const Evidence& b, double threshold) {
  const bool a_is_shorter = a.tokens() <= b.tokens();
  const Evidence& shorter = a_is_shorter ? a : b;
  const Evidence& longer = a_is_shorter ? b : a;
  const std::size_t shared = common(shorter.numbers, longer.numbers);
  const double more_words = longer.tokens() - shorter.tokens();
  return static_cast<double>(shorter.numbers.size() - shared) <= may_lack(shorter, threshold) &&
         static_cast<double>(longer.numbers.size() - shared) <=
             may_lack(longer, threshold) + std::floor(more_words / kWordsPerAddedNumber);
}

bool names_agree(const Evidence& a, const Evidence& b, double threshold) {
  const bool a_is_shorter = a.tokens() <= b.tokens();
  const Evidence& shorter = a_is_shorter ? a : b;
  const Evidence& longer = a_is_shorter ? b : a;
  std::vector<std::uint32_t> names;
  for (const Word word : shorter.words) {
    if (kind_of(word) == WordKind::kName) {
      names.push_back(hash_of(word));
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Missing missing(names);
  for (const Word word : longer.words) {
    missing.see(hash_of(word));
  }
  const std::uint32_t edited =
      shorter.tokens() < kNoticeWords ? 0 : shorter.tokens() / kWordsPerEditedName;
  return static_cast<double>(missing.left()) <= may_differ(names.size(), threshold, edited);
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
