#include "base/word_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/word_hash.h"
#include "each_target.h"

namespace newsieve::base {
namespace {

TEST(WordListTest, HashesAreThoseOfTheWordsOneByOneOnEveryTarget) {
  std::mt19937 random(29);
  std::string text(5000, ' ');
  std::generate(text.begin(), text.end(), [&] { return static_cast<char>(random()); });
  constexpr std::uint32_t kLongest = 60;
  constexpr std::uint32_t kReadBehind = 16;
  for (std::size_t words = 0; words < 40; ++words) {
    std::vector<WordPlace> places(words);
    for (WordPlace& place : places) {
      place.length = 1 + static_cast<std::uint32_t>(random() % (random() % 2 == 0 ? 9 : kLongest));
      place.begin = static_cast<std::uint32_t>(random() % (5000 - kLongest - kReadBehind));
    }
    std::vector<std::uint64_t> expected(words);
    hash_words_scalar(text.data(), places, expected.data());
    for (std::size_t i = 0; i < words; ++i) {
      ASSERT_EQ(expected[i], word_hash(text.data() + places[i].begin, places[i].length));
    }
    test::for_each_target([&] {
      std::vector<std::uint64_t> hashes(words);
      hash_words(text.data(), places, hashes.data());
      EXPECT_EQ(hashes, expected);
    });
  }
}

TEST(WordListTest, CountsFunctionWordsThatAreToBeCounted) {
  ScannedText text;
  text.read("The quay of the town and the harbour");
  WordList words;
  for (int round = 0; round < 2; ++round) {  // nothing is left of the text before
    words.clear(text.text().size());
    words.add(0, 3);             // The
    words.add(4, 8);             // quay
    words.add_uncounted(9, 11);  // of
    words.add(12, 15);           // the
    words.add(21, 24);           // and
    words.uncount_from(4);
    words.finish(text);
    ASSERT_EQ(words.size(), 5U);
    EXPECT_EQ(words.stop_words(0, 5), 2U);
    EXPECT_EQ(words.stop_words(1, 3), 0U);
    EXPECT_EQ(words.hashes()[0], words.hashes()[3]);  // the case aside
  }
}

}  // namespace
}  // namespace newsieve::base
