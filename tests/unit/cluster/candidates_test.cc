#include "cluster/candidates.h"

#include <gtest/gtest.h>

#include <numeric>

namespace newsieve::cluster {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers take(CandidateCounter& counter, bool& capped) {
  Numbers numbers;
  for (const Candidate& candidate : counter.take(capped)) {
    numbers.push_back(candidate.number);
  }
  return numbers;
}

TEST(CandidateCounterTest, GivesAllOfAFewInOrder) {
  CandidateCounter counter(10);
  for (const std::uint32_t number : {7U, 3U, 7U, 9U}) {
    counter.count(number, kBandWeight);
  }
  bool capped = false;
  EXPECT_EQ(take(counter, capped), (Numbers{3, 7, 9}));
  EXPECT_FALSE(capped);
  EXPECT_TRUE(counter.take(capped).empty());
}

TEST(CandidateCounterTest, OneFingerprintIsNotEnough) {
  CandidateCounter counter(10);
  counter.count(1, kFingerprintWeight);
  counter.count(2, kFingerprintWeight);
  counter.count(2, kFingerprintWeight);
  counter.count(3, kBandWeight);
  bool capped = false;
  EXPECT_EQ(take(counter, capped), (Numbers{2, 3}));
  counter.count(1, kFingerprintWeight);
  EXPECT_TRUE(counter.take(capped).empty()) << "what was too little is forgotten";
}

TEST(CandidateCounterTest, WeightStopsAtItsLimit) {
  CandidateCounter counter(10);
  for (int i = 0; i < 1000; ++i) {
    counter.count(5, kBandWeight);
  }
  bool capped = false;
  const std::vector<Candidate>& candidates = counter.take(capped);
  ASSERT_EQ(candidates.size(), 1U);
  EXPECT_EQ(candidates.front().weight, 255U);
}

TEST(CandidateCounterTest, GivesThoseOfMostWeightThenTheLowest) {
  CandidateCounter counter(1000);
  for (std::uint32_t number = 0; number < 200; ++number) {
    counter.count(number, kBandWeight);
  }
  counter.count(150, kFingerprintWeight);
  counter.count(199, kFingerprintWeight);
  bool capped = false;
  Numbers expected(kMaxCandidates - 2);
  std::iota(expected.begin(), expected.end(), 0U);
  expected.push_back(150);
  expected.push_back(199);
  EXPECT_EQ(take(counter, capped), expected);
  EXPECT_TRUE(capped);
}

TEST(CandidateCounterTest, BeginsAnewAfterDropping) {
  CandidateCounter counter(1000);
  for (std::uint32_t number = 0; number < 200; ++number) {
    counter.count(number, kBandWeight);
  }
  bool capped = false;
  counter.take(capped);
  capped = false;
  counter.count(190, kBandWeight);
  EXPECT_EQ(take(counter, capped), Numbers{190});
  EXPECT_FALSE(capped);
}

}  // namespace
}  // namespace newsieve::cluster
