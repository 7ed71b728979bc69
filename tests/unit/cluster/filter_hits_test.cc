#include "cluster/filter_hits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "cluster/random_words.h"
#include "each_target.h"

namespace newsieve::cluster {
namespace {

/// All ways agree on every bound that a text of this size can have; vectors may see fewer shingles
/// that begin no run.
void expect_agreement(const FilterBits& bits, std::span<const Word> words) {
  test::for_each_target([&] {
    for (std::size_t least = 0; least <= words.size() + 1; ++least) {
      for (const std::size_t run : {1U, 2U, 5U, 17U, 33U, 48U}) {
        const FilterHits hits = find_hits(bits, words, least, run);
        const FilterHits expected = find_hits_scalar(bits, words, least, run);
        ASSERT_EQ(hits.are_enough, expected.are_enough) << least << " of " << words.size();
        ASSERT_LE(hits.without_run, expected.without_run) << run << " in " << words.size();
      }
    }
  });
}

TEST(FilterHitsTest, VectorsAgreeWithOneAfterTheOther) {
  for (const std::uint32_t share : {0U, 1U, 50U, 99U, 100U}) {  // of the bits that are set
    const auto bits = std::make_unique<FilterBits>();
    for (std::uint32_t place = 0; place < 32 * bits->size(); ++place) {
      (*bits)[place / 32] |= (base::mix(place) % 100 < share ? 1U : 0U) << place % 32;
    }
    for (std::size_t words = 0; words < 70; ++words) {  // all remainders of any vector
      expect_agreement(*bits, random_words(share + 7 * words, words, 1'000'000'000));
    }
  }
}

TEST(FilterHitsTest, PlacesOfAllWordsAreInTheFilter) {
  // The lowest and the highest place, and words that differ in all bits.
  const auto none = std::make_unique<FilterBits>();
  const auto all = std::make_unique<FilterBits>();
  all->fill(UINT32_MAX);
  std::vector<Word> words;
  for (std::uint32_t i = 0; i < 100; ++i) {
    words.insert(words.end(), {0U, UINT32_MAX, 0xaaaaaaaaU, 0x55555555U, 1U << i % 32});
  }
  expect_agreement(*none, words);
  expect_agreement(*all, words);
}

/// A run of hits at any place, in and across vectors of any width.
TEST(FilterHitsTest, SeesWhereNoRunIs) {
  constexpr std::size_t kRun = 48;
  const auto bits = std::make_unique<FilterBits>();
  const std::vector<Word> passage = random_words(1, kRun + 2, 1'000'000'000);
  for (std::size_t i = 0; i < kRun; ++i) {
    const std::uint32_t place = filter_place(passage.data() + i);
    (*bits)[place / 32] |= 1U << place % 32;
  }
  const std::vector<Word> without = random_words(2, 300, 1'000'000'000);
  test::for_each_target([&] {
    EXPECT_GT(find_hits(*bits, without, 1, kRun).without_run, 200U);
    for (std::size_t at = 0; at < without.size() - passage.size(); ++at) {
      std::vector<Word> words = without;
      std::copy(passage.begin(), passage.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
      ASSERT_LE(find_hits(*bits, words, words.size(), kRun).without_run, at);
      ASSERT_LE(find_hits(*bits, words, 50, kRun).without_run, at);
    }
  });
}

TEST(FilterHitsTest, StandsForWordsNotKinds) {
  const std::vector<Word> words = random_words(1, 3, 1'000'000'000);
  for (std::size_t word = 0; word < 3; ++word) {
    for (const Word kind : {1U, 2U}) {
      std::vector<Word> other = words;
      other[word] |= kind;
      EXPECT_EQ(filter_place(other.data()), filter_place(words.data()));
    }
  }
}

}  // namespace
}  // namespace newsieve::cluster
