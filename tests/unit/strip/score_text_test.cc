#include "strip/score_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>
#include <random>

namespace newsieve::strip {
namespace {

void expect_told_as_usual(float score) {
  ASSERT_EQ(tell_score(score), fmt::format("score {:+.1f}", score));
  ASSERT_EQ(tell_score(-score), fmt::format("score {:+.1f}", -score));
}

TEST(ScoreTextTest, ReadsAsItSounds) {
  EXPECT_EQ(tell_score(3.14F), "score +3.1");
  EXPECT_EQ(tell_score(-12.96F), "score -13.0");
  EXPECT_EQ(tell_score(-0.04F), "score -0.0");
}

TEST(ScoreTextTest, RoundsAsFormattingDoes) {
  for (int eighths = 0; eighths < 4000; ++eighths) {
    expect_told_as_usual(static_cast<float>(eighths) / 8);  // quarters lie between two tenths
    expect_told_as_usual(static_cast<float>(eighths) / 20);
  }
}

TEST(ScoreTextTest, TellsEveryKindOfNumber) {
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    expect_told_as_usual(std::bit_cast<float>(static_cast<std::uint32_t>(random())));
  }
  expect_told_as_usual(std::numeric_limits<float>::infinity());
  expect_told_as_usual(99999.95F);
  expect_told_as_usual(100000);
}

}  // namespace
}  // namespace newsieve::strip
