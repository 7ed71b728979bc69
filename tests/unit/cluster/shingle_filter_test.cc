#include "cluster/shingle_filter.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cluster/random_words.h"
#include "cluster/shingle_table.h"

namespace newsieve::cluster {
namespace {

TEST(ShingleFilterTest, DeniesNoShingleOfItsText) {
  // Words that repeat, and more of them than the filter has bits.
  for (const std::size_t count : {3U, 100U, 200'000U}) {
    ShingleFilter filter;
    std::vector<Word> text = random_words(count, count, count);
    const std::uint32_t distinct = filter.assign(text);
    EXPECT_LE(distinct, distinct_shingles(text));
    for (Word& word : text) {
      word ^= 2U;  // another kind
    }
    const auto shingles = static_cast<std::uint32_t>(count - 2);
    EXPECT_TRUE(filter.may_have(text, shingles, shingles + 1));
    EXPECT_TRUE(filter.may_have(text, shingles + 1, shingles));
    EXPECT_FALSE(filter.may_have(text, shingles + 1, shingles + 1));
    EXPECT_TRUE(filter.may_have_run(text, shingles));
    EXPECT_FALSE(filter.may_have_run(text, shingles + 1));
  }
}

TEST(ShingleFilterTest, ForgetsTheTextBefore) {
  ShingleFilter filter;
  const std::vector<Word> before = random_words(1, 300, 1'000'000'000);
  filter.assign(before);
  EXPECT_EQ(filter.assign(random_words(2, 2, 1'000'000'000)), 0U);
  EXPECT_FALSE(filter.may_have(before, 1, 1));
}

/// By the definition.
std::uint32_t longest_run(const ShingleFilter& filter, std::span<const Word> words) {
  std::uint32_t longest = 0;
  std::uint32_t run = 0;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    run = filter.may_have(words.data() + i) ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

TEST(ShingleFilterTest, FindsTheLongestRun) {
  ShingleFilter filter;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    // Runs of all lengths, at both ends too.
    const std::vector<Word> text = random_words(seed, 120, 1'000'000'000);
    std::vector<Word> other = random_words(1000 + seed, 90 + seed % 40, 1'000'000'000);
    const auto begin = static_cast<std::ptrdiff_t>(seed % 70);
    std::copy_n(text.begin() + begin, 3 + seed % 20, other.begin() + begin);
    std::copy_n(text.begin(), seed % 30, other.begin());
    std::copy_n(text.begin(), seed % 37, other.end() - static_cast<std::ptrdiff_t>(seed % 37));
    filter.assign(text);
    const std::uint32_t longest = longest_run(filter, other);
    ASSERT_GE(longest, 1U) << seed;
    EXPECT_TRUE(filter.may_have_run(other, longest)) << seed;
    EXPECT_FALSE(filter.may_have_run(other, longest + 1)) << seed;
    // Whatever was seen of runs while hits were counted.
    for (const std::uint32_t least : {60U, 80U, 200U}) {
      EXPECT_TRUE(filter.may_have(other, least, longest)) << seed;
      EXPECT_FALSE(filter.may_have(other, 200, longest + 1)) << seed;
    }
  }
}

TEST(ShingleFilterTest, ShortTextsHaveNoRun) {
  ShingleFilter filter;
  const std::vector<Word> text = random_words(1, 20, 1'000'000'000);
  filter.assign(text);
  for (std::size_t count = 0; count < kShingleWords; ++count) {
    EXPECT_FALSE(filter.may_have_run(std::span(text).first(count), 1));
  }
}

}  // namespace
}  // namespace newsieve::cluster
