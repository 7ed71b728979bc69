#include "cluster/shingle_table.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "base/shingle.h"
#include "cluster/random_words.h"

namespace newsieve::cluster {
namespace {

TEST(ShingleTableTest, FindsWhereAShingleFirstStands) {
  ShingleTable table;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<Word> text = random_words(seed, seed, 2 + seed % 30);
    table.assign(text);
    std::vector<std::uint64_t> keys;
    base::shingle_keys(text, keys);
    ASSERT_EQ(table.shingles(), keys.size());
    std::map<std::uint64_t, std::uint32_t> first;
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
      first.emplace(keys[i], i);
      ASSERT_EQ(table.first(i), first[keys[i]]) << seed;
      ASSERT_EQ(table.find(keys[i]), first[keys[i]]) << seed;
    }
    ASSERT_EQ(table.distinct(), first.size()) << seed;
    for (const Word word : random_words(5000 + seed, 20, 1'000'000'000)) {
      ASSERT_EQ(table.find(first.contains(word) ? 0 : word), ShingleTable::kNowhere);
    }
  }
}

TEST(ShingleTableTest, OfNothingHasNothing) {
  ShingleTable table;
  table.assign(random_words(1, 50, 1'000'000'000));
  table.assign({});
  EXPECT_EQ(table.shingles(), 0U);
  EXPECT_EQ(table.distinct(), 0U);
  EXPECT_EQ(table.find(0), ShingleTable::kNowhere);
}

TEST(ShingleCounterTest, CountsAsASetDoes) {
  ShingleCounter counter;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    std::vector<std::uint64_t> keys;
    for (const Word word : random_words(seed, 300 - seed, 2 + seed % 30)) {
      keys.push_back(word % 7 == 0 ? 0 : std::uint64_t{word} << 32U);  // zero is a key too
    }
    ASSERT_EQ(counter.count(keys), std::set(keys.begin(), keys.end()).size()) << seed;
  }
}

TEST(ShingleCounterTest, DistinctShinglesOfATextAreASet) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const std::vector<Word> text = random_words(seed, 300 - seed, 2 + seed % 30);
    std::set<std::vector<Word>> shingles;
    for (auto at = text.begin(); at + 3 <= text.end(); ++at) {
      shingles.insert({at, at + 3});
    }
    ASSERT_EQ(distinct_shingles(text), shingles.size()) << seed;
  }
}

}  // namespace
}  // namespace newsieve::cluster
