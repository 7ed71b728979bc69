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
  EXPECT_EQ(CountTable().find(7), nullptr);
}

TEST(CountTableTest, IsEmptyAfterAReset) {
  CountTable table;
  for (std::uint64_t key = 1; key <= 100; ++key) {
    table.add(base::mix(key));
  }
  table.reset(3);
  EXPECT_TRUE(table.empty());
  EXPECT_EQ(table.count(base::mix(7)), 0U);
  for (std::uint64_t key = 1; key <= 100; ++key) {
    table.add(base::mix(key));  // more than it was told
  }
  EXPECT_EQ(table.size(), 100U);
  EXPECT_EQ(table.count(base::mix(7)), 1U);
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

TEST(CountTableTest, ListsByKey) {
  CountTable table;
  table.add(30, 1);
  table.add(20, 3);
  table.add(10, 2);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (const auto& [key, count] : table.sorted()) {
    entries.emplace_back(key, *count);
  }
  EXPECT_EQ(entries,
            (std::vector<std::pair<std::uint64_t, std::uint32_t>>{{10, 2}, {20, 3}, {30, 1}}));
}

TEST(KeyTableTest, FindsWhatIsLeftBehindWhatIsErased) {
  CountTable table;
  // All in one slot at first: what is erased stood between the others.
  for (std::uint64_t i = 0; i < 200; ++i) {
    table.add((i << 32U) | 5U, static_cast<std::uint32_t>(i));
  }
  const std::size_t before = table.bytes();
  table.erase_if([](std::uint64_t, std::uint32_t count) { return count % 20 != 0; });
  EXPECT_EQ(table.size(), 10U);
  EXPECT_LT(table.bytes(), before);
  for (std::uint64_t i = 0; i < 200; ++i) {
    EXPECT_EQ(table.count((i << 32U) | 5U), i % 20 == 0 ? i : 0) << i;
  }
  table.erase_if([](std::uint64_t, std::uint32_t) { return true; });
  EXPECT_EQ(table.bytes(), 0U);
  EXPECT_EQ(table.count(5), 0U);
  EXPECT_EQ(table.add(5), 1U);
}

}  // namespace
}  // namespace newsieve::strip
