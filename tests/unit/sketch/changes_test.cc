#include "sketch/changes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::sketch {
namespace {

std::vector<std::uint32_t> changes_scalar(const std::vector<std::int64_t>& numbers) {
  std::vector<std::uint32_t> places(numbers.size());
  places.resize(list_changes_scalar(numbers, places.data()));
  return places;
}

TEST(ChangesTest, AreWhereTheNextIsAnotherAndAtTheEnd) {
  EXPECT_EQ(changes_scalar({}), std::vector<std::uint32_t>());
  EXPECT_EQ(changes_scalar({5}), std::vector<std::uint32_t>({0}));
  EXPECT_EQ(changes_scalar({5, 5, -1, 5, 5, 5}), std::vector<std::uint32_t>({1, 2, 5}));
}

TEST(ChangesTest, AreThoseOfTheScalarOneOnEveryTarget) {
  for (const unsigned kinds : {1U, 2U, 9U}) {
    for (std::size_t size = 0; size < 100; ++size) {
      std::mt19937 random(kinds);
      std::vector<std::int64_t> numbers(size);
      for (std::size_t i = 0; i < size; ++i) {
        // Some differ in one half only.
        const std::uint64_t high = random() % kinds;
        numbers[i] = static_cast<std::int64_t>(high << 40U | random() % kinds);
      }
      const std::vector<std::uint32_t> expected = changes_scalar(numbers);
      test::for_each_target([&] {
        std::vector<std::uint32_t> places(size + kChangesSlack);
        places.resize(list_changes(numbers, places.data()));
        ASSERT_EQ(places, expected) << size;
      });
    }
  }
}

}  // namespace
}  // namespace newsieve::sketch
