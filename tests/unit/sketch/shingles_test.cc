#include "sketch/shingles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "base/hash.h"

namespace newsieve::sketch {
namespace {

std::vector<std::uint64_t> tokens_of(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> tokens;
  for (const std::uint64_t word : words) {
    tokens.push_back(base::mix(word + 1));
  }
  return tokens;
}

std::vector<std::uint64_t> shingles_of(const std::vector<std::uint64_t>& words) {
  Shingler shingler;
  std::vector<std::uint64_t> shingles = {7, 7, 7};
  shingler.shingle(tokens_of(words), shingles);
  return shingles;
}

struct CountCase {
  const char* name;
  std::vector<std::uint64_t> words;
  std::size_t shingles;
};

class ShinglerTest : public testing::TestWithParam<CountCase> {};

TEST_P(ShinglerTest, MakesASortedSet) {
  const std::vector<std::uint64_t> shingles = shingles_of(GetParam().words);
  EXPECT_EQ(shingles.size(), GetParam().shingles);
  EXPECT_TRUE(std::is_sorted(shingles.begin(), shingles.end()));
}

INSTANTIATE_TEST_SUITE_P(All, ShinglerTest,
                         testing::Values(CountCase{"no_words", {}, 0},
                                         CountCase{"one_word", {1}, 1},
                                         CountCase{"two_words", {1, 2}, 1},
                                         CountCase{"three_words", {1, 2, 3}, 1},
                                         CountCase{"four_words", {1, 2, 3, 4}, 2},
                                         CountCase{"repeats", {1, 1, 1, 1, 1, 1}, 1},
                                         CountCase{"cycle", {1, 2, 3, 1, 2, 3, 1, 2, 3}, 3}),
                         [](const auto& test) { return test.param.name; });

TEST(ShinglerTest, OrderMatters) {
  EXPECT_NE(shingles_of({1, 2, 3}), shingles_of({3, 2, 1}));
  EXPECT_NE(shingles_of({1, 2, 3}), shingles_of({2, 1, 3}));
  EXPECT_NE(shingles_of({1, 2}), shingles_of({2, 1}));
}

TEST(ShinglerTest, ShortTextIsNoPrefixOfALongerOne) {
  EXPECT_NE(shingles_of({1}), shingles_of({1, 1}));
  EXPECT_NE(shingles_of({1, 1}), shingles_of({1, 1, 1}));
}

TEST(ShinglerTest, SharedRunSharesItsShingles) {
  const std::vector<std::uint64_t> a = shingles_of({1, 2, 3, 4, 5, 6});
  const std::vector<std::uint64_t> b = shingles_of({9, 8, 2, 3, 4, 5, 7});
  std::vector<std::uint64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  EXPECT_EQ(both.size(), 2U);  // 2 3 4 and 3 4 5
}

TEST(ShinglerTest, LongTextIsSortedWhole) {
  std::vector<std::uint64_t> words(200'000);
  std::iota(words.begin(), words.end(), 0U);
  const std::vector<std::uint64_t> shingles = shingles_of(words);
  EXPECT_EQ(shingles.size(), words.size() - 2);
  EXPECT_TRUE(std::is_sorted(shingles.begin(), shingles.end()));
}

}  // namespace
}  // namespace newsieve::sketch
