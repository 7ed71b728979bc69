#include "cluster/recent_keys.h"

#include <gtest/gtest.h>

#include <vector>

#include "cluster/leader_index.h"

namespace newsieve::cluster {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers slots_of(const RecentKeys& keys, std::uint64_t key, KeyKind kind = KeyKind::kBand) {
  CandidateCounter counter(1000);
  keys.count(key, kind, counter);
  bool capped = false;
  Numbers slots;
  for (const Candidate& candidate : counter.take(capped)) {
    slots.push_back(candidate.number);
  }
  return slots;
}

TEST(RecentKeysTest, FindsWhoHasAKey) {
  RecentKeys keys(4);  // few chains: other keys stand in them too
  keys.put(0, std::vector<std::uint64_t>{1, 2, 3});
  keys.put(1, std::vector<std::uint64_t>{2, 5, 9});
  EXPECT_EQ(slots_of(keys, 1), (Numbers{0}));
  EXPECT_EQ(slots_of(keys, 2), (Numbers{0, 1}));
  EXPECT_TRUE(slots_of(keys, 13).empty());
}

TEST(RecentKeysTest, ForgetsTheOldest) {
  RecentKeys keys(4);
  keys.put(0, std::vector<std::uint64_t>{1, 2});
  keys.put(1, std::vector<std::uint64_t>{2, 3, 4});
  keys.forget(2);
  EXPECT_TRUE(slots_of(keys, 1).empty());
  EXPECT_EQ(slots_of(keys, 2), (Numbers{1}));
  keys.put(0, std::vector<std::uint64_t>{1, 4});
  EXPECT_EQ(slots_of(keys, 1), (Numbers{0}));
  EXPECT_EQ(slots_of(keys, 4), (Numbers{0, 1}));
  keys.forget(100);
  EXPECT_TRUE(slots_of(keys, 4).empty());
}

TEST(RecentKeysTest, CommonKeyLeadsToTheLatestOrToNone) {
  RecentKeys keys(16);
  const std::vector<std::uint64_t> two = {7, 8};
  constexpr std::uint32_t kSlots = kMaxPerKey + 10;
  for (std::uint32_t slot = 0; slot < kSlots; ++slot) {
    keys.put(slot, two);
  }
  EXPECT_TRUE(slots_of(keys, 7, KeyKind::kFingerprint).empty());
  EXPECT_TRUE(slots_of(keys, 7).empty()) << "one common key is not enough";
  CandidateCounter counter(kSlots);
  EXPECT_TRUE(keys.count(7, KeyKind::kBand, counter));
  EXPECT_TRUE(keys.count(8, KeyKind::kBand, counter));
  bool capped = false;
  const std::vector<Candidate>& latest = counter.take(capped);
  ASSERT_EQ(latest.size(), kMaxPerKey);
  EXPECT_EQ(latest.front().number, 10U);
  EXPECT_EQ(latest.back().number, kSlots - 1);
}

}  // namespace
}  // namespace newsieve::cluster
