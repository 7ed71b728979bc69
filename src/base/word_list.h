// The words of a scanned text: where they stand, their hashes, and which are function words. All of
// them are found at once, whatever lines they are of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/scanned_text.h"

namespace newsieve::base {

/// Writes the word_hash of each word of `text`, of which 16 bytes behind the last may be read.
/// `bounds`: where the words begin and end, in turn.
void hash_words(const char* text, std::span<const std::uint32_t> bounds, std::uint64_t* hashes);

/// The same, word by word: what hash_words is held against.
void hash_words_scalar(const char* text, std::span<const std::uint32_t> bounds,
                       std::uint64_t* hashes);

/// Runs of ASCII letters, digits and bytes beyond ASCII. Takes text after text into the same
/// memory.
class WordList {
 public:
  void read(const ScannedText& text);

  [[nodiscard]] std::size_t size() const { return size_; }

  /// The word_hash of each word, of which ASCII is in lower case.
  [[nodiscard]] std::span<const std::uint64_t> hashes() const {
    return std::span(hashes_).first(size_);
  }

  /// Where the words begin and end, in turn: bytes within the text.
  [[nodiscard]] std::span<const std::uint32_t> bounds() const {
    return std::span(bounds_).first(2 * size_);
  }

  /// How many words begin before byte `at` of the text.
  [[nodiscard]] std::size_t count_before(std::size_t at) const {
    const std::size_t block = at / kBlockBytes;
    const std::uint64_t edges = edges_[block] & ~bits_from(at % kBlockBytes);
    // Begins and ends take turns.
    return (before_[block] + count_bits(edges) + 1) / 2;
  }

  /// How many of the words from number `first` to `end` are function words.
  [[nodiscard]] std::uint32_t stop_words(std::size_t first, std::size_t end) const;

 private:
  std::size_t size_ = 0;
  std::vector<std::uint64_t> edges_;   ///< bits of bytes at which a word begins, or is at an end
  std::vector<std::uint32_t> before_;  ///< edges before each block
  std::vector<std::uint32_t> bounds_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint64_t> stops_;  ///< bit i of word i / 64: a function word
};

}  // namespace newsieve::base
