// What a line looks like, in numbers.
#pragma once

#include <cstdint>

namespace newsieve {

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

  friend bool operator==(const Looks&, const Looks&) = default;
};

}  // namespace newsieve
