// The words of a scanned line: how many there are, which are function words, and where they stand.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/scanned_text.h"
#include "base/stop_words.h"
#include "base/word_hash.h"
#include "base/word_list.h"

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
/// apostrophes in them, and runs, which are listed. Mostly they are the same: then they are read
/// once, and whether they are function words is left to the list.
class WordReader {
 public:
  /// Runs are added to `words`.
  WordReader(const ScannedText& text, WordList* words) : text_(text), words_(words) {}

  void take(const WordBits& block) {
    has_elisions_ = has_elisions_ || block.apostrophes != 0;
    const bool plain = block.runs == block.inside && block.joints == 0 &&
                       run_is_open_ == word_is_open_ &&
                       (!run_is_open_ || run_begin_ == word_begin_);
    if (!plain) {
      const std::uint64_t behind = block.runs << 1U | static_cast<std::uint64_t>(run_is_open_);
      take_runs(block.first, block.runs & ~behind, behind & ~block.runs & block.within);
    }
    if (word_is_open_) {
      end_open_word(block, plain);
    }
    if (plain) {
      take_plain_words(block);
    } else {
      take_words(block);
    }
  }

  /// The line ends at `end`.
  void finish(std::size_t end) {
    if (word_is_open_ && run_is_open_ && run_begin_ == word_begin_ && !open_has_joint_) {
      add_word(run_begin_, end);
      return;
    }
    if (word_is_open_) {
      end_word(end);
    }
    if (run_is_open_) {
      words_->add_uncounted(run_begin_, end);
    }
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }
  /// Of words that are no runs.
  [[nodiscard]] std::uint32_t stop_words() const { return stop_words_; }

 private:
  static constexpr std::size_t kLongestElision = 7;  // bytes of "dell’"

  void add_word(std::size_t begin, std::size_t end) {
    ++count_;
    words_->add(begin, end);
  }

  /// Ends the word of a block before that is open, if it ends in this one.
  void end_open_word(const WordBits& block, bool plain) {
    if (block.ends == 0) {
      open_has_joint_ = open_has_joint_ || block.joints != 0;
      return;
    }
    const std::size_t end = block.first + first_bit(block.ends);
    if (plain && !open_has_joint_) {
      word_is_open_ = false;
      add_word(word_begin_, end);
      return;
    }
    if (plain) {
      words_->add_uncounted(word_begin_, end);
    }
    end_word(end);
  }

  /// Words that are runs as well.
  void take_plain_words(const WordBits& block) {
    std::uint64_t starts = block.starts;
    std::uint64_t ends = ends_of_starts(block);
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      add_word(block.first + first_bit(starts), block.first + first_bit(ends));
    }
    open_word(block, starts);
    run_begin_ = word_begin_;
    run_is_open_ = word_is_open_;
  }

  void take_words(const WordBits& block) {
    std::uint64_t starts = block.starts;
    std::uint64_t ends = ends_of_starts(block);
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      const std::size_t begin = first_bit(starts);
      const std::size_t end = first_bit(ends);
      if ((block.joints & bits_from(begin) & ~bits_from(end)) != 0) {
        word_begin_ = block.first + begin;
        end_word(block.first + end);
        continue;
      }
      const std::uint64_t hash = word_hash(text_.folded() + block.first + begin, end - begin);
      ++count_;
      stop_words_ += static_cast<std::uint32_t>(table_.contains_hash(hash, end - begin));
    }
    open_word(block, starts);
  }

  /// Without the end of a word of the block before.
  static std::uint64_t ends_of_starts(const WordBits& block) {
    return block.starts == 0 ? 0 : block.ends & bits_from(first_bit(block.starts));
  }

  /// The word that is left of `starts` goes on in the next block.
  void open_word(const WordBits& block, std::uint64_t starts) {
    if (starts != 0) {
      word_begin_ = block.first + first_bit(starts);
      word_is_open_ = true;
      open_has_joint_ = (block.joints & bits_from(first_bit(starts))) != 0;
    }
  }

  /// The same for runs of letters, digits and bytes beyond ASCII.
  void take_runs(std::size_t first, std::uint64_t starts, std::uint64_t ends) {
    if (run_is_open_ && ends != 0) {
      words_->add_uncounted(run_begin_, first + first_bit(ends));
      run_is_open_ = false;
      ends &= ends - 1;
    }
    for (; ends != 0; ends &= ends - 1, starts &= starts - 1) {
      words_->add_uncounted(first + first_bit(starts), first + first_bit(ends));
    }
    if (starts != 0) {
      run_begin_ = first + first_bit(starts);
      run_is_open_ = true;
    }
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
  WordList* const words_;
  std::uint32_t count_ = 0;
  std::uint32_t stop_words_ = 0;
  bool word_is_open_ = false;
  bool open_has_joint_ = false;  ///< the word that is open has a hyphen or an apostrophe
  bool run_is_open_ = false;
  bool has_elisions_ = false;  ///< a word that was met has an apostrophe
  std::size_t word_begin_ = 0;
  std::size_t run_begin_ = 0;
};

}  // namespace newsieve::base
