#include "strip/count_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "base/hash.h"

namespace newsieve::strip {
namespace {

TEST(CountTableTest, CountsThroughItsGrowth) {
  constexpr std::uint64_t kKeys = 5000;
  CountTable table;
  for (std::uint64_t key = 1; key <= kKeys; ++key) {
    table.add(base::mix(key), static_cast<std::uint32_t>(key));
    table.add(base::mix(key));
  }
  EXPECT_EQ(table.size(), kKeys);
  for (std::uint64_t key = 1; key <= kKeys; ++key) {
    ASSERT_EQ(table.count(base::mix(key)), key + 1);
  }
  EXPECT_EQ(table.count(base::mix(kKeys + 1)), 0U);
}

TEST(CountTableTest, KnowsNothingAtFirst) {
  EXPECT_EQ(CountTable().count(7), 0U);
  EXPECT_TRUE(CountTable().sorted().empty());
}

TEST(CountTableTest, KeepsKeysApartThatShareASlot) {
  CountTable table;
  for (std::uint64_t i = 0; i < 8; ++i) {
    table.add((i << 32U) | 5U, static_cast<std::uint32_t>(i) + 1);
  }
  for (std::uint64_t i = 0; i < 8; ++i) {
    EXPECT_EQ(table.count((i << 32U) | 5U), i + 1);
  }
}

TEST(CountTableTest, CountsKeyZeroAsOne) {
  CountTable table;
  table.add(0);
  table.add(1);
  EXPECT_EQ(table.count(0), 2U);
  EXPECT_EQ(table.size(), 1U);
}

TEST(CountTableTest, StopsAtTheLargestCount) {
  CountTable table;
  table.add(9, UINT32_MAX - 1);
  table.add(9, 5);
  EXPECT_EQ(table.count(9), UINT32_MAX);
}

TEST(CountTableTest, ListsByKeyFromALeastCount) {
  CountTable table;
  table.add(30, 1);
  table.add(20, 3);
  table.add(10, 2);
  using Entries = std::vector<std::pair<std::uint64_t, std::uint32_t>>;
  EXPECT_EQ(table.sorted(), (Entries{{10, 2}, {20, 3}, {30, 1}}));
  EXPECT_EQ(table.sorted(2), (Entries{{10, 2}, {20, 3}}));
}

}  // namespace
}  // namespace newsieve::strip
