#include "cluster/word_kinds.h"

#include <gtest/gtest.h>

#include "cluster/random_words.h"
#include "each_target.h"

namespace newsieve::cluster {
namespace {

TEST(WordKindsTest, VectorsAgreeWithOneAfterTheOther) {
  std::vector<std::uint32_t> hashes;
  for (std::size_t count = 0; count < 70; ++count) {  // all remainders of any vector
    for (const std::uint64_t share : {0U, 1U, 50U, 99U, 100U}) {
      std::vector<Word> words = random_words(count + share, count, 1'000'000'000);
      for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t dice = base::mix(i + 1000 * share);
        words[i] |= dice % 100 < share ? 1U : dice / 100 % 2 * 2U;
      }
      for (const WordKind kind : {WordKind::kPlain, WordKind::kNumber, WordKind::kName}) {
        std::vector<std::uint32_t> expected(count);
        expected.resize(copy_hashes_scalar(words, kind, expected.data()));
        test::for_each_target([&] {
          collect_hashes(words, kind, hashes);
          ASSERT_EQ(hashes, expected) << count << " words, " << share << " % numbers";
        });
      }
    }
  }
}

TEST(WordKindsTest, KeepsTheHighestHashes) {
  const std::vector<Word> words(33, UINT32_MAX - 2);  // a number, with all bits of its hash
  std::vector<std::uint32_t> hashes;
  test::for_each_target([&] {
    collect_hashes(words, WordKind::kNumber, hashes);
    EXPECT_EQ(hashes, std::vector<std::uint32_t>(33, (1U << 30U) - 1));
  });
}

/// What has no room must not be written: the sanitizer sees to it, and so does the word behind.
TEST(WordKindsTest, WritesWithinItsRoom) {
  for (std::size_t count = 0; count < 70; ++count) {
    const std::vector<Word> words(count, 4U * 7 + 1);
    test::for_each_target([&] {
      std::vector<std::uint32_t> into(count + 1, 12345);
      EXPECT_EQ(copy_hashes(words, WordKind::kNumber, into.data()), count);
      EXPECT_EQ(into.back(), 12345U);
      EXPECT_EQ(copy_hashes(words, WordKind::kName, into.data()), 0U);
      EXPECT_EQ(into.back(), 12345U);
    });
  }
}

}  // namespace
}  // namespace newsieve::cluster
