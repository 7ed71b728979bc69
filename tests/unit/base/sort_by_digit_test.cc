#include "base/sort_by_digit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "base/hash.h"

namespace newsieve::base {
namespace {

struct Item {
  std::uint64_t key = 0;
  std::size_t number = 0;
  friend bool operator==(const Item&, const Item&) = default;
};

std::vector<Item> items_with_keys_below(std::uint64_t end) {
  std::vector<Item> items;
  for (std::size_t i = 0; i < 5000; ++i) {
    items.push_back({.key = mix(i) % end, .number = i});
  }
  return items;
}

std::uint64_t key_of(const Item& item) {
  return item.key;
}

TEST(SortByDigitTest, LooksAtOneDigitAndKeepsTheOrderOfOthers) {
  for (const unsigned shift : {0U, 5U, 60U}) {
    std::vector<Item> items = items_with_keys_below(UINT64_MAX);
    std::vector<Item> expected = items;
    const auto digit = [shift](const Item& item) { return item.key >> shift & 0x7FU; };
    std::stable_sort(expected.begin(), expected.end(),
                     [&](const Item& a, const Item& b) { return digit(a) < digit(b); });
    std::vector<Item> scratch;
    sort_by_digit<7>(items, scratch, shift, key_of);
    EXPECT_EQ(items, expected) << shift;
  }
}

TEST(SortByDigitTest, AllDigitsSortByTheKey) {
  for (const std::uint64_t end :
       {std::uint64_t{1}, std::uint64_t{100}, std::uint64_t{UINT64_MAX}}) {
    std::vector<Item> items = items_with_keys_below(end);
    std::vector<Item> expected = items;
    std::stable_sort(expected.begin(), expected.end(),
                     [](const Item& a, const Item& b) { return a.key < b.key; });
    std::vector<Item> scratch;
    for (unsigned shift = 0; shift < 64; shift += 11) {
      sort_by_digit<11>(items, scratch, shift, key_of);
    }
    EXPECT_EQ(items, expected) << end;
  }
}

TEST(SortByDigitTest, NothingToSort) {
  std::vector<Item> items;
  std::vector<Item> scratch;
  sort_by_digit<11>(items, scratch, 0, key_of);
  EXPECT_TRUE(items.empty());
}

}  // namespace
}  // namespace newsieve::base
