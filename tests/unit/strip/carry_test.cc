#include "strip/carry.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::strip {
namespace {

using Carry = void (*)(const float* pulls, std::size_t lines, bool neighbours, float* joined);

std::vector<float> joined_by(Carry carry, const std::vector<float>& pulls, bool neighbours) {
  std::vector<float> joined(pulls.size() / kPulls * kJoined, 7);
  carry(pulls.data(), pulls.size() / kPulls, neighbours, joined.data());
  return joined;
}

/// Gates that are closed, open and in between, and candidates of very different sizes.
std::vector<float> make_pulls(std::size_t lines, std::mt19937& random) {
  std::uniform_int_distribution<int> exponent(-12, 12);
  std::uniform_real_distribution<float> mantissa(-1, 1);
  std::vector<float> pulls(lines * kPulls);
  for (float& pull : pulls) {
    pull = std::ldexp(mantissa(random), exponent(random));
  }
  return pulls;
}

TEST(CarryTest, HasTheBitsOfTheScalarOneOnEveryTarget) {
  std::mt19937 random(7);
  for (const std::size_t lines : {0U, 1U, 2U, 5U, 40U}) {
    const std::vector<float> pulls = make_pulls(lines, random);
    for (const bool neighbours : {true, false}) {
      const std::vector<float> expected = joined_by(carry_scalar, pulls, neighbours);
      test::for_each_target([&] {
        EXPECT_EQ(joined_by(carry, pulls, neighbours), expected) << lines << ", " << neighbours;
      });
    }
  }
}

TEST(CarryTest, LeavesTheStatesAndGoesBothWays) {
  std::vector<float> pulls(2 * kPulls, -4);  // closed gates
  for (std::size_t i = 0; i < kMemory; ++i) {
    pulls[i] = 4;                         // the first line opens down's gate
    pulls[kMemory + i] = 11;              // … for this
    pulls[kPulls + 2 * kMemory + i] = 4;  // the second opens up's
    pulls[kPulls + 3 * kMemory + i] = 13;
  }
  const std::vector<float> joined = joined_by(carry, pulls, true);
  for (const std::size_t line : {0U, 1U}) {
    EXPECT_EQ(joined[line * kJoined], 7);
    EXPECT_EQ(joined[line * kJoined + kState], 11);
    EXPECT_EQ(joined[line * kJoined + kState + kMemory], 13);
  }
  const std::vector<float> alone = joined_by(carry, pulls, false);
  EXPECT_EQ(alone[kJoined + kState], 0);
  EXPECT_EQ(alone[kState + kMemory], 0);
}

}  // namespace
}  // namespace newsieve::strip
