#include "parse/word_runs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "each_target.h"

namespace newsieve::parse {
namespace {

TEST(WordRunsTest, HashesAreThoseOfTheScalarOneOnEveryTarget) {
  std::mt19937_64 random(11);
  for (std::size_t size = 0; size < 50; ++size) {
    std::vector<std::uint64_t> words(size);
    std::generate(words.begin(), words.end(), [&] { return random() % 3 == 0 ? 7 : random(); });
    std::vector<std::uint64_t> expected(size);
    hash_runs_scalar(words, expected.data());
    test::for_each_target([&] {
      std::vector<std::uint64_t> hashes(size);
      hash_runs(words, hashes.data());
      EXPECT_EQ(hashes, expected);
    });
  }
}

TEST(WordRunsTest, HashesTellTheOrderOfWords) {
  std::mt19937_64 random(11);
  std::vector<std::uint64_t> words(5);
  std::generate(words.begin(), words.begin() + 3, random);
  words[3] = words[0];
  words[4] = words[1];
  std::vector<std::uint64_t> hashes(5);
  hash_runs_scalar(words, hashes.data());
  EXPECT_NE(hashes[0], hashes[1]);
  EXPECT_NE(hashes[0], hashes[2]);
  EXPECT_NE(hashes[1], hashes[2]);
}

}  // namespace
}  // namespace newsieve::parse
