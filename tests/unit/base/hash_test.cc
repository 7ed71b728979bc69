#include "base/hash.h"

#include <gtest/gtest.h>

#include <bit>
#include <set>

namespace newsieve::base {
namespace {

// Ids and template files hold these hashes: they must not change from one version to the next.
TEST(HashTest, StaysAsItIs) {
  EXPECT_EQ(to_hex(hash128("")), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(hash64(""), 0x2d06800538d394c2U);
}

TEST(HashTest, TakesASeed) {
  EXPECT_NE(hash64("quay", 1), hash64("quay", 2));
  EXPECT_EQ(hash64("quay", 1), hash64("quay", 1));
}

TEST(HashTest, PrintsHighBitsFirstWithLeadingZeros) {
  EXPECT_EQ(to_hex({.high = 0xAB, .low = 1}), "00000000000000ab0000000000000001");
}

TEST(MixTest, ChangesHalfOfTheBitsForEachBit) {
  for (int bit = 0; bit < 64; ++bit) {
    int changed = 0;
    constexpr int kWords = 256;
    for (std::uint64_t word = 0; word < kWords; ++word) {
      changed += std::popcount(mix(word) ^ mix(word ^ std::uint64_t{1} << bit));
    }
    EXPECT_NEAR(changed / double{kWords}, 32, 2) << "bit " << bit;
  }
}

TEST(MixTest, IsABijection) {
  std::set<std::uint64_t> images;
  for (std::uint64_t word = 0; word < 4096; ++word) {
    images.insert(mix(word));
  }
  EXPECT_EQ(images.size(), 4096U);
}

}  // namespace
}  // namespace newsieve::base
