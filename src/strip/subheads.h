// Sub-headings among the lines that are kept.
#pragma once

#include <string_view>

#include "newsieve/reading.h"

namespace newsieve::strip {

/// A short line of the article over a paragraph or a list, that is no sentence, becomes a
/// sub-heading.
void find_subheads(std::string_view page_text, Reading& reading);

}  // namespace newsieve::strip
