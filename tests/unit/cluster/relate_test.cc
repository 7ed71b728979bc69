#include "cluster/relate.h"

#include <gtest/gtest.h>

#include <numeric>

namespace newsieve::cluster {
namespace {

std::vector<std::uint64_t> range(std::uint64_t first, std::uint64_t last) {
  std::vector<std::uint64_t> set(last - first);
  std::iota(set.begin(), set.end(), first);
  return set;
}

TEST(CommonTest, CountsTheIntersection) {
  EXPECT_EQ(common({}, {}), 0U);
  EXPECT_EQ(common(range(0, 5), {}), 0U);
  EXPECT_EQ(common(range(0, 5), range(5, 9)), 0U);
  EXPECT_EQ(common(range(0, 5), range(3, 9)), 2U);
  EXPECT_EQ(common(range(3, 9), range(0, 5)), 2U);
  EXPECT_EQ(common(range(0, 5), range(0, 5)), 5U);
}

TEST(CommonTest, LookupAgreesWithMerging) {
  const std::vector<std::uint64_t> many = range(0, 10'000);
  EXPECT_EQ(common(std::vector<std::uint64_t>{0, 17, 9'999, 10'000, 70'000}, many), 3U);
  EXPECT_EQ(common(many, std::vector<std::uint64_t>{0, 17, 9'999, 10'000, 70'000}), 3U);
}

struct GuardCase {
  const char* name;
  std::uint32_t copy_tokens;
  std::vector<std::uint64_t> copy_numbers;
  std::uint32_t original_tokens;
  std::vector<std::uint64_t> original_numbers;
  bool holds;
};

class GuardTest : public testing::TestWithParam<GuardCase> {};

TEST_P(GuardTest, BothWaysRound) {
  const GuardCase& test = GetParam();
  const Evidence copy{.tokens = test.copy_tokens, .shingles = {}, .numbers = test.copy_numbers};
  const Evidence original{
      .tokens = test.original_tokens, .shingles = {}, .numbers = test.original_numbers};
  EXPECT_EQ(guard_holds(copy, original, 0.8), test.holds);
  EXPECT_EQ(guard_holds(original, copy, 0.8), test.holds);
}

INSTANTIATE_TEST_SUITE_P(
    All, GuardTest,
    testing::Values(
        GuardCase{"no_numbers", 50, {}, 60, {}, true},
        GuardCase{"same_numbers", 50, {1, 2, 3}, 50, {1, 2, 3}, true},
        GuardCase{"one_of_five_differs", 50, {1, 2, 3, 4, 5}, 50, {1, 2, 3, 4, 6}, true},
        GuardCase{"two_of_five_differ", 50, {1, 2, 3, 4, 5}, 50, {1, 2, 3, 6, 7}, false},
        GuardCase{"one_of_three_differs", 50, {1, 2, 3}, 50, {1, 2, 4}, false},
        GuardCase{"one_of_three_in_a_longer_text", 100, {1, 2, 3}, 100, {1, 2, 4}, true},
        GuardCase{"two_of_three_in_a_longer_text", 199, {1, 2, 3}, 199, {1, 4, 5}, false},
        GuardCase{"three_of_three_in_a_long_text", 300, {1, 2, 3}, 310, {4, 5, 6}, true},
        GuardCase{"number_added_without_words", 50, {1}, 50, {1, 2}, false},
        GuardCase{"number_added_with_words", 50, {1}, 58, {1, 2}, true},
        GuardCase{"numbers_added_with_more_words", 50, {1}, 74, {1, 2, 3, 4}, true},
        GuardCase{"more_numbers_added_than_words", 50, {1}, 74, {1, 2, 3, 4, 5, 6}, false}),
    [](const auto& test) { return test.param.name; });

struct MatchCase {
  const char* name;
  Evidence copy;
  Evidence original;
  std::optional<Relation> relation;
};

class MatchTest : public testing::TestWithParam<MatchCase> {};

TEST_P(MatchTest, Relates) {
  const auto match = match_shingles(GetParam().copy, GetParam().original, {});
  EXPECT_EQ(match ? std::optional(match->relation) : std::nullopt, GetParam().relation);
}

INSTANTIATE_TEST_SUITE_P(
    All, MatchTest,
    testing::Values(
        MatchCase{
            "at_the_jaccard", {75, range(0, 75), {}}, {75, range(25, 100), {}}, Relation::kNear},
        MatchCase{"below_the_jaccard", {74, range(0, 74), {}}, {76, range(25, 101), {}}, {}},
        MatchCase{"at_the_containment",
                  {40, range(0, 40), {}},
                  {200, range(10, 200), {}},
                  Relation::kContained},
        MatchCase{"below_the_containment", {40, range(0, 40), {}}, {200, range(11, 200), {}}, {}},
        MatchCase{
            "too_short_to_be_contained", {39, range(0, 39), {}}, {200, range(0, 200), {}}, {}},
        MatchCase{
            "longer_is_not_contained", {200, range(0, 40), {}}, {100, range(10, 200), {}}, {}},
        MatchCase{"disjoint", {40, range(0, 40), {}}, {40, range(40, 80), {}}, {}}),
    [](const auto& test) { return test.param.name; });

TEST(RelateTest, AsksTheGuard) {
  const Evidence copy{.tokens = 75, .shingles = range(0, 75), .numbers = {1, 2}};
  const Evidence same_facts{.tokens = 75, .shingles = range(5, 80), .numbers = {1, 2}};
  const Evidence other_facts{.tokens = 75, .shingles = range(5, 80), .numbers = {3, 4}};
  EXPECT_TRUE(relate(copy, same_facts, {}).has_value());
  EXPECT_FALSE(relate(copy, other_facts, {}).has_value());
}

TEST(RelateTest, CloserIsHigherJaccardThenContainment) {
  const Match match{.relation = Relation::kNear, .jaccard = 0.6, .containment = 0.7};
  EXPECT_TRUE(is_closer({Relation::kNear, 0.7, 0.7}, match));
  EXPECT_TRUE(is_closer({Relation::kNear, 0.6, 0.8}, match));
  EXPECT_FALSE(is_closer(match, match));
  EXPECT_FALSE(is_closer({Relation::kNear, 0.5, 0.9}, match));
}

}  // namespace
}  // namespace newsieve::cluster
