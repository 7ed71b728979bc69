#include "run/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace newsieve::run {
namespace {

TEST(LoopInThreads, IsEmptyForOneThread) {
  EXPECT_FALSE(loop_in_threads(1));
}

TEST(LoopInThreads, CallsWithEachNumberOnce) {
  const auto loop = loop_in_threads(3);
  for (const std::size_t count : {0U, 1U, 2U, 100U}) {
    std::vector<std::atomic<int>> calls(count);
    loop(count, [&](std::size_t i) { ++calls[i]; });
    for (const std::atomic<int>& call : calls) {
      EXPECT_EQ(call, 1);
    }
  }
}

TEST(LoopInThreads, ThrowsWhatTheFirstThatFailedThrew) {
  const auto loop = loop_in_threads(3);
  for (int round = 0; round < 50; ++round) {
    std::atomic<int> calls = 0;
    try {
      loop(40, [&](std::size_t i) {
        ++calls;
        if (i % 7 == 5) {
          throw std::runtime_error(std::to_string(i));
        }
      });
      ADD_FAILURE() << "nothing thrown";
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), "5");
    }
    EXPECT_EQ(calls, 40);
  }
}

}  // namespace
}  // namespace newsieve::run
