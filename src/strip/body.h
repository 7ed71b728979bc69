// Body selection: which of a page's lines are the article.
//
// Each line has a score in log-odds of being body, by its looks and its neighbours; the body is the
// contiguous segment of the highest sum (Pasternack, Roth: Extracting article text from the web
// with maximum subsequence segmentation, WWW 2009). Noise that stands inside it has been dropped
// before; sub-headings, lists and tables between prose survive.
#pragma once

#include <string_view>

#include "newsieve/reading.h"

namespace newsieve::strip {

/// Drops the lines outside the body. Lines that a rule has spoken for stay as they are.
void select_body(std::string_view page_text, Reading& reading);

}  // namespace newsieve::strip
