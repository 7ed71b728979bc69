#include "cluster/rank_sort.h"

#include <gtest/gtest.h>

#include "base/hash.h"
#include "each_target.h"

namespace newsieve::cluster {
namespace {

using Numbers = std::vector<std::uint32_t>;

TEST(RankSortTest, AgreesWithSorting) {
  for (std::size_t count = 0; count <= kFewNumbers; ++count) {
    for (const std::uint64_t values : {1U, 2U, 20U, 1'000'000U}) {
      Numbers numbers;
      for (std::size_t i = 0; i < count; ++i) {
        numbers.push_back(static_cast<std::uint32_t>(base::mix(base::mix(i) % values)) >> 1U);
      }
      Numbers expected = numbers;
      sort_distinct(expected);
      test::for_each_target([&] {
        Numbers sorted = numbers;
        rank_sort(sorted);
        ASSERT_EQ(sorted, expected) << count << " of " << values;
      });
    }
  }
}

TEST(RankSortTest, ComparesAllBits) {
  test::for_each_target([] {
    Numbers numbers = {UINT32_MAX - 1, 0, 1U << 31U, (1U << 31U) - 1, 1, UINT32_MAX - 1};
    rank_sort(numbers);
    EXPECT_EQ(numbers, (Numbers{0, 1, (1U << 31U) - 1, 1U << 31U, UINT32_MAX - 1}));
  });
}

}  // namespace
}  // namespace newsieve::cluster
