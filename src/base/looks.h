// What a line looks like: how long it is, how it ends, whether it reads as a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsieve::base {

struct Looks {
  std::uint32_t bytes = 0;
  std::uint32_t words = 0;          ///< runs of letters and digits; in scripts without spaces two
                                    ///< characters count as a word
  std::uint32_t capitalised = 0;    ///< words with a capital first
  std::uint32_t stop_words = 0;     ///< words that are function words (base/stop_words.h); in
                                    ///< scripts without spaces, function characters
  std::uint32_t sentence_ends = 0;  ///< terminators with the end or a space behind them, and no
                                    ///< lower case behind that
  std::uint32_t bars = 0;           ///< '|'
  bool ends_sentence = false;       ///< the last character but quotes and brackets is a terminator
  bool bullet = false;              ///< begins with a list mark and a space
  bool has_word = false;
  bool unspaced = false;  ///< mostly Han, kana, Thai or another script without spaces
};

/// `line` has no white space at its ends and need not be valid UTF-8.
Looks look(std::string_view line);

/// The line without the list mark and the space behind it, if it begins with one.
std::string_view without_bullet(std::string_view line);

/// Reads as running prose: long enough, and ends as a sentence or holds one.
inline bool is_prose(const Looks& looks) {
  return looks.words >= 8 && (looks.ends_sentence || looks.sentence_ends >= 2);
}

/// Reads as a headline: a few words up to two lines of print, and no full stop at the end.
bool is_headline(std::string_view line, const Looks& looks);

}  // namespace newsieve::base
