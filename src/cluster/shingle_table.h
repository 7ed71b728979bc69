// The shingles of one text, to be looked up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Says where a text has a shingle. Shingles are given by their keys (base/shingle.h). Keeps its
/// memory between texts: 12 bytes a shingle and 16 to 32 for slots.
class ShingleTable {
 public:
  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  void assign(std::span<const Word> words);

  [[nodiscard]] std::uint32_t shingles() const { return static_cast<std::uint32_t>(keys_.size()); }
  [[nodiscard]] std::uint32_t distinct() const { return distinct_; }

  /// Where the text first has its shingle number `i`.
  [[nodiscard]] std::uint32_t first(std::uint32_t i) const { return first_[i]; }

  /// Where the text first has a shingle, or kNowhere.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const;

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;

  std::vector<std::uint64_t> keys_;   ///< by shingle
  std::vector<std::uint32_t> first_;  ///< by shingle
  std::vector<std::uint32_t> slots_;  ///< the number of a shingle plus 1; 0: free, as most are
  unsigned shift_ = 0;                ///< of a key, to its slot
  std::uint32_t distinct_ = 0;
};

/// Counts distinct shingles. Keeps its table between counts.
class ShingleCounter {
 public:
  /// How many of these keys differ.
  std::uint32_t count(std::span<const std::uint64_t> keys);

 private:
  std::vector<std::uint64_t> slots_;  ///< 0: free
};

/// How many distinct shingles a text has.
std::uint32_t distinct_shingles(std::span<const Word> words);

}  // namespace newsieve::cluster
