#include "parse/shingle_lines.h"

#include <bit>

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

void ShingleSieve::add(std::span<const std::uint64_t> shingles, std::size_t line) {
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

void ShingleIndex::clear(std::size_t shingles) {
  const auto bits = static_cast<unsigned>(std::bit_width(shingles | 1U));
  shift_ = 64 - bits;
  chains_.assign(std::size_t{1} << bits, kEnd);
  entries_.clear();
  entries_.reserve(shingles);
}

void ShingleIndex::add(std::span<const std::uint64_t> shingles, std::size_t line) {
  const auto number = static_cast<std::uint32_t>(line);
  for (const std::uint64_t shingle : shingles) {
    std::uint32_t* link = &chains_[chain_of(shingle)];
    std::size_t lines = 0;  // that are kept of the shingle
    bool again = false;
    while (*link != kEnd && !again) {
      Entry& entry = entries_[*link];
      const bool same = entry.shingle == shingle;
      again = same && (entry.line == number || ++lines == kMostLines);
      link = &entry.next;
    }
    if (!again) {
      *link = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back({.shingle = shingle, .line = number});
    }
  }
}

}  // namespace newsieve::parse
