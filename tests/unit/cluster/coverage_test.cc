#include "cluster/coverage.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <set>

namespace newsieve::cluster {
namespace {

/// The definition: four words for each two shingles in a row.
std::size_t covered(std::uint32_t shingles, std::uint32_t matching) {
  std::set<std::uint32_t> words;
  for (std::uint32_t i = 0; i + 1 < shingles; ++i) {
    if ((matching >> i & 3U) == 3U) {
      words.insert({i, i + 1, i + 2, i + 3});
    }
  }
  return words.size();
}

TEST(CoverageTest, CountsAnyRuns) {
  constexpr std::uint32_t kShingles = 12;
  for (std::uint32_t matching = 0; matching < 1U << kShingles; ++matching) {
    Coverage one_by_one;
    Coverage by_runs;
    std::uint32_t run = 0;
    for (std::uint32_t i = 0; i < kShingles; ++i) {
      const bool hit = (matching >> i & 1U) != 0;
      hit ? one_by_one.hit(1) : one_by_one.miss(1);
      ++run;
      if (i + 1 == kShingles || (matching >> (i + 1) & 1U) != (matching >> i & 1U)) {
        hit ? by_runs.hit(run) : by_runs.miss(run);
        run = 0;
      }
    }
    ASSERT_EQ(one_by_one.words(), covered(kShingles, matching)) << matching;
    ASSERT_EQ(by_runs.words(), covered(kShingles, matching)) << matching;
  }
}

TEST(CoverageTest, RunsOfNothingChangeNothing) {
  Coverage coverage;
  coverage.hit(1);
  coverage.miss(0);
  coverage.hit(0);
  coverage.hit(1);
  EXPECT_EQ(coverage.words(), 4U);
}

}  // namespace
}  // namespace newsieve::cluster
