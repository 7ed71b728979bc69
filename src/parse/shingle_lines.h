// Which lines of a page hold which of its shingles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsieve::parse {

/// Tells in little time that a line cannot be made of a page's other lines: it counts, for each
/// cell that shingles fall into, the lines that fill it, two at most.
class ShingleSieve {
 public:
  /// Forgets the page before. The next one has this many shingles at most.
  void clear(std::size_t shingles);

  /// Fills the cells of the shingles of line number `line`, which is below 2^32 - 2.
  void add(std::span<const std::uint64_t> shingles, std::size_t line);

  /// At most as many of these shingles, of line `line`, stand in other lines that were added.
  [[nodiscard]] std::size_t most_covered(std::span<const std::uint64_t> shingles,
                                         std::size_t line) const;

 private:
  [[nodiscard]] std::size_t cell_of(std::uint64_t shingle) const {
    return shingle & (cells_.size() - 1);
  }

  std::vector<std::uint32_t> cells_;  ///< the line's number + 1; 0: none; all bits: several lines
};

/// The lines of each shingle. Of a shingle that many lines hold the first few are kept: a page of
/// one line over and over costs no more.
class ShingleIndex {
 public:
  static constexpr std::size_t kMostLines = 8;  ///< kept of a shingle

  /// Forgets the page before. The next one has this many shingles at most.
  void clear(std::size_t shingles);

  /// Adds the shingles of line number `line`. Lines are added in order.
  void add(std::span<const std::uint64_t> shingles, std::size_t line);

  /// Calls `visit(line)` for each line of the shingle that is kept, from the first on.
  template <typename Visit>
  void for_each_line(std::uint64_t shingle, const Visit& visit) const {
    for (std::uint32_t at = chains_[chain_of(shingle)]; at != kEnd; at = entries_[at].next) {
      if (entries_[at].shingle == shingle) {
        visit(entries_[at].line);
      }
    }
  }

 private:
  static constexpr std::uint32_t kEnd = 0xFFFFFFFF;  ///< of a chain

  struct Entry {
    std::uint64_t shingle = 0;
    std::uint32_t line = 0;
    std::uint32_t next = kEnd;  ///< of its chain, in `entries_`
  };

  /// Shingles are hashes: their first bits are as good as any.
  [[nodiscard]] std::size_t chain_of(std::uint64_t shingle) const { return shingle >> shift_; }

  unsigned shift_ = 63;
  std::vector<std::uint32_t> chains_;  ///< the first of each, in `entries_`
  std::vector<Entry> entries_;
};

}  // namespace newsieve::parse
