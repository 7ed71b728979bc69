#include "cluster/overlap.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "cluster/random_words.h"

namespace newsieve::cluster {
namespace {

/// A word for each letter.
std::vector<Word> words(std::string_view letters) {
  std::vector<Word> result;
  for (const char letter : letters) {
    result.push_back(static_cast<Word>(base::mix(static_cast<unsigned char>(letter))) & ~Word{3});
  }
  return result;
}

Overlap overlap_of(const std::vector<Word>& copy, const std::vector<Word>& original) {
  OverlapFinder finder;
  finder.set_copy(copy);
  return finder.find(original);
}

struct OverlapCase {
  const char* name;
  const char* copy;
  const char* original;
  std::uint32_t copy_covered;
  std::uint32_t original_covered;
  std::uint32_t shared;
  Passage longest;
};

class OverlapTest : public testing::TestWithParam<OverlapCase> {};

TEST_P(OverlapTest, Counts) {
  const OverlapCase& test = GetParam();
  const std::vector<Word> copy = words(test.copy);
  const std::vector<Word> original = words(test.original);
  const Overlap overlap = overlap_of(copy, original);
  EXPECT_EQ(overlap.copy_covered, test.copy_covered);
  EXPECT_EQ(overlap.original_covered, test.original_covered);
  EXPECT_EQ(overlap.shared, test.shared);
  EXPECT_EQ(overlap.longest.length, test.longest.length);
  EXPECT_EQ(overlap.longest.in_copy, test.longest.in_copy);
  EXPECT_EQ(overlap.longest.in_original, test.longest.in_original);
}

INSTANTIATE_TEST_SUITE_P(
    All, OverlapTest,
    testing::Values(
        OverlapCase{"equal", "abcdefgh", "abcdefgh", 8, 8, 6, {0, 0, 8}},
        OverlapCase{"nothing", "abcdefgh", "ijklmnop", 0, 0, 0, {0, 0, 0}},
        OverlapCase{"three_words_cover_nothing", "abcXYZ", "abcUVW", 0, 0, 1, {0, 0, 3}},
        OverlapCase{"four_words", "XabcdY", "UVabcdW", 4, 4, 2, {1, 2, 4}},
        OverlapCase{"two_runs", "abcdXefgh", "abcdYefgh", 8, 8, 4, {0, 0, 4}},
        OverlapCase{"longest_of_runs", "abcdXefghi", "efghiYabcd", 9, 9, 5, {5, 0, 5}},
        OverlapCase{"one_word_replaced", "abcdefXhijklm", "abcdefghijklm", 12, 12, 8, {0, 0, 6}},
        OverlapCase{"said_twice_in_the_original", "abcdef", "abcdefXabcdef", 6, 12, 4, {0, 0, 6}},
        OverlapCase{"said_twice_in_the_copy", "abcdefXabcdef", "abcdef", 12, 6, 4, {0, 0, 6}},
        OverlapCase{"goes_on_where_it_did", "abcdeXabcdfgh", "abcdfgh", 11, 7, 5, {6, 0, 7}},
        OverlapCase{"one_word", "a", "a", 0, 0, 1, {0, 0, 1}},
        OverlapCase{"empty_copy", "", "abcdef", 0, 0, 0, {0, 0, 0}},
        OverlapCase{"empty_original", "abcdef", "", 0, 0, 0, {0, 0, 0}}),
    [](const auto& test) { return test.param.name; });

/// The definitions, without tables.
std::uint32_t covered(const std::vector<Word>& text, const std::vector<Word>& other) {
  std::set<std::vector<Word>> shingles;
  for (std::size_t i = 0; i + 3 <= other.size(); ++i) {
    shingles.insert({other.begin() + static_cast<std::ptrdiff_t>(i),
                     other.begin() + static_cast<std::ptrdiff_t>(i) + 3});
  }
  std::set<std::size_t> words;
  const auto has = [&](std::size_t i) {
    return i + 3 <= text.size() &&
           shingles.contains({text.begin() + static_cast<std::ptrdiff_t>(i),
                              text.begin() + static_cast<std::ptrdiff_t>(i) + 3});
  };
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (has(i) && has(i + 1)) {
      words.insert({i, i + 1, i + 2, i + 3});
    }
  }
  return static_cast<std::uint32_t>(words.size());
}

/// More shingles, or words in a row, than any text here has.
constexpr std::uint32_t kNever = 1'000'000;

TEST(OverlapTest, AgreesWithTheDefinition) {
  OverlapFinder finder;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    // Few different words, so that texts share much by chance.
    const std::vector<Word> copy = random_words(seed, 40 + seed % 50, 2 + seed % 9);
    finder.set_copy(copy);
    for (std::uint64_t other = 0; other < 3; ++other) {
      const std::vector<Word> original = random_words(7000 + seed * 3 + other, 70, 2 + seed % 9);
      const Overlap overlap = finder.find(original);
      ASSERT_TRUE(overlap.longest.length < kShingleWords ||
                  finder.may_share(original, kNever, overlap.longest.length))
          << seed;
      ASSERT_TRUE(finder.may_share(
          original, finder.shingles_to_cover(overlap.copy_covered, overlap.original_covered),
          kNever))
          << seed;
      ASSERT_EQ(overlap.copy_covered, covered(copy, original)) << seed;
      ASSERT_EQ(overlap.original_covered, covered(original, copy)) << seed;
      const Passage& longest = overlap.longest;
      ASSERT_LE(longest.in_copy + longest.length, copy.size());
      ASSERT_LE(longest.in_original + longest.length, original.size());
      ASSERT_TRUE(std::equal(copy.begin() + longest.in_copy,
                             copy.begin() + longest.in_copy + longest.length,
                             original.begin() + longest.in_original))
          << seed;
    }
  }
}

TEST(OverlapTest, RefusesWhatSharesLittle) {
  OverlapFinder finder;
  std::vector<Word> copy = random_words(1, 600, 1'000'000'000);
  std::vector<Word> original = random_words(2, 600, 1'000'000'000);
  std::copy_n(copy.begin() + 100, 20, original.begin() + 300);
  finder.set_copy(copy);
  EXPECT_TRUE(finder.may_share(original, kNever, 20));
  EXPECT_FALSE(finder.may_share(original, kNever, 25));
  EXPECT_TRUE(finder.may_share(original, 18, kNever));
  EXPECT_FALSE(finder.may_share(original, 45, kNever));
}

TEST(OverlapTest, CountsDistinctShinglesOfBoth) {
  OverlapFinder finder;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Word> copy = random_words(seed, 300 - seed, 2 + seed % 30);
    std::vector<Word> original = random_words(1000 + seed, 100 + seed, 2 + seed % 30);
    std::copy_n(copy.begin() + 10, 60, original.begin() + 30);
    finder.set_copy(copy);
    finder.find(original);
    ASSERT_EQ(finder.copy_shingles(), distinct_shingles(copy)) << seed;
    ASSERT_EQ(finder.original_shingles(original), distinct_shingles(original)) << seed;
  }
}

TEST(OverlapTest, DistinctShingles) {
  EXPECT_EQ(distinct_shingles({}), 0U);
  EXPECT_EQ(distinct_shingles(words("a")), 1U);
  EXPECT_EQ(distinct_shingles(words("abcabcabc")), 3U);
  OverlapFinder finder;
  const std::vector<Word> text = words("abcabcabc");
  finder.set_copy(text);
  EXPECT_EQ(finder.copy_shingles(), 3U);
}

}  // namespace
}  // namespace newsieve::cluster
