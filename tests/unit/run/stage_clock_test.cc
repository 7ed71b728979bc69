#include "run/stage_clock.h"

#include <gtest/gtest.h>

namespace newsieve::run {
namespace {

/// Goes on until the processor has worked for it.
void work() {
  constexpr double kMillisecond = 1e-3;
  for (const double start = processor_seconds(Whose::kThread);
       processor_seconds(Whose::kThread) < start + kMillisecond;) {
  }
}

TEST(TurnClockTest, SharesTheProcessorTimeOfItsLifeAmongTheStages) {
  StageTimes times;
  const double start = processor_seconds(Whose::kThread);
  {
    TurnClock clock(times, Stage::kParse);
    work();
    clock.turn_to(Stage::kStrip);
    work();
    clock.turn_to(Stage::kParse);
  }
  constexpr double kRounding = 1e-9;
  EXPECT_LE(times.sum(), processor_seconds(Whose::kThread) - start + kRounding);
  EXPECT_GT(times[Stage::kParse], 0);
  EXPECT_GT(times[Stage::kStrip], 0);
  EXPECT_EQ(times[Stage::kParse] + times[Stage::kStrip], times.sum());
}

}  // namespace
}  // namespace newsieve::run
