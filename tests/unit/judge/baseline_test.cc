#include "judge/baseline.h"

#include <gtest/gtest.h>

#include <string>

#include "newsieve/error.h"

namespace newsieve::judge {
namespace {

Baseline make_baseline() {
  Baseline baseline;
  baseline.add_item(Metric::kShortShare, 0xFFFFFFFFFFFFFFFF);
  baseline.add_item(Metric::kExactShare, 2);
  baseline.add_item(Metric::kExactShare, 1);
  baseline.add_item(Metric::kExactShare, 2);
  baseline.add_value({.metric = Metric::kWordsMin,
                      .bound = Bound::kMin,
                      .source = "south \"S\"",
                      .content = 7,
                      .value = 12});
  baseline.add_value({.metric = Metric::kBoilerplateShare,
                      .bound = Bound::kMax,
                      .source = "",
                      .content = 9,
                      .value = 0.1});
  return baseline;
}

TEST(BaselineTest, IsWrittenSortedALineAnEntry) {
  EXPECT_EQ(make_baseline().to_json(), R"({
  "newsieve_baseline": 1,
  "items": {
    "exact_share": {
      "0000000000000001": 1,
      "0000000000000002": 2
    },
    "short_share": {
      "ffffffffffffffff": 1
    }
  },
  "values": [
    {"metric": "boilerplate_share", "bound": "max", "source": null, "content": "0000000000000009", "value": 0.1},
    {"metric": "words_min", "bound": "min", "source": "south \"S\"", "content": "0000000000000007", "value": 12}
  ]
}
)");
}

TEST(BaselineTest, IsReadBackAsItWas) {
  const std::string json = make_baseline().to_json();
  const Baseline read = Baseline::parse(json, "known.json");
  EXPECT_EQ(read.to_json(), json);
  EXPECT_EQ(read.entries(), 6U);
  EXPECT_EQ(read.items(Metric::kExactShare, 2), 2U);
  EXPECT_EQ(read.items(Metric::kExactShare, 3), 0U);
  EXPECT_EQ(read.items(Metric::kNearShare, 2), 0U);
  EXPECT_EQ(read.items(Metric::kShortShare, UINT64_MAX), 1U);
  const KnownValue* const value = read.value(Metric::kBoilerplateShare, Bound::kMax, "", 0);
  ASSERT_NE(value, nullptr);
  EXPECT_EQ(value->value, 0.1);
}

TEST(BaselineTest, AnEmptyOneIsReadBackToo) {
  const std::string json = Baseline().to_json();
  EXPECT_EQ(Baseline::parse(json, "known.json").to_json(), json);
  EXPECT_EQ(Baseline::parse(json, "known.json").entries(), 0U);
}

TEST(BaselineTest, AValueIsFoundByNameThenByContent) {
  const Baseline baseline = make_baseline();
  const auto find = [&](std::string_view source, std::uint64_t content) {
    return baseline.value(Metric::kWordsMin, Bound::kMin, source, content);
  };
  EXPECT_NE(find("south \"S\"", 1), nullptr);
  EXPECT_NE(find("renamed", 7), nullptr);
  EXPECT_EQ(find("other", 8), nullptr);
  // A corpus is no source.
  EXPECT_EQ(find("", 7), nullptr);
  EXPECT_EQ(baseline.value(Metric::kBoilerplateShare, Bound::kMax, "other", 9), nullptr);
  EXPECT_EQ(baseline.value(Metric::kWordsMin, Bound::kMax, "south \"S\"", 7), nullptr);
}

struct BrokenCase {
  const char* json;
  const char* message;
};

class BrokenBaselineTest : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenBaselineTest, IsRefused) {
  try {
    Baseline::parse(GetParam().json, "known.json");
    FAIL() << GetParam().json;
  } catch (const RunError& error) {
    EXPECT_STREQ(error.what(), GetParam().message);
  }
}

constexpr const char* kNone = "baseline 'known.json' is no baseline of newsieve";
constexpr const char* kDamaged = "baseline 'known.json' is damaged";

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenBaselineTest,
    testing::Values(
        BrokenCase{"", kNone}, BrokenCase{"{", kNone}, BrokenCase{"[]", kNone},
        BrokenCase{R"({"items": {}, "values": []})", kNone},
        BrokenCase{R"({"newsieve_baseline": "1", "items": {}, "values": []})", kNone},
        BrokenCase{R"({"newsieve_baseline": 2, "items": {}, "values": []})",
                   "baseline 'known.json' is a baseline of version 2, this program reads 1"},
        BrokenCase{R"({"newsieve_baseline": 1, "values": []})", kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {}})", kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": [], "values": []})", kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {"dull_share": {}}, "values": []})",
                   "baseline 'known.json' knows a metric 'dull_share', this program does not"},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {"near_share": 3}, "values": []})",
                   kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {"near_share": {"x1": 1}}, "values": []})",
                   kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {"near_share": {"": 1}}, "values": []})",
                   kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {"near_share": {"1": -1}}, "values": []})",
                   kDamaged},
        BrokenCase{
            R"({"newsieve_baseline": 1, "items": {"near_share": {"10000000000000000": 1}}, "values": []})",
            kDamaged},
        BrokenCase{R"({"newsieve_baseline": 1, "items": {}, "values": [3]})", kDamaged},
        BrokenCase{
            R"({"newsieve_baseline": 1, "items": {}, "values": [{"metric": "words_min", "bound": "low", "source": null, "content": "7", "value": 1}]})",
            kDamaged},
        BrokenCase{
            R"({"newsieve_baseline": 1, "items": {}, "values": [{"metric": "words_min", "bound": "min", "source": null, "content": "7"}]})",
            kDamaged}));

}  // namespace
}  // namespace newsieve::judge
