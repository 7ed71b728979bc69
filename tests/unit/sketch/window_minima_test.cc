#include "sketch/window_minima.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <limits>
#include <random>
#include <vector>

#include "each_target.h"
#include "newsieve/sketch.h"

namespace newsieve::sketch {
namespace {

using Numbers = std::vector<std::int64_t>;

Numbers minima(Numbers numbers) {
  numbers.resize(take_window_minima(numbers));
  return numbers;
}

Numbers minima_scalar(Numbers numbers) {
  numbers.resize(take_window_minima_scalar(numbers));
  return numbers;
}

TEST(WindowMinimaTest, AreThoseOfTheScalarOneOnEveryTarget) {
  std::mt19937_64 random(3);
  for (const std::uint64_t values : {std::uint64_t{1}, std::uint64_t{3}, UINT64_MAX}) {
    for (std::size_t count = 0; count < 150; ++count) {
      Numbers numbers;
      for (std::size_t i = 0; i < count; ++i) {
        numbers.push_back(static_cast<std::int64_t>(random() % values));  // of either sign, at last
      }
      const Numbers expected = minima_scalar(numbers);
      test::for_each_target([&] { EXPECT_EQ(minima(numbers), expected) << count; });
    }
  }
}

TEST(WindowMinimaTest, AreOfWholeWindows) {
  constexpr std::int64_t kLow = std::numeric_limits<std::int64_t>::min();
  EXPECT_EQ(minima({}), Numbers{});
  EXPECT_EQ(minima({5}), Numbers{5});
  EXPECT_EQ(minima({5, -3, 4}), Numbers{-3});
  Numbers last(kWindow + 2, 0);
  last.back() = kLow;
  EXPECT_EQ(minima(last), (Numbers{0, 0, kLow}));
  Numbers first(kWindow + 2, 0);
  first.front() = kLow;
  EXPECT_EQ(minima(first), (Numbers{kLow, 0, 0}));
}

}  // namespace
}  // namespace newsieve::sketch
