#include "base/shingle.h"

#include <gtest/gtest.h>

#include <vector>

#include "each_target.h"

namespace newsieve::base {
namespace {

std::uint64_t hash(const std::vector<std::uint32_t>& numbers) {
  std::vector<Word> words;
  for (const std::uint32_t number : numbers) {
    words.push_back(number << 2U);
  }
  return shingle_hash(words.data(), words.size());
}

TEST(ShingleTest, OrderMatters) {
  EXPECT_NE(hash({1, 2, 3}), hash({3, 2, 1}));
  EXPECT_NE(hash({1, 2, 3}), hash({2, 1, 3}));
  EXPECT_NE(hash({1, 2}), hash({2, 1}));
}

TEST(ShingleTest, ShortRunIsNoPrefixOfALongerOne) {
  EXPECT_NE(hash({0}), hash({0, 0}));
  EXPECT_NE(hash({1, 1}), hash({1, 1, 1}));
}

TEST(ShingleTest, KindOfAWordMakesNoDifference) {
  const Word plain = 7U << 2U;
  const Word name = plain | static_cast<Word>(WordKind::kName);
  EXPECT_EQ(shingle_hash(&plain, 1), shingle_hash(&name, 1));
}

TEST(ShingleTest, PolynomialsMakeTheSameHashes) {
  std::vector<std::uint64_t> polynomials;
  for (std::size_t size = 0; size < 40; ++size) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < size; ++i) {
      words.push_back(static_cast<Word>(mix(i % 17) >> (i % 3 * 8)));  // of all kinds, some small
    }
    shingle_polynomials(words, polynomials);
    ASSERT_EQ(polynomials.size(), size < kShingleWords ? 0 : shingle_count(size));
    for (std::size_t i = 0; i < polynomials.size(); ++i) {
      ASSERT_EQ(shingle_of(polynomials[i]), shingle_at(words.data(), words.size(), i));
    }
    for (std::size_t i = 0; i + kShingleWords < polynomials.size(); ++i) {
      ASSERT_EQ(mix(polynomial_of_two(polynomials[i], polynomials[i + kShingleWords])),
                shingle_hash(words.data() + i, 2 * kShingleWords));
    }
  }
}

TEST(ShingleTest, PolynomialsAreThoseOfTheScalarOneOnEveryTarget) {
  std::vector<std::uint64_t> expected;
  std::vector<std::uint64_t> polynomials;
  for (std::size_t size = 0; size < 70; ++size) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < size; ++i) {
      words.push_back(i % 5 == 0 ? ~Word{0} : static_cast<Word>(mix(i) >> (i % 32)));
    }
    shingle_polynomials_scalar(words, expected);
    test::for_each_target([&] {
      polynomials.assign(3, 1);
      shingle_polynomials(words, polynomials);
      ASSERT_EQ(polynomials, expected) << size;
    });
  }
}

TEST(ShingleTest, KeysTellApartWhatHashesDo) {
  std::vector<std::uint64_t> keys;
  for (std::size_t size = 0; size < 60; ++size) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < size; ++i) {
      words.push_back(static_cast<Word>(mix(mix(i) % 3)));  // many shingles twice
    }
    shingle_keys(words, keys);
    ASSERT_EQ(keys.size(), shingle_count(size));
    for (std::size_t i = 0; i < keys.size(); ++i) {
      ASSERT_EQ(keys[i], shingle_key_at(words.data(), size, i));
      for (std::size_t j = 0; j < i; ++j) {
        ASSERT_EQ(keys[i] == keys[j],
                  shingle_at(words.data(), size, i) == shingle_at(words.data(), size, j));
      }
    }
  }
}

TEST(ShingleTest, ShortTextIsOneShingle) {
  EXPECT_EQ(shingle_count(0), 0U);
  EXPECT_EQ(shingle_count(1), 1U);
  EXPECT_EQ(shingle_count(kShingleWords), 1U);
  EXPECT_EQ(shingle_count(kShingleWords + 1), 2U);
}

}  // namespace
}  // namespace newsieve::base
