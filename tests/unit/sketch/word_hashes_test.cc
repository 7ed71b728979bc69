#include "sketch/word_hashes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "each_target.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {
namespace {

struct Words {
  std::string text;
  std::vector<std::uint32_t> bounds;
};

/// `count` words of 1 to `longest` bytes, with up to two bytes between them and none behind.
Words words_of(std::size_t count, std::size_t longest) {
  constexpr std::string_view kBytes = "abzABZ019";
  std::mt19937 random(static_cast<unsigned>(count * 100 + longest));
  Words words;
  for (std::size_t i = 0; i < count; ++i) {
    words.text.append(i == 0 ? 0 : random() % 3, ' ');
    words.bounds.push_back(static_cast<std::uint32_t>(words.text.size()));
    for (std::size_t length = 1 + random() % longest; length > 0; --length) {
      words.text += kBytes[random() % kBytes.size()];
    }
    words.bounds.push_back(static_cast<std::uint32_t>(words.text.size()));
  }
  return words;
}

TEST(WordHashesTest, AreThoseOfTheScalarOneOnEveryTarget) {
  for (const std::size_t longest : {1U, 7U, 8U, 9U, 17U, 40U}) {
    for (std::size_t count = 0; count < 600; count = count * 5 / 4 + 1) {
      const Words words = words_of(count, longest);
      std::vector<std::uint64_t> expected(count);
      hash_words_scalar(words.text, words.bounds, expected.data());
      test::for_each_target([&] {
        std::vector<std::uint64_t> hashes(count);
        hash_words(words.text, words.bounds, hashes.data());
        ASSERT_EQ(hashes, expected) << longest << ": " << words.text;
      });
    }
  }
}

TEST(WordHashesTest, AreOfEachWordFolded) {
  std::vector<std::uint64_t> hashes(3);
  hash_words_scalar("The Harbourmasters 7", std::vector<std::uint32_t>{0, 3, 4, 18, 19, 20},
                    hashes.data());
  EXPECT_EQ(hashes, (std::vector{word_hash("the"), word_hash("harbourmasters"), word_hash("7")}));
}

TEST(WordHashesTest, AnyOfThreeIsFoundOnEveryTarget) {
  constexpr std::array<std::uint64_t, 3> kWanted = {7, 8, UINT64_MAX};
  for (std::size_t size = 0; size < 40; ++size) {
    for (std::size_t place = 0; place <= size; ++place) {
      std::vector<std::uint64_t> hashes(size, 9);
      std::size_t turn = place;
      for (std::size_t i = place; i < size; i += 3) {  // what comes later is not told
        hashes[i] = kWanted[turn++ % kWanted.size()];
      }
      ASSERT_EQ(find_any_of_scalar(hashes, kWanted), place);
      test::for_each_target([&] { ASSERT_EQ(find_any_of(hashes, kWanted), place) << size; });
    }
  }
}

TEST(WordHashesTest, WordsAreThoseOfTheScalarOneOnEveryTarget) {
  for (std::size_t size = 0; size < 70; ++size) {
    std::mt19937_64 random(size);
    std::vector<std::uint64_t> hashes(size);
    std::vector<Word> kinds(size);
    for (std::size_t i = 0; i < size; ++i) {
      hashes[i] = random();
      kinds[i] = static_cast<Word>(random() % 3);
    }
    std::vector<Word> expected(size);
    make_words_scalar(hashes, kinds, expected.data());
    test::for_each_target([&] {
      std::vector<Word> words(size);
      make_words(hashes, kinds, words.data());
      ASSERT_EQ(words, expected);
    });
    for (std::size_t i = 0; i < size; ++i) {
      ASSERT_EQ(hash_of(expected[i]), hashes[i] >> 34U);
      ASSERT_EQ(static_cast<Word>(kind_of(expected[i])), kinds[i]);
    }
  }
}

}  // namespace
}  // namespace newsieve::sketch
