// Words of a line that are not what the list of words has: with hyphens or apostrophes in them, or
// with marks beyond ASCII beside them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/scanned_text.h"
#include "base/stop_words.h"
#include "base/word_list.h"

namespace newsieve::base {

/// There are two kinds of words: as `Looks` counts them, with hyphens and apostrophes in them, and
/// runs, which are listed. Mostly they are the same. Where they are not, the bytes up to the next
/// that is of no word, run, hyphen or apostrophe are read one by one, and what that changes of a
/// line's counts is added up.
class OddWords {
 public:
  OddWords(const ScannedText& text, const WordList& list) : text_(text), list_(list) {}

  /// Words and runs differ at these bits, which are of the bytes from `first` on. To be called from
  /// the line's start to its end.
  void take(std::size_t first, std::uint64_t bits);

  /// How many words there are more than runs.
  [[nodiscard]] std::uint32_t more_words() const { return words_ - runs_; }
  /// How many function words there are more than such runs.
  [[nodiscard]] std::uint32_t more_stop_words() const { return stop_words_ - stop_runs_; }

 private:
  static constexpr std::size_t kLongestElision = 7;  // bytes of "dell’"

  void take_stretch(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t begin_of_stretch(std::size_t at) const;
  [[nodiscard]] std::size_t end_of_stretch(std::size_t at) const;
  [[nodiscard]] bool has_elision(std::size_t begin, std::size_t end) const;

  const ScannedText& text_;
  const WordList& list_;
  const StopWordTable& table_ = stop_word_table();
  std::size_t taken_ = 0;  ///< up to which bytes are taken
  // Of the stretches taken.
  std::uint32_t words_ = 0;
  std::uint32_t stop_words_ = 0;
  std::uint32_t runs_ = 0;
  std::uint32_t stop_runs_ = 0;
};

}  // namespace newsieve::base
