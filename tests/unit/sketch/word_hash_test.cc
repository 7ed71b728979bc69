#include "sketch/word_hash.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <string>

#include "base/utf8.h"

namespace newsieve::sketch {
namespace {

TEST(WordHashTest, OfAsciiInPlaceIsThatOfTheFoldedWord) {
  std::string word;
  std::string folded;
  for (int length = 1; length < 70; ++length) {
    word += "Zq7A"[length % 4];
    folded += "zq7a"[length % 4];
    const std::string text = "a" + word + "Bc";
    for (const std::size_t behind : {0U, 1U, 2U}) {  // what follows makes no difference
      const std::string cut = text.substr(0, 1 + word.size() + behind);
      ASSERT_EQ(ascii_word_hash(cut, 1, word.size()), word_hash(folded)) << word;
    }
  }
}

TEST(WordHashTest, OfAJoinedWordIsThatOfTheFoldedWord) {
  struct {
    std::string_view word, folded;
  } constexpr kCases[] = {{"don't", "dont"},
                          {"1,204.5", "1204.5"},
                          {"1,234,567", "1234567"},
                          {"12,345,678", "12345678"},
                          {"12,345,678.9", "12345678.9"},
                          {"1234567.8'", "1234567.8"},
                          {"O`Neill's'", "oneills"},
                          {"5,93", "5.93"},
                          {"4,5", "4.5"},
                          {"1.234,56", "1234.56"},
                          {"1,2345", "1.2345"},
                          {"3,38,70,732", "33870732"},
                          {"1,2,3", "123"},
                          {"1,234.5678", "1234.5678"},
                          {"1,2.5", "1.2.5"},
                          {"1.200", "1200"},
                          {"1.234.567", "1234567"},
                          {"123.456.789", "123456789"},
                          {"0.123", "0.123"},
                          {"1.2345", "1.2345"},
                          {"1234.567", "1234.567"},
                          {"1,234.567", "1234.567"},
                          {"12.34.567", "12.34.567"},
                          {"1.234.56", "1.234.56"}};
  for (const auto& [word, folded] : kCases) {
    EXPECT_EQ(joined_word_hash("a" + std::string(word) + "b", 1, word.size()), word_hash(folded))
        << word;
  }
}

TEST(WordHashTest, OfCharactersOneByOneIsThatOfTheWord) {
  constexpr std::array<char32_t, 7> kCharacters = {U'a',  U'z',   0x80,    0x7FF,
                                                   0x800, 0xFFFD, 0x10FFFF};
  std::mt19937 random(3);
  for (int round = 0; round < 1000; ++round) {
    WordHasher hasher;
    std::string word;
    for (std::size_t length = 1 + random() % 20; length > 0; --length) {
      const char32_t c = kCharacters.at(random() % kCharacters.size());
      std::array<char, 4> bytes{};
      word.append(bytes.data(), base::encode(c, bytes.data()));
      hasher.add(c);
      ASSERT_EQ(hasher.hash(), word_hash(word));
    }
  }
}

TEST(WordHashTest, TellsWordsApart) {
  std::set<std::uint64_t> hashes;
  std::size_t words = 0;
  for (const std::size_t length : {1U, 7U, 8U, 9U, 15U, 16U, 17U, 24U, 25U}) {
    // Words that differ in one place, and in two that are eight apart.
    for (std::size_t place = 0; place < length; ++place) {
      for (const char c : std::string("bcdefgh0123")) {
        std::string word(length, 'a');
        word[place] = c;
        hashes.insert(word_hash(word));
        ++words;
        if (place + 8 < length) {
          word[place + 8] = c;
          hashes.insert(word_hash(word));
          ++words;
        }
      }
    }
  }
  EXPECT_EQ(hashes.size(), words);
}

}  // namespace
}  // namespace newsieve::sketch
