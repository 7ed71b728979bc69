// A set of words, of which is asked what another text has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Keeps its memory: 32 bytes or more for each word, and 4 for each of the longest text.
class WordSet {
 public:
  /// Replaces what it held. `hashes` are of words, in any order, some of them several times.
  void assign(std::span<const std::uint32_t> hashes);

  /// How many distinct words it has.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Looks for the words of the set in a text. Returns how many are there.
  std::size_t look_in(std::span<const Word> words);

  /// Whether the text last looked into has a word of the set.
  [[nodiscard]] bool was_there(std::uint32_t hash) const { return found_[slot_of(hash)] != 0; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint32_t hash) const;

  std::vector<std::uint32_t> slots_;  ///< a hash plus 1; 0: free, as most are
  std::vector<std::uint8_t> found_;   ///< by slot: 1 if the text last looked into has it
  std::vector<std::uint32_t> hits_;
  std::size_t size_ = 0;
};

}  // namespace newsieve::cluster
