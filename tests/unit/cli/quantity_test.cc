#include "cli/quantity.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

TEST(HumanBytes, HasThreeDigitsAtMost) {
  EXPECT_EQ(human_bytes(0), "0 B");
  EXPECT_EQ(human_bytes(999), "999 B");
  EXPECT_EQ(human_bytes(1000), "1.0 kB");
  EXPECT_EQ(human_bytes(9940), "9.9 kB");
  EXPECT_EQ(human_bytes(9960), "10 kB");
  EXPECT_EQ(human_bytes(999'499), "999 kB");
  EXPECT_EQ(human_bytes(999'500), "1.0 MB");
  EXPECT_EQ(human_bytes(3'200'000'000), "3.2 GB");
}

TEST(HumanCount, GroupsDigits) {
  EXPECT_EQ(human_count(0), "0");
  EXPECT_EQ(human_count(999), "999");
  EXPECT_EQ(human_count(1000), "1,000");
  EXPECT_EQ(human_count(1234567), "1,234,567");
}

TEST(HumanSeconds, GrowsIntoMinutesAndHours) {
  EXPECT_EQ(human_seconds(0.04), "0.0 s");
  EXPECT_EQ(human_seconds(9.94), "9.9 s");
  EXPECT_EQ(human_seconds(9.96), "10 s");
  EXPECT_EQ(human_seconds(59.4), "59 s");
  EXPECT_EQ(human_seconds(59.6), "1:00");
  EXPECT_EQ(human_seconds(187), "3:07");
  EXPECT_EQ(human_seconds(7387), "2:03:07");
}

TEST(HumanShare, IsOfTheWhole) {
  EXPECT_EQ(human_share(1, 3), "33.3 %");
  EXPECT_EQ(human_share(0, 3), "0.0 %");
  EXPECT_EQ(human_share(0, 0), "-");
}

struct SpanCase {
  std::int64_t seconds;
  const char* text;
};

class HumanSpan : public testing::TestWithParam<SpanCase> {};

TEST_P(HumanSpan, HasItsTwoLargestUnits) {
  EXPECT_EQ(human_span(GetParam().seconds), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(Spans, HumanSpan,
                         testing::Values(SpanCase{0, "0 s"}, SpanCase{59, "59 s"},
                                         SpanCase{60, "1 min"}, SpanCase{125, "2 min 5 s"},
                                         SpanCase{3600, "1 h"}, SpanCase{6600, "1 h 50 min"},
                                         SpanCase{86400, "1 day"}, SpanCase{183600, "2 days 3 h"}));

}  // namespace
}  // namespace newsieve::cli
