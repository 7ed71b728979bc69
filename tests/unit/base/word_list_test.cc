#include "base/word_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/find_stop_words.h"
#include "base/stop_words.h"
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
    std::vector<std::uint32_t> bounds;
    for (std::size_t i = 0; i < words; ++i) {
      bounds.push_back(static_cast<std::uint32_t>(random() % (5000 - kLongest - kReadBehind)));
      bounds.push_back(bounds.back() + 1 +
                       static_cast<std::uint32_t>(random() % (random() % 2 == 0 ? 9 : kLongest)));
    }
    std::vector<std::uint64_t> expected(words);
    hash_words_scalar(text.data(), bounds, expected.data());
    for (std::size_t i = 0; i < words; ++i) {
      ASSERT_EQ(expected[i],
                word_hash(text.data() + bounds[2 * i], bounds[2 * i + 1] - bounds[2 * i]));
    }
    test::for_each_target([&] {
      std::vector<std::uint64_t> hashes(words);
      hash_words(text.data(), bounds, hashes.data());
      EXPECT_EQ(hashes, expected);
    });
  }
}

TEST(WordListTest, SaysWhereWordsStandAndWhichAreFunctionWords) {
  WordList words;
  for (const std::size_t shift : {0U, 50U, 62U, 64U, 200U}) {  // nothing is left of the text before
    ScannedText text;
    const std::string page = std::string(shift, ' ') + "The quay, of\nna\u00efve and the";
    text.read(page);
    words.read(text);
    ASSERT_EQ(words.size(), 6U);
    std::vector<std::uint32_t> bounds;
    for (const std::uint32_t bound : {0U, 3U, 4U, 8U, 10U, 12U, 13U, 19U, 20U, 23U, 24U, 27U}) {
      bounds.push_back(bound + static_cast<std::uint32_t>(shift));
    }
    EXPECT_TRUE(std::ranges::equal(words.bounds(), bounds));
    EXPECT_EQ(words.stop_words(0, 6), 4U);
    EXPECT_EQ(words.stop_words(1, 2), 0U);
    EXPECT_EQ(words.stop_words(1, 3), 1U);
    EXPECT_EQ(words.hashes()[0], words.hashes()[5]);  // the case aside
    EXPECT_EQ(words.count_before(shift), 0U);
    EXPECT_EQ(words.count_before(shift + 1), 1U);
    EXPECT_EQ(words.count_before(shift + 9), 2U);
    EXPECT_EQ(words.count_before(page.size()), 6U);
  }
}

TEST(FindStopWordsTest, FindsThoseOfTheTableOnEveryTarget) {
  std::mt19937 random(5);
  const std::string text = "the quay of und hafen \u0438 internationalisation harbour and a ";
  const std::string long_word(33, 'q');
  ScannedText scanned;
  std::string page;
  for (int i = 0; i < 300; ++i) {
    page += text.substr(random() % 10) + long_word + ' ';
  }
  scanned.read(page);
  WordList words;
  words.read(scanned);
  for (std::size_t count = 0; count < words.size(); count += 1 + count / 9) {
    const auto bounds = words.bounds().first(2 * count);
    // Hashes that share slots with function words, and such whose length alone speaks against them.
    std::vector<std::uint64_t> hashes(words.hashes().begin(), words.hashes().end());
    hashes.resize(count);
    for (std::size_t i = 0; i < count; i += 1 + random() % 5) {
      hashes[i] = random() % 2 == 0 ? hashes[random() % count] : hashes[i] ^ (1ULL << 40U);
    }
    std::vector<std::uint64_t> expected(count / 64 + 1, 0);
    find_stop_words_scalar(bounds, hashes, expected.data());
    for (std::size_t i = 0; i < count; ++i) {
      ASSERT_EQ(expected[i / 64] >> i % 64 & 1U,
                stop_word_table().contains_hash(hashes[i], bounds[2 * i + 1] - bounds[2 * i]));
    }
    test::for_each_target([&] {
      std::vector<std::uint64_t> stops(count / 64 + 1, count % 64 == 0 ? 0 : ~0ULL);
      find_stop_words(bounds, hashes, stops.data());
      EXPECT_EQ(stops, expected);
    });
  }
}

}  // namespace
}  // namespace newsieve::base
