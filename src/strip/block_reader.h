// The characters and words of a line, from the bits of its bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"
#include "base/word_list.h"
#include "strip/headline_words.h"
#include "strip/line_characters.h"
#include "strip/line_features.h"
#include "strip/scanned_words.h"

namespace newsieve::strip {

/// Reads one line, block by block. Its words are hashed only where somebody asks for the hash: the
/// first ones, the last, and those that may be of the headline.
class BlockReader {
 public:
  /// `line` is a view of the text, of which `list` has the words. `folded`: the text with letters
  /// in lower case and each digit as 0, of which 64 bytes more may be read. All are viewed.
  BlockReader(const base::ScannedText& text, const base::WordList& list, const char* folded,
              std::string_view line, const HeadlineWords& headline, LineFeatures& into,
              std::vector<SalientWord>& salient);

  /// As read_characters, but for salient words that are not the headline's, and for addresses.
  /// False: the line has something that bits do not tell enough of, and what was set of `into` is
  /// of no use.
  bool read();

  [[nodiscard]] const Characters& seen() const { return seen_; }

 private:
  bool take(std::size_t first, std::uint64_t within, const base::ByteKinds& kinds);
  void take_number(std::size_t at);
  void take_capitals(std::size_t at);
  void take_mark(std::uint16_t mark);
  void take_beyond_ascii(std::size_t at);
  void take_words(std::size_t first, std::uint64_t starts, std::uint64_t ends);
  void skip_words(std::size_t first, std::uint64_t starts, std::uint64_t ends);
  void end_word(std::size_t end);
  void take_listed_words();
  void take_hash(std::size_t number, std::uint64_t hash);
  void finish();

  [[nodiscard]] bool may_be_of_headline(std::size_t begin, std::size_t end) const;

  const base::ScannedText& text_;
  const base::WordList& list_;
  const ScannedWords words_;
  const std::size_t begin_;
  const std::size_t end_;
  const HeadlineWords& headline_;
  LineFeatures& into_;
  std::vector<SalientWord>& salient_;
  Characters seen_;
  const bool are_listed_;                 ///< the line's words are those of the list
  std::uint16_t marks_ = 0;               ///< bits of Mark
  bool has_odd_words_ = false;            ///< with an apostrophe, or letters beyond ASCII
  bool may_have_clock_ = false;           ///< "14:05", unless there is more before it
  std::array<std::uint64_t, 2> first_{};  ///< hashes of the first two words
  std::uint64_t last_ = 0;                ///< … of the last one that was hashed
  std::uint64_t all_ = 0;                 ///< … of all together, while they are few
  std::size_t word_begin_ = 0;            ///< of the word that is open, or the last
  std::size_t word_end_ = 0;              ///< of the last word
  bool word_is_open_ = false;
  // What the block before left: bits are 0 or 1.
  std::uint64_t in_word_ = 0;    ///< its last byte is of a word
  std::uint64_t in_number_ = 0;  ///< … a digit
};

}  // namespace newsieve::strip
