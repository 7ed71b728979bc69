#include "base/bit_places.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::base {
namespace {

struct Listed {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> places;

  friend bool operator==(const Listed&, const Listed&) = default;
};

template <typename List>
Listed list_by(const List& list, const std::vector<std::uint64_t>& bits) {
  Listed listed{.before = std::vector<std::uint32_t>(bits.size()),
                .places = std::vector<std::uint32_t>(64 * bits.size() + kBitPlacesSlack)};
  listed.places.resize(list(bits, listed.before.data(), listed.places.data()));
  return listed;
}

TEST(BitPlacesTest, AreThoseOfTheBitsThatAreSet) {
  EXPECT_EQ(list_by(list_bits_scalar, {}), Listed());
  EXPECT_EQ(list_by(list_bits_scalar, {0b1001, 0, std::uint64_t{1} << 63U}),
            (Listed{.before = {0, 2, 2}, .places = {0, 3, 191}}));
}

TEST(BitPlacesTest, AreThoseOfTheScalarOneOnEveryTarget) {
  std::mt19937_64 random(3);
  for (std::size_t words = 0; words < 60; ++words) {
    std::vector<std::uint64_t> bits(words);
    for (std::uint64_t& word : bits) {
      const std::uint64_t some = random() & random();
      word = words % 3 == 0 ? ~std::uint64_t{0} : words % 3 == 1 ? some & random() : some;
    }
    const Listed expected = list_by(list_bits_scalar, bits);
    test::for_each_target([&] { ASSERT_EQ(list_by(list_bits, bits), expected) << words; });
  }
}

}  // namespace
}  // namespace newsieve::base
