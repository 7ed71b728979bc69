// The words of a scanned line: how many there are, which are function words, and their hashes.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"
#include "base/stop_words.h"
#include "base/word_hash.h"

namespace newsieve::base {

/// Where words stand among 64 bytes of a line.
struct WordBits {
  std::size_t first = 0;          ///< the first of the bytes, in the text
  std::uint64_t starts = 0;       ///< the first character of each word
  std::uint64_t ends = 0;         ///< the first behind each word, with one of the block before
  std::uint64_t inside = 0;       ///< characters of words, and of what goes on with them
  std::uint64_t apostrophes = 0;  ///< in words
  std::uint64_t joints = 0;       ///< hyphens and apostrophes in words
  std::uint64_t runs = 0;         ///< letters, digits and bytes beyond ASCII
  std::uint64_t within = 0;       ///< of the line
};

/// Reads words block by block. There are two kinds: words as `Looks` counts them, with hyphens and
/// apostrophes in them, and runs, which are hashed. Mostly they are the same, and read once.
class WordReader {
 public:
  /// Hashes of runs are appended to `hashes`.
  WordReader(const ScannedText& text, std::vector<std::uint64_t>* hashes)
      : text_(text), hashes_(hashes) {}

  void take(const WordBits& block) {
    has_elisions_ = has_elisions_ || block.apostrophes != 0;
    const bool plain = block.runs == block.inside && block.joints == 0 &&
                       run_is_open_ == word_is_open_ &&
                       (!run_is_open_ || run_begin_ == word_begin_);
    if (!plain) {
      const std::uint64_t behind = block.runs << 1U | static_cast<std::uint64_t>(run_is_open_);
      take_runs(block.first, block.runs & ~behind, behind & ~block.runs & block.within);
    }
    take_words(block, plain);
  }

  /// The line ends at `end`.
  void finish(std::size_t end) {
    if (word_is_open_) {
      end_word(end);
    }
    if (run_is_open_) {
      add_hash(run_begin_, end);
    }
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }
  [[nodiscard]] std::uint32_t stop_words() const { return stop_words_; }

 private:
  static constexpr std::size_t kLongestElision = 7;  // bytes of "dell’"

  /// In a `plain` block words are runs as well.
  void take_words(const WordBits& block, bool plain) {
    const std::size_t first = block.first;
    std::uint64_t starts = block.starts;
    std::uint64_t ends = block.ends;
    if (word_is_open_ && ends != 0) {
      if (plain) {
        add_hash(word_begin_, first + first_bit(ends));
      }
      end_word(first + first_bit(ends));
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      const std::size_t begin = first_bit(starts);
      const std::size_t end = first_bit(ends);
      if ((block.joints & bits_from(begin) & ~bits_from(end)) != 0) {
        word_begin_ = first + begin;
        end_word(first + end);
        continue;
      }
      const std::uint64_t hash = word_hash(text_.folded() + first + begin, end - begin);
      if (plain) {
        hashes_->push_back(hash);
      }
      ++count_;
      stop_words_ += static_cast<std::uint32_t>(table_.contains_hash(hash, end - begin));
    }
    if (starts != 0) {
      word_begin_ = first + first_bit(starts);
      word_is_open_ = true;
    }
    if (plain) {
      run_begin_ = word_begin_;
      run_is_open_ = word_is_open_;
    }
  }

  /// The same for runs of letters, digits and bytes beyond ASCII.
  void take_runs(std::size_t first, std::uint64_t starts, std::uint64_t ends) {
    if (run_is_open_ && ends != 0) {
      add_hash(run_begin_, first + first_bit(ends));
      run_is_open_ = false;
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      add_hash(first + first_bit(starts), first + first_bit(ends));
    }
    if (starts != 0) {
      run_begin_ = first + first_bit(starts);
      run_is_open_ = true;
    }
  }

  void add_hash(std::size_t begin, std::size_t end) {
    hashes_->push_back(word_hash(text_.folded() + begin, end - begin));
  }

  /// A word ends before `end`, with the hyphens and apostrophes behind it.
  void end_word(std::size_t end) {
    word_is_open_ = false;
    ++count_;
    std::size_t word_end = end;
    while (!is_word(word_end - 1)) {
      --word_end;
    }
    const bool stop =
        table_.contains(text_.text(), word_begin_, word_end) || (has_elisions_ && has_elision(end));
    stop_words_ += static_cast<std::uint32_t>(stop);
  }

  [[nodiscard]] bool is_word(std::size_t at) const {
    return (text_.kinds(at / kBlockBytes).word >> at % kBlockBytes & 1U) != 0;
  }

  /// The word begins with an elided article: "l’".
  [[nodiscard]] bool has_elision(std::size_t end) const {
    const std::string_view text = text_.text();
    for (std::size_t at = word_begin_; at < end && at - word_begin_ < kLongestElision; ++at) {
      const std::size_t length = text[at] == '\''                        ? 1
                                 : text.substr(at).starts_with("\u2019") ? 3
                                                                         : 0;
      if (length > 0 && at + length - word_begin_ <= kLongestElision &&
          table_.contains(text, word_begin_, at + length)) {
        return true;
      }
    }
    return false;
  }

  const ScannedText& text_;
  const StopWordTable& table_ = stop_word_table();
  std::vector<std::uint64_t>* const hashes_;
  std::uint32_t count_ = 0;
  std::uint32_t stop_words_ = 0;
  bool word_is_open_ = false;
  bool run_is_open_ = false;
  bool has_elisions_ = false;  ///< a word that was met has an apostrophe
  std::size_t word_begin_ = 0;
  std::size_t run_begin_ = 0;
};

}  // namespace newsieve::base
