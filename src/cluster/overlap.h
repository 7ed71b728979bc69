// What two texts have in common, word by word. Exact: on all of their words, not on estimates.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/shingle_filter.h"
#include "cluster/shingle_table.h"
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

/// Compares one text, the copy, with one after the other. Keeps its buffers.
class OverlapFinder {
 public:
  /// The words stay where they are until the next copy.
  void set_copy(std::span<const Word> words);
  Overlap find(std::span<const Word> original);

  /// How many shingles both must have at least, that `find` may find so many words covered.
  [[nodiscard]] std::uint32_t shingles_to_cover(std::uint32_t of_copy,
                                                std::uint32_t of_original) const;

  /// False: both have fewer shingles than these, and `find` would find no passage of `passage`
  /// words, which are more than a shingle has. For a small part of its time.
  [[nodiscard]] bool may_share(std::span<const Word> original, std::uint32_t shingles,
                               std::uint32_t passage) const {
    return filter_.may_have(original, shingles,
                            passage - static_cast<std::uint32_t>(kShingleWords) + 1);
  }

  /// How many distinct shingles the copy has, and the original that it was last compared with.
  [[nodiscard]] std::uint32_t copy_shingles();
  [[nodiscard]] std::uint32_t original_shingles(std::span<const Word> original);

 private:
  /// Shingles in a row of the original that the copy does not have.
  struct Gap {
    std::uint32_t begin;
    std::uint32_t end;
  };
  /// A shingle that both have. At the end of the original there is none.
  struct Match {
    std::uint32_t in_copy;
    std::uint32_t in_original;
  };

  void fill_table();
  [[nodiscard]] Match next_match(std::span<const Word> original, std::uint32_t i) const;
  [[nodiscard]] std::uint32_t run_length(const Match& match, std::span<const Word> original) const;
  void note_passage(const Match& match, std::uint32_t run, std::span<const Word> original,
                    Overlap& overlap) const;
  std::uint32_t mark_run(std::uint32_t first, std::uint32_t run);
  std::uint32_t covered_of_copy();

  ShingleFilter filter_;  ///< what the copy may have
  std::span<const Word> copy_;
  bool is_table_filled_ = false;
  std::uint32_t repeats_ = 0;        ///< shingles of the copy that may stand in it before
  ShingleTable table_;               ///< what the copy has, once that was asked
  std::vector<std::uint8_t> found_;  ///< by the copy's shingle: 1 if the original has it
  std::vector<Gap> gaps_;            ///< of the original
  std::uint32_t shared_ = 0;         ///< distinct shingles of the original that are in no gap
  std::vector<std::uint64_t> keys_;
  ShingleCounter counter_;
};

}  // namespace newsieve::cluster
