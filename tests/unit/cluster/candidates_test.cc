#include "cluster/candidates.h"

#include <gtest/gtest.h>

#include <numeric>

namespace newsieve::cluster {
namespace {

TEST(CandidateCounterTest, GivesAllOfAFewInOrder) {
  CandidateCounter counter(10);
  for (const std::uint32_t number : {7U, 3U, 7U, 9U}) {
    counter.count(number);
  }
  bool capped = false;
  EXPECT_EQ(counter.take(capped), (std::vector<std::uint32_t>{3, 7, 9}));
  EXPECT_FALSE(capped);
  EXPECT_TRUE(counter.take(capped).empty());
}

TEST(CandidateCounterTest, GivesTheMostNamedThenTheLowest) {
  CandidateCounter counter(1000);
  for (std::uint32_t number = 0; number < 200; ++number) {
    counter.count(number);
  }
  counter.count(150);
  counter.count(199);
  bool capped = false;
  std::vector<std::uint32_t> expected(kMaxCandidates - 2);
  std::iota(expected.begin(), expected.end(), 0U);
  expected.push_back(150);
  expected.push_back(199);
  EXPECT_EQ(counter.take(capped), expected);
  EXPECT_TRUE(capped);
}

TEST(CandidateCounterTest, BeginsAnewAfterDropping) {
  CandidateCounter counter(1000);
  for (std::uint32_t number = 0; number < 200; ++number) {
    counter.count(number);
  }
  bool capped = false;
  counter.take(capped);
  capped = false;
  counter.count(190);
  EXPECT_EQ(counter.take(capped), std::vector<std::uint32_t>{190});
  EXPECT_FALSE(capped);
}

}  // namespace
}  // namespace newsieve::cluster
