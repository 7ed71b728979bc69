#include "cluster/exact_index.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace newsieve::cluster {
namespace {

TEST(ExactIndexTest, NumbersDistinctHashes) {
  ExactIndex index;
  constexpr std::uint32_t kTexts = 5000;
  for (std::uint32_t round = 0; round < 2; ++round) {
    for (std::uint32_t i = 0; i < kTexts; ++i) {
      // Every low half twice, so that the high half has to decide.
      const Hash128 hash{.high = i, .low = base::mix(i / 2)};
      const ExactIndex::Found found = index.find_or_add(hash);
      ASSERT_EQ(found.text, i);
      ASSERT_EQ(found.is_new, round == 0);
    }
  }
  EXPECT_EQ(index.texts(), kTexts);
}

TEST(ExactIndexTest, UnfindableTextsTakeANumberOnly) {
  ExactIndex index;
  EXPECT_EQ(index.add_unfindable(), 0U);
  EXPECT_EQ(index.add_unfindable(), 1U);
  EXPECT_EQ(index.find_or_add({}).text, 2U);
  EXPECT_EQ(index.find_or_add({}).text, 2U);
}

}  // namespace
}  // namespace newsieve::cluster
