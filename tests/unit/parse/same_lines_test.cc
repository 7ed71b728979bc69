#include "parse/same_lines.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <vector>

namespace newsieve::parse {
namespace {

TEST(SameLinesTest, AgreesWithAMap) {
  std::mt19937_64 random(41);
  SameLines same;  // nothing is left of the page before
  for (const std::size_t count : {0U, 1U, 7U, 64U, 500U}) {
    for (const std::uint64_t hashes : {1U, 3U, 1000U}) {
      std::map<std::uint64_t, std::vector<std::size_t>> expected;
      same.clear(count);
      for (std::size_t line = 0; line < count; ++line) {
        // 0 is a hash too, and many fall on one slot.
        const std::uint64_t hash = random() % hashes << 20U;
        same.add(hash, line);
        expected[hash].push_back(line);
      }
      for (const auto& [hash, lines] : expected) {
        EXPECT_EQ(same.of(hash).first, lines.front()) << hash;
        EXPECT_EQ(same.of(hash).count, lines.size()) << hash;
        EXPECT_EQ(same.of(hash + 1).count, 0U);
      }
    }
  }
  same.clear(3);
  EXPECT_EQ(same.of(0).count, 0U);
}

}  // namespace
}  // namespace newsieve::parse
