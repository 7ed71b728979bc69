// The words of a scanned text's lines: where they stand first, and then the hashes of all of them
// at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/scanned_text.h"

namespace newsieve::base {

/// Where a word stands in a text.
struct WordPlace {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;  ///< bytes, at least 1
};

/// Writes the word_hash of each word of `text`, of which 16 bytes behind the last may be read.
void hash_words(const char* text, std::span<const WordPlace> places, std::uint64_t* hashes);

/// The same, word by word: what hash_words is held against.
void hash_words_scalar(const char* text, std::span<const WordPlace> places, std::uint64_t* hashes);

/// Takes text after text into the same memory.
class WordList {
 public:
  /// Makes room for the words of a text of `bytes`, and forgets those before.
  void clear(std::size_t bytes);

  /// Adds the word from byte `begin` to `end`. No more words are added than half of the bytes and
  /// one.
  void add(std::size_t begin, std::size_t end) {
    places_[size_++] = {.begin = static_cast<std::uint32_t>(begin),
                        .length = static_cast<std::uint32_t>(end - begin)};
  }
  /// The same for what is not counted where it is a function word.
  void add_uncounted(std::size_t begin, std::size_t end) {
    uncounted_.push_back(static_cast<std::uint32_t>(size_));
    add(begin, end);
  }
  /// Words from number `first` on are not counted.
  void uncount_from(std::size_t first);

  [[nodiscard]] std::size_t size() const { return size_; }

  /// Makes the hashes of all words, and looks function words up. No more words come.
  void finish(const ScannedText& text);

  // Once finished:

  /// The word_hash of each word, of which ASCII is in lower case.
  [[nodiscard]] std::span<const std::uint64_t> hashes() const {
    return std::span(hashes_).first(size_);
  }
  /// How many of the words from number `first` to `end` are function words that are counted.
  [[nodiscard]] std::uint32_t stop_words(std::size_t first, std::size_t end) const;

 private:
  std::size_t size_ = 0;
  std::vector<WordPlace> places_;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint8_t> stops_;  ///< 1: a function word that is counted
  std::vector<std::uint32_t> uncounted_;
};

}  // namespace newsieve::base
