#include "cluster/posting_sorter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "base/hash.h"

namespace newsieve::cluster {
namespace {

using Texts = std::vector<std::uint32_t>;

/// The texts of each key that several postings have.
std::map<std::uint32_t, Texts> shared(const std::vector<Posting>& postings) {
  std::map<std::uint32_t, Texts> texts;
  for (const Posting& posting : postings) {
    texts[posting.key].push_back(posting.text);
  }
  std::erase_if(texts, [](const auto& entry) { return entry.second.size() < 2; });
  return texts;
}

void expect_sorted(std::vector<Posting> postings) {
  const std::map<std::uint32_t, Texts> expected = shared(postings);
  PostingSorter sorter;
  sorter.sort(postings);
  EXPECT_TRUE(std::is_sorted(postings.begin(), postings.end(),
                             [](const Posting& a, const Posting& b) { return a.key < b.key; }));
  EXPECT_EQ(shared(postings), expected);
}

TEST(PostingSorterTest, BringsTheTextsOfAKeyTogether) {
  for (const std::uint32_t count : {0U, 1U, 2U, 3U, 1000U, 30'000U}) {
    for (const std::uint64_t keys : {1U, 7U, 500U, 20'000U, 1'000'000'000U}) {
      std::vector<Posting> postings;
      for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint64_t key = base::mix(base::mix(i) % keys);
        postings.push_back({.key = static_cast<std::uint32_t>(key), .text = i});
      }
      expect_sorted(postings);
    }
  }
}

/// No uniform keys: many that differ in a few low bits only.
TEST(PostingSorterTest, SortsKeysThatAreAlike) {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    const auto random = static_cast<std::uint32_t>(base::mix(i));
    postings.push_back({.key = (random % 3 << 30U) | (random >> 20U) % 1000, .text = i});
  }
  postings.push_back({.key = UINT32_MAX, .text = 20'000});
  postings.push_back({.key = UINT32_MAX, .text = 20'001});
  expect_sorted(postings);
}

TEST(PostingSorterTest, LeavesOutMostSingles) {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 10'000; ++i) {
    postings.push_back({.key = static_cast<std::uint32_t>(base::mix(i)), .text = i});
  }
  PostingSorter sorter;
  sorter.sort(postings);
  EXPECT_LT(postings.size(), 2000U);
}

}  // namespace
}  // namespace newsieve::cluster
