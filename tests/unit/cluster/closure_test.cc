#include "cluster/closure.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace newsieve::cluster {
namespace {

using Keys = std::vector<std::uint64_t>;

struct ClosureCase {
  const char* name;
  std::vector<Keys> keys;  ///< of each record
  std::vector<std::uint32_t> representatives;
};

class ClosureTest : public testing::TestWithParam<ClosureCase> {};

TEST_P(ClosureTest, FirstOfTheClusterRepresentsIt) {
  ClosureClusterer clusterer;
  for (std::uint64_t i = 0; i < GetParam().keys.size(); ++i) {
    EXPECT_EQ(clusterer.add({.high = i, .low = 0}, GetParam().keys[i]), i);
  }
  std::vector<std::uint32_t> representatives;
  for (const Membership& membership : clusterer.finish()) {
    representatives.push_back(membership.representative);
  }
  EXPECT_EQ(representatives, GetParam().representatives);
}

INSTANTIATE_TEST_SUITE_P(
    All, ClosureTest,
    testing::Values(ClosureCase{"nothing", {}, {}}, ClosureCase{"alone", {{1, 2}}, {0}},
                    ClosureCase{"strangers", {{1, 2}, {3, 4}}, {0, 1}},
                    ClosureCase{"one_band_is_enough", {{1, 2}, {3, 2}}, {0, 0}},
                    ClosureCase{"chain", {{1, 2}, {3, 4}, {5, 6}, {3, 2}, {3, 7}}, {0, 0, 2, 0, 0}},
                    ClosureCase{"two_clusters_joined_late",
                                {{1, 9}, {2, 8}, {1, 7}, {2, 6}, {5, 4}, {5, 7}, {3, 6}, {5, 8}},
                                {0, 0, 0, 0, 0, 0, 0, 0}},
                    ClosureCase{"keys_of_other_bands_do_not_count", {{1, 2}, {2, 1}}, {0, 1}},
                    ClosureCase{
                        "without_keys_no_copies", {{}, {1, 2}, {}, {1, 3}, {}}, {0, 1, 2, 1, 4}},
                    ClosureCase{"only_without_keys", {{}, {}}, {0, 1}}),
    [](const auto& test) { return test.param.name; });

TEST(ClosureTest, ALongChainBackwardsIsOneCluster) {
  // Each record shares a key with the next, and the last comes first.
  ClosureClusterer clusterer;
  constexpr std::uint64_t kRecords = 5000;
  for (std::uint64_t i = 0; i < kRecords; ++i) {
    const std::uint64_t link = kRecords - i;
    const std::uint64_t even = link / 2 * 2;
    const std::uint64_t odd = (link - 1) / 2 * 2 + 1;
    clusterer.add({.high = i, .low = 0}, std::vector{even, odd});
  }
  for (const Membership& membership : clusterer.finish()) {
    EXPECT_EQ(membership.representative, 0U);
  }
}

TEST(ClosureTest, TellsRelationsAndThatNothingWasMeasured) {
  ClosureClusterer clusterer;
  clusterer.add({.high = 7, .low = 7}, Keys{1, 2});
  clusterer.add({.high = 7, .low = 7}, Keys{1, 2});
  clusterer.add({.high = 7, .low = 8}, Keys{1, 3});
  const std::vector<Membership> memberships = clusterer.finish();
  EXPECT_EQ(memberships[0].jaccard, 1.0F);
  EXPECT_EQ(memberships[1].relation, Relation::kExact);
  EXPECT_EQ(memberships[2].relation, Relation::kNear);
  for (const std::size_t copy : {1U, 2U}) {
    EXPECT_TRUE(std::isnan(memberships[copy].jaccard));
    EXPECT_TRUE(std::isnan(memberships[copy].containment));
  }
}

}  // namespace
}  // namespace newsieve::cluster
