#include "strip/headline_words.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "base/hash.h"

namespace newsieve::strip {
namespace {

SalientWord word(std::uint32_t number) {
  return {.hash = base::mix(number), .prefix = number};
}

TEST(HeadlineWordsTest, CountsEachWordOnce) {
  HeadlineWords headline;
  headline.read({word(1), word(2), word(3), word(2)});
  EXPECT_EQ(headline.size(), 3U);
  EXPECT_EQ(headline.shared_with({word(2), word(5), word(2), word(3)}), 2U);
  EXPECT_EQ(headline.shared_with({word(2)}), 1U);
  EXPECT_EQ(headline.shared_with({}), 0U);
}

TEST(HeadlineWordsTest, GoesByTheHashWherePrefixesAreAlike) {
  HeadlineWords headline;
  headline.read({word(1)});
  EXPECT_TRUE(headline.may_have(1));
  EXPECT_EQ(headline.shared_with({{.hash = 9, .prefix = 1}}), 0U);
}

TEST(HeadlineWordsTest, ForgetsTheLastHeadline) {
  HeadlineWords headline;
  headline.read({word(1)});
  headline.read({word(2)});
  EXPECT_FALSE(headline.may_have(1));
  EXPECT_EQ(headline.shared_with({word(1), word(2)}), 1U);
  headline.read({});
  EXPECT_EQ(headline.size(), 0U);
  EXPECT_EQ(headline.shared_with({word(2)}), 0U);
}

TEST(HeadlineWordsTest, HoldsTheLongestOfHeadlines) {
  std::vector<SalientWord> words;
  for (std::uint32_t i = 0; i < 50000; ++i) {
    words.push_back(word(i));
  }
  HeadlineWords headline;
  headline.read(words);
  EXPECT_EQ(headline.size(), words.size());
  EXPECT_EQ(headline.shared_with(words), words.size());
}

}  // namespace
}  // namespace newsieve::strip
