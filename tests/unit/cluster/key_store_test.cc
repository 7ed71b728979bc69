#include "cluster/key_store.h"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <set>
#include <thread>

#include "base/hash.h"

namespace newsieve::cluster {
namespace {

using Groups = std::set<std::pair<KeyKind, std::vector<std::uint32_t>>>;

constexpr std::uint32_t kTexts = 20'000;

/// Ranks are the texts here, counted from the last one.
Groups groups_of(const KeyStore& store, const ForEach& for_each = {}) {
  std::vector<std::uint32_t> ranks(kTexts);
  std::iota(ranks.rbegin(), ranks.rend(), 0U);
  Groups groups;
  store.for_each_shared(ranks, for_each, [&](KeyKind kind, std::span<std::uint32_t> group) {
    std::vector<std::uint32_t> texts;
    for (const std::uint32_t rank : group) {
      texts.push_back(kTexts - 1 - rank);
    }
    groups.emplace(kind, texts);
  });
  return groups;
}

/// Each call in a thread of its own.
void in_threads(std::size_t count, const std::function<void(std::size_t)>& call) {
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < count; ++i) {
    threads.emplace_back(call, i);
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
}

TEST(KeyStoreTest, NoTexts) {
  KeyStore store(0);
  EXPECT_TRUE(groups_of(store).empty());
}

TEST(KeyStoreTest, AgreesWithAMap) {
  KeyStore store(0);
  std::map<std::pair<KeyKind, std::uint64_t>, std::set<std::uint32_t>> expected;
  for (std::uint32_t text = 0; text < kTexts; ++text) {
    for (const KeyKind kind : {KeyKind::kBand, KeyKind::kFingerprint}) {
      std::vector<std::uint64_t> keys;
      for (std::uint64_t i = 0; i < 8; ++i) {
        keys.push_back(base::mix(base::mix(text * 8 + i) % 30'000));
        expected[{kind, keys.back()}].insert(text);
      }
      store.put(text, keys, kind);
    }
  }
  Groups groups;
  for (const auto& [key, texts] : expected) {
    if (texts.size() > 1) {
      groups.emplace(key.first, std::vector<std::uint32_t>(texts.begin(), texts.end()));
    }
  }
  EXPECT_EQ(groups_of(store), groups);
  EXPECT_EQ(groups_of(store, in_threads), groups);
}

TEST(KeyStoreTest, KindsAreApart) {
  KeyStore store(0);
  const std::uint64_t key = base::mix(1);
  store.put(0, {&key, 1}, KeyKind::kBand);
  store.put(1, {&key, 1}, KeyKind::kFingerprint);
  EXPECT_TRUE(groups_of(store).empty());
}

TEST(KeyStoreTest, TextIsNamedOnceHoweverOftenItHasTheKey) {
  KeyStore store(0);
  const std::vector<std::uint64_t> keys(3, base::mix(1));
  store.put(4, keys, KeyKind::kFingerprint);
  EXPECT_TRUE(groups_of(store).empty());
  store.put(9, keys, KeyKind::kFingerprint);
  EXPECT_EQ(groups_of(store), (Groups{{KeyKind::kFingerprint, {4, 9}}}));
}

}  // namespace
}  // namespace newsieve::cluster
