#include "sketch/shingles.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::sketch {
namespace {

std::vector<std::uint64_t> polynomials(std::size_t count) {
  std::mt19937_64 random(count);
  std::vector<std::uint64_t> numbers;
  for (std::size_t i = 0; i < count; ++i) {
    numbers.push_back(i % 5 == 0 ? UINT64_MAX - random() % 2 : random() >> (i % 64));
  }
  return numbers;
}

TEST(ShinglesTest, MixIsThatOfTheScalarOneOnEveryTarget) {
  for (std::size_t count = 0; count < 70; ++count) {
    const std::vector<std::uint64_t> from = polynomials(count);
    std::vector<std::uint64_t> expected(count);
    mix_shingles_scalar(from, expected.data());
    test::for_each_target([&] {
      std::vector<std::uint64_t> into(count);
      mix_shingles(from, into.data());
      EXPECT_EQ(into, expected) << count;
    });
  }
}

TEST(ShinglesTest, PairsAreThoseOfTheScalarOneOnEveryTarget) {
  for (std::size_t count = 0; count < 70; ++count) {
    const std::vector<std::uint64_t> from = polynomials(count);
    std::vector<std::int64_t> expected(pair_count(count));
    pair_polynomials_scalar(from, expected.data());
    test::for_each_target([&] {
      std::vector<std::int64_t> into(expected.size());
      pair_polynomials(from, into.data());
      EXPECT_EQ(into, expected) << count;
    });
  }
}

TEST(ShinglesTest, TextOfTwoShinglesIsOnePair) {
  EXPECT_EQ(pair_count(0), 0U);
  EXPECT_EQ(pair_count(kShingleWords), 0U);
  EXPECT_EQ(pair_count(kShingleWords + 1), 1U);
}

}  // namespace
}  // namespace newsieve::sketch
