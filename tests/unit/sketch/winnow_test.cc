#include "sketch/winnow.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/hash.h"
#include "base/shingle.h"

namespace newsieve::sketch {
namespace {

using Fingerprints = std::vector<std::uint64_t>;

std::vector<Word> words(std::uint64_t first, std::size_t count) {
  std::vector<Word> result;
  for (std::uint64_t word = first; word < first + count; ++word) {
    result.push_back(static_cast<Word>(base::mix(word)) & ~Word{3});
  }
  return result;
}

Fingerprints winnow(const std::vector<Word>& text) {
  Winnower winnower;
  Fingerprints fingerprints = {1, 2, 3};
  winnower.winnow(text, fingerprints);
  return fingerprints;
}

/// As base::shingle_hash says it, before the mix.
std::int64_t polynomial(const Word* run) {
  std::uint64_t hash = kFingerprintWords;
  for (std::size_t i = 0; i < kFingerprintWords; ++i) {
    hash = (hash + hash_of(run[i])) * base::detail::kFactor;
  }
  return static_cast<std::int64_t>(hash);
}

/// The definition: of each window the hash of the run with the lowest polynomial, unless it is that
/// of the window before.
Fingerprints by_definition(const std::vector<Word>& text) {
  Fingerprints result;
  const std::size_t runs =
      text.size() < kFingerprintWords ? 0 : text.size() - kFingerprintWords + 1;
  const std::size_t window = std::min(kWindow, runs);
  for (std::size_t begin = 0; window > 0 && begin + window <= runs; ++begin) {
    const Word* lowest = &text[begin];
    for (std::size_t i = begin; i < begin + window; ++i) {
      lowest = polynomial(&text[i]) < polynomial(lowest) ? &text[i] : lowest;
    }
    const std::uint64_t fingerprint = base::shingle_hash(lowest, kFingerprintWords);
    if (result.empty() || fingerprint != result.back()) {
      result.push_back(fingerprint);
    }
  }
  return result;
}

TEST(WinnowerTest, FollowsTheDefinition) {
  for (const std::size_t count : {0U, 1U, 5U, 6U, 7U, 20U, 21U, 22U, 23U, 100U, 1000U}) {
    EXPECT_EQ(winnow(words(count, count)), by_definition(words(count, count))) << count;
  }
}

TEST(WinnowerTest, RepeatedWordsFollowItToo) {
  std::vector<Word> text;
  for (std::uint64_t i = 0; i < 500; ++i) {
    text.push_back(static_cast<Word>(base::mix(base::mix(i) % 2)) & ~Word{3});
  }
  EXPECT_EQ(winnow(text), by_definition(text));
  EXPECT_EQ(winnow(std::vector<Word>(100, 4)), by_definition(std::vector<Word>(100, 4)));
}

TEST(WinnowerTest, SharedRunIsAlwaysFound) {
  constexpr std::size_t kRun = kFingerprintWords + kWindow - 1;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    std::vector<Word> a = words(seed * 10'000, 60);
    std::vector<Word> b = words(seed * 10'000 + 5'000, 90);
    const std::vector<Word> run = words(seed * 10'000 + 9'000, kRun);
    a.insert(a.begin() + static_cast<std::ptrdiff_t>(seed % 60), run.begin(), run.end());
    b.insert(b.begin() + static_cast<std::ptrdiff_t>(seed % 90), run.begin(), run.end());
    const Fingerprints of_a = winnow(a);
    const Fingerprints of_b = winnow(b);
    EXPECT_TRUE(std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) !=
                of_a.end())
        << seed;
  }
}

TEST(WinnowerTest, ChoosesAboutTwoOfAWindow) {
  constexpr std::size_t kWords = 100'000;
  const double share = static_cast<double>(winnow(words(0, kWords)).size()) / kWords;
  EXPECT_NEAR(share, 2.0 / (kWindow + 1), 0.01);
}

}  // namespace
}  // namespace newsieve::sketch
