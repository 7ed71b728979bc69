#include "base/word_hash.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace newsieve::base {
namespace {

std::uint64_t hash_before(const std::string& word, const std::string& behind) {
  const std::string bytes = word + behind;
  return word_hash(bytes.data(), word.size());
}

TEST(WordHashTest, IsOfTheWordAlone) {
  for (std::size_t length = 1; length < 70; ++length) {
    const std::string word(length, 'q');
    EXPECT_EQ(hash_before(word, "        "), hash_before(word, "qqqqqqqq")) << length;
  }
}

TEST(WordHashTest, DependsOnEachByteAndOnTheLength) {
  std::set<std::uint64_t> hashes;
  std::size_t words = 0;
  for (std::size_t length = 1; length < 70; ++length) {
    std::string word(length, 'q');
    hashes.insert(hash_before(word, "        "));
    ++words;
    for (char& c : word) {
      c = 'r';
      hashes.insert(hash_before(word, "        "));
      c = 'q';
      ++words;
    }
  }
  EXPECT_EQ(hashes.size(), words);
}

}  // namespace
}  // namespace newsieve::base
