// What a line looks like: how long it is, how it ends, whether it reads as a sentence.
#pragma once

#include <string_view>

#include "base/scanned_text.h"
#include "base/word_list.h"
#include "newsieve/looks.h"

namespace newsieve::base {

using newsieve::Looks;

/// `line` has no white space at its ends and need not be valid UTF-8.
Looks look(std::string_view line);

/// The same in a fraction of the time for `line`, a view of the text, of which `words` are.
Looks look(const ScannedText& text, std::string_view line, const WordList& words);

/// The same but `stop_words`, which are 0: words need not be looked up.
Looks look_briefly(const ScannedText& text, std::string_view line);

/// The line without the list mark and the space behind it, if it begins with one.
std::string_view without_bullet(std::string_view line);

/// Reads as running prose: long enough, and ends as a sentence or holds one.
inline bool is_prose(const Looks& looks) {
  return looks.words >= 8 && (looks.ends_sentence || looks.sentence_ends >= 2);
}

/// Reads as a headline: a few words up to two lines of print, and no full stop at the end.
bool is_headline(std::string_view line, const Looks& looks);

}  // namespace newsieve::base
