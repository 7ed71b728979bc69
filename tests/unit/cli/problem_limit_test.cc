#include "cli/problem_limit.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

TEST(KindOf, ForgetsDetailsAndDigits) {
  EXPECT_EQ(kind_of("invalid UTF-8: 2 bytes dropped"), "invalid UTF-0");
  EXPECT_EQ(kind_of("line of 1048577 bytes skipped"), "line of 0 bytes skipped");
  EXPECT_EQ(kind_of("line of 7 bytes skipped"), "line of 0 bytes skipped");
  EXPECT_EQ(kind_of(""), "");
}

TEST(ProblemLimit, AdmitsTheFirstOfEachKind) {
  ProblemLimit limit(2);
  EXPECT_TRUE(limit.admit("invalid UTF-8: 1 byte dropped"));
  EXPECT_TRUE(limit.admit("invalid UTF-8: 2 bytes dropped"));
  EXPECT_FALSE(limit.admit("invalid UTF-8: 3 bytes dropped"));
  EXPECT_TRUE(limit.admit("no text"));
  EXPECT_FALSE(limit.admit("invalid UTF-8: 4 bytes dropped"));
  EXPECT_TRUE(limit.admit("no text"));

  const auto left_out = limit.left_out();
  ASSERT_EQ(left_out.size(), 1U);
  EXPECT_EQ(left_out[0].example, "invalid UTF-8");
  EXPECT_EQ(left_out[0].count, 2U);
}

}  // namespace
}  // namespace newsieve::cli
