#include "base/hash.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

// Ids and template files hold these hashes: they must not change from one version to the next.
TEST(HashTest, StaysAsItIs) {
  EXPECT_EQ(to_hex(hash128("")), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(hash64(""), 0x2d06800538d394c2U);
}

struct LongCase {
  std::size_t bytes;
  std::uint64_t plain;
  std::uint64_t seeded;  ///< by 7
  std::string_view wide;
};

// Longer input goes by vectors of the processor's width: these are what XXH3 in plain C says.
TEST(HashTest, StaysAsItIsForAnyLength) {
  constexpr LongCase kCases[] = {
      {.bytes = 100,
       .plain = 0x8d67c40581e4b359U,
       .seeded = 0xc9b631363f927a01U,
       .wide = "60cbf554edbdf702c180ab345ba3d51d"},
      {.bytes = 240,
       .plain = 0x9d2acede5b65eddfU,
       .seeded = 0x5e2fb47776ab27bfU,
       .wide = "a55103ef40ce1a3d788613ae80bd19ba"},
      {.bytes = 241,
       .plain = 0x541eba2a0d2c1a47U,
       .seeded = 0x8daa5ae9cb790373U,
       .wide = "f8735622761e9cea541eba2a0d2c1a47"},
      {.bytes = 1024,
       .plain = 0xd006ba063439e595U,
       .seeded = 0xc16321fc2418c5b1U,
       .wide = "84d34b162075953fd006ba063439e595"},
      {.bytes = 1025,
       .plain = 0x40fba3fb3b456f13U,
       .seeded = 0xcfd7043b80ee2321U,
       .wide = "3335b22ad0abdbc740fba3fb3b456f13"},
      {.bytes = 5000,
       .plain = 0xcb35fdbc711e3ad2U,
       .seeded = 0x908820b156811118U,
       .wide = "ad7d0c41e09157d8cb35fdbc711e3ad2"},
  };
  constexpr std::size_t kPeriod = 23;
  std::string text;
  while (text.size() < std::rbegin(kCases)->bytes) {
    text += static_cast<char>('a' + text.size() % kPeriod);
  }
  for (const LongCase& each : kCases) {
    const std::string_view bytes = std::string_view(text).substr(0, each.bytes);
    EXPECT_EQ(hash64(bytes), each.plain) << each.bytes;
    EXPECT_EQ(hash64(bytes, 7), each.seeded) << each.bytes;
    EXPECT_EQ(to_hex(hash128(bytes)), each.wide) << each.bytes;
  }
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
