#include "cluster/word_set.h"

#include <gtest/gtest.h>

#include <set>

#include "cluster/random_words.h"

namespace newsieve::cluster {
namespace {

using Hashes = std::vector<std::uint32_t>;

TEST(WordSetTest, AgreesWithASet) {
  WordSet words;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Hashes hashes;
    for (const Word word : random_words(seed, seed, 1 + 3 * seed)) {
      hashes.push_back(hash_of(word) >> seed % 23);  // some of few bits
    }
    std::vector<Word> text = random_words(1000 + seed, 150, 1 + 3 * seed);
    for (std::size_t i = 0; i < seed; i += 2) {
      text.push_back(hashes[i] << 2U | static_cast<Word>(i % 3));  // of any kind
    }
    const std::set<std::uint32_t> expected(hashes.begin(), hashes.end());
    std::set<std::uint32_t> in_text;
    for (const Word word : text) {
      in_text.insert(hash_of(word));
    }
    std::size_t both = 0;
    words.assign(hashes);
    ASSERT_EQ(words.size(), expected.size()) << seed;
    const std::size_t found = words.look_in(text);
    for (const std::uint32_t hash : expected) {
      both += in_text.contains(hash) ? 1U : 0U;
      ASSERT_EQ(words.was_there(hash), in_text.contains(hash)) << seed;
    }
    ASSERT_EQ(found, both) << seed;
  }
}

/// All words belong into one slot, and so does each word of the text.
TEST(WordSetTest, StandsCollisions) {
  Hashes hashes;
  std::vector<Word> text;
  for (std::uint32_t i = 0; i < 100; ++i) {
    hashes.push_back(i << 20U);
    text.push_back((i + 50) << 22U);
  }
  WordSet words;
  words.assign(hashes);
  EXPECT_EQ(words.size(), 100U);
  EXPECT_EQ(words.look_in(text), 50U);
}

TEST(WordSetTest, ForgetsWhatWasThere) {
  WordSet words;
  words.assign(Hashes{1, 2, 3});
  EXPECT_EQ(words.look_in(std::vector<Word>{4, 8, 12, 4}), 3U);
  EXPECT_EQ(words.look_in(std::vector<Word>{8}), 1U);
  EXPECT_FALSE(words.was_there(1));
  EXPECT_TRUE(words.was_there(2));
  words.assign({});
  EXPECT_EQ(words.size(), 0U);
  EXPECT_EQ(words.look_in(std::vector<Word>{0, 4, 8}), 0U);
}

}  // namespace
}  // namespace newsieve::cluster
