// What two texts have in common, word by word. Exact: on all of their words, not on estimates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/shingle_filter.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// A run of words that stands in both texts. In words.
struct Passage {
  std::uint32_t in_copy = 0;
  std::uint32_t in_original = 0;
  std::uint32_t length = 0;
};

/// A word is covered if it stands in two shingles in a row, that is in four words, that the other
/// text has too.
struct Overlap {
  std::uint32_t copy_covered = 0;      ///< words
  std::uint32_t original_covered = 0;  ///< words
  std::uint32_t shared = 0;            ///< distinct shingles that both have
  Passage longest;                     ///< the first of the longest passages
};

/// No more words than these are covered, and stand in a row in both.
struct OverlapBound {
  std::uint32_t covered = 0;  ///< of either text
  std::uint32_t passage = 0;
};

/// Compares one text, the copy, with one after the other. Keeps its buffers.
class OverlapFinder {
 public:
  void set_copy(std::span<const Word> words);
  Overlap find(std::span<const Word> original);

  /// The most that `find` can come to, for a tenth of its time. Both texts have a shingle.
  [[nodiscard]] OverlapBound bound(std::span<const Word> original) const;

  /// How many distinct shingles the copy has.
  [[nodiscard]] std::uint32_t copy_shingles();

 private:
  struct Slot {
    std::uint64_t shingle = 0;
    std::uint32_t position = 0;  ///< where the copy first has it
    std::uint32_t round = 0;     ///< the last search that found it; 0: the slot is free
  };

  void fill_slots();
  std::uint32_t slot_of(std::uint64_t shingle) const;
  /// A passage of no shingles yet, with what both have before it.
  [[nodiscard]] Passage begin_passage(std::uint32_t in_copy, std::uint32_t in_original,
                                      std::span<const Word> original) const;
  [[nodiscard]] std::uint32_t next_to_ask(std::span<const Word> original, std::uint32_t i) const;
  void note_passage(const Passage& shingles, Overlap& overlap) const;

  std::span<const Word> copy_;
  ShingleFilter filter_;              ///< what the copy may have
  std::uint32_t repeats_ = 0;         ///< shingles of the copy that may stand in it before
  std::vector<Slot> slots_;           ///< a power of two, at most half of them taken
  std::vector<std::uint32_t> place_;  ///< by the copy's shingle: its slot
  std::uint32_t distinct_ = 0;
  std::uint32_t round_ = 0;  ///< 0: the slots are those of an earlier copy
};

/// Counts distinct shingles. Keeps its table between texts.
class ShingleCounter {
 public:
  /// How many distinct shingles a text has.
  std::uint32_t count(std::span<const Word> words);

 private:
  std::vector<std::uint64_t> slots_;  ///< a power of two; 0: free
};

/// How many distinct shingles one text has.
inline std::uint32_t distinct_shingles(std::span<const Word> words) {
  return ShingleCounter().count(words);
}

}  // namespace newsieve::cluster
