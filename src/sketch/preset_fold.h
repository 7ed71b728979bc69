// How other deduplicators fold text before they cut it into shingles. For comparisons only.
#pragma once

#include <string>
#include <string_view>

namespace newsieve::sketch {

// `text` is valid UTF-8; `into` is replaced by words with exactly one space between two of them.
// Case is changed one code point at a time, without Unicode's few rules that look at neighbours.

/// As datatrove 0.10.1 with its default TextNormConfig: lower case; a number in any script, with
/// one fraction, is 0; its list of punctuation and controls are white space; white space is one
/// space; canonical decomposition without non-spacing marks. No word is empty.
void fold_as_datatrove(std::string_view text, std::string& into);

/// As text-dedup 0.4.0 for MinHash: lower case, and each character that is no letter, no number and
/// not '_' ends a word. So ", " ends two, the second of which is empty, and an accent that stands
/// as a character of its own ends one too.
void fold_as_text_dedup(std::string_view text, std::string& into);

}  // namespace newsieve::sketch
