#include "parse/shingle_lines.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace newsieve::parse {

namespace {

/// Without a branch, of which pages of copies make one that cannot be predicted.
bool is_neither_none_nor(std::uint32_t cell, std::uint32_t number) {
  return std::uint64_t{cell} * (cell ^ number) != 0;
}

}  // namespace

void ShingleSieve::clear(std::size_t shingles) {
  cells_.assign(std::bit_ceil(shingles + 64), 0);
}

void ShingleSieve::fill(std::span<const std::uint64_t> shingles, std::size_t line) {
  const auto number = static_cast<std::uint32_t>(line) + 1;
  for (const std::uint64_t shingle : shingles) {
    std::uint32_t& cell = cells_[cell_of(shingle)];
    cell = number | (0U - static_cast<std::uint32_t>(is_neither_none_nor(cell, number)));
  }
}

std::size_t ShingleSieve::most_covered(std::span<const std::uint64_t> shingles,
                                       std::size_t line) const {
  const auto number = static_cast<std::uint32_t>(line) + 1;
  std::size_t covered = 0;
  for (const std::uint64_t shingle : shingles) {
    covered += static_cast<std::size_t>(is_neither_none_nor(cells_[cell_of(shingle)], number));
  }
  return covered;
}

ShingleIndex::ShingleIndex(const std::vector<Entry>& entries) {
  // About one entry a bucket. Shingles are hashes: their first bits are as good as any.
  const auto bits = static_cast<unsigned>(std::bit_width(entries.size() | 1U));
  const std::size_t buckets = std::size_t{1} << bits;
  shift_ = 64 - bits;
  ends_.assign(buckets + 1, 0);
  for (const Entry& entry : entries) {
    ++ends_[bucket_of(entry.shingle) + 1];
  }
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    ends_[bucket + 1] += ends_[bucket];
  }
  entries_.resize(entries.size());
  std::vector<std::uint32_t> places(ends_.begin(), ends_.end() - 1);
  for (const Entry& entry : entries) {
    entries_[places[bucket_of(entry.shingle)]++] = entry;
  }
  std::size_t kept = 0;
  std::size_t begin = 0;
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    const std::size_t end = std::exchange(ends_[bucket + 1], 0);
    const auto first = entries_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = entries_.begin() + static_cast<std::ptrdiff_t>(end);
    std::sort(first, last);
    const std::size_t first_kept = kept;
    for (auto entry = first; entry != last; ++entry) {
      const bool again = kept > first_kept && entries_[kept - 1] == *entry;
      const bool one_of_many =
          kept - first_kept >= kMostLines && entries_[kept - kMostLines].shingle == entry->shingle;
      if (!again && !one_of_many) {
        entries_[kept++] = *entry;
      }
    }
    begin = end;
    ends_[bucket + 1] = static_cast<std::uint32_t>(kept);
  }
  entries_.resize(kept);
}

}  // namespace newsieve::parse
