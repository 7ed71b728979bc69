// Which shingles a text cannot have: a Bloom filter of one hash, small enough for the nearest
// cache.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "cluster/filter_hits.h"
#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Most shingles of two candidates are not shared, and what they hash to need not be known: their
/// place says so, for three instructions. Of a story's shingles one in a hundred is asked about in
/// vain; a book fills the filter, which then says nothing.
///
/// A text that is shorter than a shingle has none here.
class ShingleFilter {
 public:
  /// Replaces what it held. Returns how many distinct shingles the text has at least.
  std::uint32_t assign(std::span<const Word> words);

  /// Whether the shingle that begins at `words` may be one of the text's.
  [[nodiscard]] bool may_have(const Word* words) const {
    return has_place(bits_, filter_place(words));
  }

  /// Whether the text may have `least` of the shingles of `words` or more, or `run` of them in a
  /// row; at least one.
  [[nodiscard]] bool may_have(std::span<const Word> words, std::uint32_t least,
                              std::uint32_t run) const {
    const FilterHits hits = find_hits(bits_, words, least, run);
    return hits.are_enough || may_have_run(words.subspan(hits.without_run), run);
  }

  /// Whether the text may have `length` shingles of `words` in a row; at least one.
  [[nodiscard]] bool may_have_run(std::span<const Word> words, std::uint32_t length) const;

 private:
  FilterBits bits_{};
};

}  // namespace newsieve::cluster
