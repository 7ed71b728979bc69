#include "cluster/texts.h"

#include <gtest/gtest.h>

#include <iterator>

#include "texts.h"

namespace newsieve::cluster {
namespace {

TEST(TextsTest, EqualTextsAreOne) {
  Texts texts({});
  EXPECT_EQ(texts.add(sketch_of("ships wait"), {}), Texts::Added::kNew);
  EXPECT_EQ(texts.add(sketch_of("boats wait"), {}), Texts::Added::kNew);
  EXPECT_EQ(texts.add(sketch_of("Ships: wait!"), {}), Texts::Added::kFollows);
  ASSERT_EQ(texts.records(), 3U);
  EXPECT_EQ(texts.of_record(0), 0U);
  EXPECT_EQ(texts.of_record(1), 1U);
  EXPECT_EQ(texts.of_record(2), 0U);
  EXPECT_EQ(texts.count(), 2U);
}

TEST(TextsTest, BetterRecordLeads) {
  Texts texts({});
  texts.add(sketch_of("ships wait"), {});
  EXPECT_EQ(texts.add(sketch_of("ships wait"), at(1, 0)), Texts::Added::kNew)
      << "a dated notice is compared as others are";
  EXPECT_EQ(texts.add(sketch_of("ships wait"), at(1, -10)), Texts::Added::kLeads);
  EXPECT_EQ(texts.exemplar(1).ordinal, 2U);
}

TEST(TextsTest, TextsWithoutWordsAreNeverEqual) {
  Texts texts({});
  texts.add(sketch_of(""), {});
  texts.add(sketch_of(" – "), {});
  EXPECT_EQ(texts.count(), 2U);
}

struct KeyCase {
  const char* name;
  std::uint64_t words;
  Standing a;
  Standing b;
  std::uint32_t texts;
};

class ExactKeyTest : public testing::TestWithParam<KeyCase> {};

TEST_P(ExactKeyTest, TellsNoticesOfOtherDaysApart) {
  Texts texts({});
  const Sketch sketch = sketch_of(words(0, GetParam().words));
  texts.add(sketch, GetParam().a);
  texts.add(sketch, GetParam().b);
  EXPECT_EQ(texts.count(), GetParam().texts);
}

// 1,700,000,000 is 58 hours into a span of 72.
INSTANTIATE_TEST_SUITE_P(
    All, ExactKeyTest,
    testing::Values(KeyCase{"undated", 50, {}, {}, 1},
                    KeyCase{"same_day", 50, at(1, 0), at(1, 9), 1},
                    KeyCase{"a_month_later", 50, at(1, 0), at(1, 30 * kDay), 2},
                    KeyCase{"before_1970", 50, at(1, -60 * 365 * kDay), at(1, -61 * 365 * kDay), 2},
                    KeyCase{"other_source", 50, at(1, 0), at(2, 0), 2},
                    KeyCase{"no_notice", 200, at(1, 0), at(2, 30 * kDay), 1}),
    [](const auto& test) { return test.param.name; });

struct BetterCase {
  const char* name;
  Keep keep;
  Exemplar better;
  Exemplar worse;
};

class BetterTest : public testing::TestWithParam<BetterCase> {};

TEST_P(BetterTest, IsATotalOrder) {
  const BetterCase& test = GetParam();
  EXPECT_TRUE(is_better(test.better, test.worse, test.keep));
  EXPECT_FALSE(is_better(test.worse, test.better, test.keep));
  EXPECT_FALSE(is_better(test.better, test.better, test.keep));
}

Standing related() {
  return {.role = Role::kRelated};
}

Standing agency(Standing standing) {
  standing.agency = true;
  return standing;
}

INSTANTIATE_TEST_SUITE_P(
    All, BetterTest,
    testing::Values(
        BetterCase{"most_complete", Keep::kBest, {{}, 1, 200}, {{}, 0, 180}},
        BetterCase{"main_a_little_shorter", Keep::kBest, {{}, 1, 100}, {related(), 0, 120}},
        BetterCase{"related_much_longer", Keep::kBest, {related(), 1, 140}, {{}, 0, 100}},
        BetterCase{"main_of_equals", Keep::kBest, {{}, 1, 100}, {related(), 0, 125}},
        BetterCase{"agency", Keep::kBest, {agency(at(1, 9)), 1, 400}, {at(2, 0), 0, 403}},
        BetterCase{"earliest", Keep::kBest, {at(1, 0), 1, 400}, {at(2, 9), 0, 400}},
        BetterCase{"known_before_unknown_date", Keep::kBest, {at(1, 0), 1, 400}, {{}, 0, 400}},
        BetterCase{"least_noise", Keep::kBest, {{.noise = 10}, 1, 400}, {{.noise = 11}, 0, 400}},
        BetterCase{"first", Keep::kBest, {{}, 0, 400}, {{}, 1, 400}},
        BetterCase{"keep_first", Keep::kFirst, {{}, 0, 10}, {{}, 1, 400}},
        BetterCase{"keep_longest", Keep::kLongest, {{}, 1, 401}, {agency({}), 0, 400}},
        BetterCase{"keep_first_of_longest", Keep::kLongest, {{}, 0, 400}, {agency({}), 1, 400}},
        BetterCase{"keep_earliest", Keep::kEarliest, {at(1, 0), 1, 10}, {at(1, 9), 0, 400}},
        BetterCase{"keep_earliest_known", Keep::kEarliest, {at(1, 0), 1, 10}, {{}, 0, 400}}),
    [](const auto& test) { return test.param.name; });

TEST(TextsTest, ByQualityIsTheOrderOfBetter) {
  constexpr std::int64_t kNoDate = Standing::kUnknownDate;
  constexpr std::int64_t kDates[] = {kNoDate, 0, -5, 1'700'000'000, INT64_MIN, kNoDate - 1};
  for (const Keep keep : {Keep::kBest, Keep::kFirst, Keep::kLongest, Keep::kEarliest}) {
    Texts texts({.keep = keep});
    for (std::uint64_t i = 0; i < 600; ++i) {
      const std::uint64_t random = base::mix(i);
      Sketch sketch;
      sketch.folded = {.high = i, .low = random};
      sketch.tokens = static_cast<std::uint32_t>(1 + random % 40);
      texts.add(sketch, {.published = kDates[random / 64 % std::size(kDates)],
                         .noise = static_cast<std::uint16_t>(random / 1024 % 1000),
                         .role = random / 4096 % 2 == 0 ? Role::kMain : Role::kRelated,
                         .agency = random / 8192 % 2 == 0});
    }
    const std::vector<std::uint32_t> order = texts.by_quality();
    ASSERT_EQ(order.size(), texts.count());
    for (std::size_t i = 1; i < order.size(); ++i) {
      Exemplar a = texts.exemplar(order[i - 1]);
      Exemplar b = texts.exemplar(order[i]);
      a.standing.noise = b.standing.noise = 0;  // does not count here
      ASSERT_TRUE(is_better(a, b, keep)) << i;
    }
  }
}

TEST(TextsTest, ByQualityIsBestFirst) {
  Texts texts({});
  texts.add(sketch_of(words(0, 50)), {});
  texts.add(sketch_of(""), {});
  texts.add(sketch_of(words(0, 100)), {});
  EXPECT_EQ(texts.by_quality(), (std::vector<std::uint32_t>{2, 0, 1}));
}

}  // namespace
}  // namespace newsieve::cluster
