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
  void fill(std::span<const std::uint64_t> shingles, std::size_t line);

  /// At most as many of these shingles, of line `line`, stand in other lines that were filled in.
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

  struct Entry {
    std::uint64_t shingle = 0;
    std::uint32_t line = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the comparison's 0 for a pointer
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };

  /// Each entry once or more often, in any order.
  explicit ShingleIndex(const std::vector<Entry>& entries);

  /// Calls `visit(line)` for each line of the shingle that is kept, from the first on.
  template <typename Visit>
  void for_each_line(std::uint64_t shingle, const Visit& visit) const {
    const std::size_t bucket = bucket_of(shingle);
    for (std::size_t i = ends_[bucket]; i < ends_[bucket + 1]; ++i) {
      if (entries_[i].shingle == shingle) {
        visit(entries_[i].line);
      }
    }
  }

 private:
  [[nodiscard]] std::size_t bucket_of(std::uint64_t shingle) const { return shingle >> shift_; }

  unsigned shift_ = 63;
  std::vector<Entry> entries_;       ///< by the first bits of shingles, and then in order
  std::vector<std::uint32_t> ends_;  ///< of the bucket before each, in `entries_`
};

}  // namespace newsieve::parse
