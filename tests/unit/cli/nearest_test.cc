#include "cli/nearest.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

struct DistanceCase {
  std::string_view left;
  std::string_view right;
  std::size_t distance;
};

class Distance : public testing::TestWithParam<DistanceCase> {};

TEST_P(Distance, CountsEdits) {
  const auto& [left, right, distance] = GetParam();
  EXPECT_EQ(edit_distance(left, right), distance);
  EXPECT_EQ(edit_distance(right, left), distance);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Distance,
    testing::Values(DistanceCase{"", "", 0}, DistanceCase{"", "abc", 3},
                    DistanceCase{"near", "near", 0}, DistanceCase{"nera", "near", 1},
                    DistanceCase{"leger", "ledger", 1}, DistanceCase{"outptu", "output", 1},
                    DistanceCase{"claen", "clean", 1}, DistanceCase{"kitten", "sitting", 3}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

struct NearestCase {
  std::string_view word;
  std::string_view name;
};

class Nearest : public testing::TestWithParam<NearestCase> {};

TEST_P(Nearest, IsTheNameMeant) {
  const std::vector<std::string_view> names = {"output", "ledger", "format",      "dedup",
                                               "id",     "strip",  "containment", "max-memory"};
  EXPECT_EQ(nearest(GetParam().word, names), GetParam().name);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Nearest,
    testing::Values(NearestCase{"leger", "ledger"}, NearestCase{"dedupe", "dedup"},
                    NearestCase{"max-mem", "max-memory"}, NearestCase{"contain", "containment"},
                    NearestCase{"maxmemory", "max-memory"}, NearestCase{"frobnicate", ""},
                    NearestCase{"xy", ""}, NearestCase{"", ""}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(Suggestion, IsAQuestionOrNothing) {
  EXPECT_EQ(suggestion("leger", {"ledger"}, "--"), "; did you mean --ledger?");
  EXPECT_EQ(suggestion("zzz", {"ledger"}, "--"), "");
}

}  // namespace
}  // namespace newsieve::cli
