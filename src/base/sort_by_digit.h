// A pass of a radix sort.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsieve::base {

/// Sorts items by `kBits` bits of their keys, the lowest of them at `shift`; those that agree in
/// these stay in their order. So passes from the lowest digit to the highest sort by the whole key
/// (Knuth: The Art of Computer Programming 3, 5.2.5). `key(item)` is unsigned; `scratch` is a
/// buffer.
template <unsigned kBits, typename Item, typename Key>
void sort_by_digit(std::vector<Item>& items, std::vector<Item>& scratch, unsigned shift, Key key) {
  constexpr std::size_t kDigits = std::size_t{1} << kBits;
  const auto digit = [&](const Item& item) { return (key(item) >> shift) % kDigits; };
  std::array<std::uint32_t, kDigits> starts{};
  for (const Item& item : items) {
    ++starts[digit(item)];
  }
  std::uint32_t start = 0;
  for (std::uint32_t& count : starts) {
    start += std::exchange(count, start);
  }
  scratch.resize(items.size());
  for (const Item& item : items) {
    scratch[starts[digit(item)]++] = item;
  }
  items.swap(scratch);
}

}  // namespace newsieve::base
