// Body selection: which of a page's lines are the article.
//
// The body model (strip/body_model.h) scores the lines that no rule has spoken for; those below
// zero go. Sub-headings, lists and tables between prose survive, noise between paragraphs does not.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"
#include "base/word_list.h"
#include "newsieve/reading.h"
#include "strip/repeats.h"
#include "strip/telling.h"

namespace newsieve::strip {

/// Drops the lines outside the body. `repeats` is empty or has an entry for each line.
void select_body(std::string_view page_text, const std::vector<Repeats>& repeats, Telling telling,
                 Reading& reading);

/// The same, of a page that is scanned, and its words.
void select_body(const base::ScannedText& page, const base::WordList& words,
                 const std::vector<Repeats>& repeats, Telling telling, Reading& reading);

}  // namespace newsieve::strip
