#include "cluster/leader_index.h"

#include <gtest/gtest.h>

namespace newsieve::cluster {
namespace {

BandKeys only_in(std::initializer_list<std::uint32_t> buckets) {
  BandKeys keys;
  keys.fill(kNoBucket);
  std::copy(buckets.begin(), buckets.end(), keys.begin());
  return keys;
}

TEST(LeaderIndexTest, FindsThoseThatShareABucket) {
  LeaderIndex index(10, std::vector<std::uint32_t>{2, 3});
  index.insert(1, only_in({0}));
  index.insert(4, only_in({0, 1}));
  index.insert(5, only_in({1}));
  index.insert(6, only_in({}));
  bool capped = false;
  EXPECT_EQ(index.candidates(only_in({0}), capped), (std::vector<std::uint32_t>{1, 4}));
  EXPECT_EQ(index.candidates(only_in({0, 1}), capped), (std::vector<std::uint32_t>{1, 4, 5}));
  EXPECT_TRUE(index.candidates(only_in({}), capped).empty());
  EXPECT_FALSE(capped);
}

TEST(LeaderIndexTest, HotBucketKeepsTheLatest) {
  constexpr std::uint32_t kMembers = kMaxPerKey + 10;
  LeaderIndex index(kMembers, std::vector<std::uint32_t>{kMembers});
  for (std::uint32_t leader = 0; leader < kMaxPerKey; ++leader) {
    index.insert(leader, only_in({0}));
  }
  bool capped = false;
  EXPECT_EQ(index.candidates(only_in({0}), capped).front(), 0U);
  EXPECT_FALSE(capped);
  for (std::uint32_t leader = kMaxPerKey; leader < kMembers; ++leader) {
    index.insert(leader, only_in({0}));
  }
  const std::vector<std::uint32_t>& candidates = index.candidates(only_in({0}), capped);
  EXPECT_TRUE(capped);
  EXPECT_EQ(candidates.size(), kMaxPerKey);
  EXPECT_EQ(candidates.front(), 10U);
  EXPECT_EQ(candidates.back(), kMembers - 1);
}

}  // namespace
}  // namespace newsieve::cluster
