#include "cluster/leader_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "base/hash.h"

namespace newsieve::cluster {
namespace {

using Keys = std::vector<std::uint64_t>;

std::vector<std::uint32_t> in_order(std::size_t texts) {
  std::vector<std::uint32_t> ranks(texts);
  std::iota(ranks.begin(), ranks.end(), 0U);
  return ranks;
}

std::vector<std::uint32_t> numbers_of(const std::vector<Candidate>& candidates) {
  std::vector<std::uint32_t> numbers;
  for (const Candidate& candidate : candidates) {
    numbers.push_back(candidate.number);
  }
  return numbers;
}

TEST(LeaderIndexTest, NamesLeadersThatShareAKey) {
  KeyStore keys(0);
  const std::vector<Keys> texts = {{1}, {1, 2}, {2, 3}, {1, 2, 3}, {9}};
  for (std::uint32_t text = 0; text < texts.size(); ++text) {
    Keys mixed;
    for (const std::uint64_t key : texts[text]) {
      mixed.push_back(base::mix(key));
    }
    keys.put(text, mixed, KeyKind::kBand);
  }
  const std::vector<std::uint32_t> ranks = in_order(texts.size());
  LeaderIndex index(keys, ranks, 0);
  bool capped = false;
  EXPECT_TRUE(index.next(capped).empty());
  index.lead();
  EXPECT_EQ(numbers_of(index.next(capped)), (std::vector<std::uint32_t>{0}));  // a copy
  EXPECT_TRUE(index.next(capped).empty()) << "text 1 does not lead";
  index.lead();
  EXPECT_EQ(numbers_of(index.next(capped)), (std::vector<std::uint32_t>{0, 2}));
  index.demote(0);
  EXPECT_TRUE(index.next(capped).empty());
  EXPECT_FALSE(capped);
  EXPECT_EQ(index.hot_keys(), 0U);
}

TEST(LeaderIndexTest, DemotedLeaderIsNamedNoMore) {
  KeyStore keys(0);
  const Keys key = {base::mix(1)};
  const std::vector<std::uint32_t> ranks = in_order(3);
  for (std::uint32_t text = 0; text < ranks.size(); ++text) {
    keys.put(text, key, KeyKind::kBand);
  }
  LeaderIndex index(keys, ranks, 0);
  bool capped = false;
  index.next(capped);
  index.lead();
  index.next(capped);
  index.lead();
  index.demote(0);
  EXPECT_EQ(numbers_of(index.next(capped)), (std::vector<std::uint32_t>{1}));
}

class HotKeyTest : public testing::TestWithParam<KeyKind> {
 protected:
  static constexpr std::uint32_t kTexts = 2 * kMaxPerKey + 10;
};

TEST_P(HotKeyTest, LeadsToABoundedNumber) {
  KeyStore keys(0);
  const Keys shared = {base::mix(1), base::mix(2)};  // one alone is too common
  const std::vector<std::uint32_t> ranks = in_order(kTexts);
  for (std::uint32_t text = 0; text < kTexts; ++text) {
    keys.put(text, shared, GetParam());
  }
  LeaderIndex index(keys, ranks, 0);
  EXPECT_EQ(index.hot_keys(), shared.size());
  for (std::uint32_t rank = 0; rank < kTexts; ++rank) {
    bool capped = false;
    const std::vector<std::uint32_t> named = numbers_of(index.next(capped));
    index.lead();
    if (rank <= kMaxPerKey) {
      ASSERT_EQ(named.size(), rank);
      ASSERT_FALSE(capped);
    } else if (GetParam() == KeyKind::kFingerprint) {
      ASSERT_TRUE(named.empty()) << "a common phrase";
      ASSERT_FALSE(capped);
    } else {
      ASSERT_EQ(named.size(), kMaxPerKey);
      ASSERT_EQ(named.back(), rank - 1) << "the latest";
      ASSERT_TRUE(capped);
    }
  }
}

TEST_P(HotKeyTest, CopiesTakeNoPlace) {
  KeyStore keys(0);
  const Keys shared = {base::mix(1), base::mix(2)};  // one alone is too common
  const std::vector<std::uint32_t> ranks = in_order(kTexts);
  for (std::uint32_t text = 0; text < kTexts; ++text) {
    keys.put(text, shared, GetParam());
  }
  LeaderIndex index(keys, ranks, 0);
  bool capped = false;
  index.next(capped);
  index.lead();
  for (std::uint32_t rank = 1; rank < kTexts; ++rank) {
    ASSERT_EQ(numbers_of(index.next(capped)), std::vector<std::uint32_t>{0});
  }
  EXPECT_FALSE(capped);
}

INSTANTIATE_TEST_SUITE_P(Kinds, HotKeyTest, testing::Values(KeyKind::kBand, KeyKind::kFingerprint),
                         [](const auto& test) {
                           return test.param == KeyKind::kBand ? "band" : "fingerprint";
                         });

TEST(LeaderIndexTest, AgreesWithATableOverManyPartitions) {
  constexpr std::uint32_t kTexts = 3000;
  KeyStore keys(0);
  std::vector<std::uint32_t> ranks = in_order(kTexts);
  std::reverse(ranks.begin(), ranks.end());
  std::vector<Keys> keys_by_rank(kTexts);
  for (std::uint32_t text = 0; text < kTexts; ++text) {
    Keys own;
    for (std::uint64_t i = 0; i < 4; ++i) {
      own.push_back(base::mix(base::mix(text * 4 + i) % 2000));
    }
    keys.put(text, own, KeyKind::kBand);
    keys_by_rank[ranks[text]] = own;
  }
  LeaderIndex index(keys, ranks, 0);
  std::map<std::uint64_t, std::vector<std::uint32_t>> leaders;
  for (std::uint32_t rank = 0; rank < kTexts; ++rank) {
    std::map<std::uint32_t, int> expected;
    for (const std::uint64_t key : keys_by_rank[rank]) {
      for (const std::uint32_t leader : leaders[key]) {
        ++expected[leader];
      }
    }
    bool capped = false;
    const std::vector<std::uint32_t> named = numbers_of(index.next(capped));
    ASSERT_FALSE(capped);
    ASSERT_EQ(named.size(), expected.size()) << rank;
    for (const std::uint32_t leader : named) {
      ASSERT_TRUE(expected.contains(leader));
    }
    if (rank % 3 != 0) {
      index.lead();
      for (const std::uint64_t key :
           std::set<std::uint64_t>(keys_by_rank[rank].begin(), keys_by_rank[rank].end())) {
        leaders[key].push_back(rank);
      }
    }
  }
}

/// Texts of keys that few, many, or too many of them share; of some no band key is of the latter.
void put_keys(std::uint32_t texts, KeyStore& keys) {
  for (std::uint32_t text = 0; text < texts; ++text) {
    Keys own;
    Keys fingerprints;
    for (std::uint64_t i = 0; i < 4; ++i) {
      own.push_back(base::mix(base::mix(text * 4 + i) % 5000));
      fingerprints.push_back(base::mix(10'000 + base::mix(text * 4 + i) % 100));
    }
    if (text % 3 == 0) {
      own.push_back(base::mix(100'000 + text % 40));
    }
    keys.put(text, own, KeyKind::kBand);
    keys.put(text, fingerprints, KeyKind::kFingerprint);
  }
}

TEST(LeaderIndexTest, NamesTheSameByWhatWasForeseen) {
  constexpr std::uint32_t kTexts = 20'000;
  KeyStore keys(0);
  put_keys(kTexts, keys);
  const std::vector<std::uint32_t> ranks = in_order(kTexts);
  LeaderIndex plain(keys, ranks, 0);
  LeaderIndex index(keys, ranks, 0);
  const std::uint32_t block = index.block();
  std::vector<Foreseen> foreseen(kTexts);
  std::uint32_t ahead = 0;
  std::size_t complete = 0;
  for (std::uint32_t rank = 0; rank < kTexts; ++rank) {
    for (; rank % block == 0 && ahead < std::min(rank + 3 * block, kTexts); ++ahead) {
      index.foresee(ahead, foreseen[ahead]);
    }
    complete += foreseen[rank].is_complete ? 1U : 0U;
    bool capped = false;
    bool expected_capped = false;
    ASSERT_EQ(index.next(foreseen[rank], capped), plain.next(expected_capped)) << rank;
    ASSERT_EQ(capped, expected_capped) << rank;
    if (base::mix(rank) % 3 != 0) {
      index.lead();
      plain.lead();
    }
    if (base::mix(rank) % 50 == 0) {
      index.demote(rank / 2);
      plain.demote(rank / 2);
    }
  }
  EXPECT_GT(complete, 0U);
  EXPECT_LT(complete, kTexts) << "none depends on hot keys";
}

}  // namespace
}  // namespace newsieve::cluster
