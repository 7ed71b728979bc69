#include "run/line_numbers.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

namespace newsieve::run {
namespace {

void set(base::Batch& batch, std::uint32_t input, std::uint64_t offset, std::string bytes) {
  batch.input = input;
  batch.offset = offset;
  batch.bytes = std::move(bytes);
}

TEST(LineNumbersTest, AreCountedFromOne) {
  base::Batch batch;
  set(batch, 0, 0, "one\ntwo\n\nfour");
  LineNumbers lines;
  lines.enter(batch);
  EXPECT_EQ(lines.at(0), 1U);
  EXPECT_EQ(lines.at(3), 1U);  // the newline is of its line
  EXPECT_EQ(lines.at(4), 2U);
  EXPECT_EQ(lines.at(4), 2U);
  EXPECT_EQ(lines.at(9), 4U);
  lines.leave();
}

TEST(LineNumbersTest, GoOnOverBatches) {
  base::Batch first;
  set(first, 0, 0, "one\ntwo\nthr");
  base::Batch second;
  set(second, 0, 11, "ee\nfour\n");
  LineNumbers lines;
  lines.enter(first);
  EXPECT_EQ(lines.at(4), 2U);
  lines.leave();
  lines.enter(second);
  EXPECT_EQ(lines.at(11), 3U);
  EXPECT_EQ(lines.at(14), 4U);
  lines.leave();
}

TEST(LineNumbersTest, BeginAgainWithEachInput) {
  base::Batch first;
  set(first, 0, 0, "one\ntwo\n");
  base::Batch second;
  set(second, 1, 0, "one\ntwo\n");
  LineNumbers lines;
  lines.enter(first);
  lines.leave();
  lines.enter(second);
  EXPECT_EQ(lines.at(0), 1U);
  EXPECT_EQ(lines.at(4), 2U);
  lines.leave();
}

TEST(LineNumbersTest, LinesThatArePassedOverAreCounted) {
  base::Batch first;
  set(first, 0, 0, "one\n");
  base::Batch skipped;
  set(skipped, 0, 4, "");
  skipped.newlines_passed_over = 1;
  base::Batch last;
  set(last, 0, 1000, "three\nfour\n");
  LineNumbers lines;
  for (const base::Batch* batch : {&first, &skipped}) {
    lines.enter(*batch);
    lines.leave();
  }
  lines.enter(last);
  EXPECT_EQ(lines.at(1000), 3U);
  EXPECT_EQ(lines.at(1006), 4U);
  lines.leave();
}

}  // namespace
}  // namespace newsieve::run
