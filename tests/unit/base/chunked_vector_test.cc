#include "base/chunked_vector.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <utility>

namespace newsieve::base {
namespace {

/// Of a size that is no power of two.
using Item = std::array<std::uint32_t, 3>;

TEST(ChunkedVectorTest, GivesBackWhatItWasGiven) {
  ChunkedVector<Item> items;
  EXPECT_EQ(items.size(), 0U);
  constexpr std::uint32_t kCount = 100'000;
  for (std::uint32_t i = 0; i < kCount; ++i) {
    items.push_back({i, i + 1, 7 * i});
    ASSERT_EQ(items.back()[2], 7 * i);
  }
  ASSERT_EQ(items.size(), kCount);
  for (std::uint32_t i = 0; i < kCount; ++i) {
    ASSERT_EQ(items[i], (Item{i, i + 1, 7 * i}));
  }
  items[kCount / 2] = {1, 2, 3};
  EXPECT_EQ(std::as_const(items)[kCount / 2], (Item{1, 2, 3}));
}

TEST(ChunkedVectorTest, MovesNothing) {
  ChunkedVector<std::uint64_t> items;
  items.push_back(1);
  const std::uint64_t* const first = &items[0];
  for (std::uint64_t i = 0; i < 100'000; ++i) {
    items.push_back(i);
  }
  EXPECT_EQ(first, &items[0]);
}

}  // namespace
}  // namespace newsieve::base
