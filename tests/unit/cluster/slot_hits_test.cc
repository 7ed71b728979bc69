#include "cluster/slot_hits.h"

#include <gtest/gtest.h>

#include <vector>

#include "cluster/random_words.h"
#include "each_target.h"

namespace newsieve::cluster {
namespace {

TEST(SlotHitsTest, VectorsAgreeWithOneAfterTheOther) {
  for (const std::size_t slots : {1U, 2U, 64U, 4096U}) {
    for (const std::uint64_t share : {0U, 3U, 50U, 100U}) {  // of the slots that are taken
      std::vector<std::uint32_t> table(slots);
      for (std::size_t slot = 0; slot < slots; ++slot) {
        table[slot] = base::mix(slot) % 100 < share ? UINT32_MAX - 1 : 0;
      }
      for (std::size_t count = 0; count < 70; ++count) {  // all remainders of any vector
        std::vector<Word> words = random_words(count, count, 1'000'000'000);
        words.insert(words.begin(), count > 0 ? 2 : 0, UINT32_MAX);
        std::vector<std::uint32_t> expected(words.size());
        expected.resize(copy_slot_hits_scalar(table, words, expected.data()));
        test::for_each_target([&] {
          std::vector<std::uint32_t> hits(words.size() + 1, 12345);
          const std::size_t found = copy_slot_hits(table, words, hits.data());
          ASSERT_EQ(hits.back(), 12345U);  // there is no room for more
          hits.resize(found);
          ASSERT_EQ(hits, expected) << slots << " slots, " << words.size() << " words";
        });
      }
    }
  }
}

}  // namespace
}  // namespace newsieve::cluster
