// Pages that are an article's text and nothing else, of which all lines are kept.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "newsieve/reading.h"

namespace newsieve::strip {

/// The rules have found next to nothing of the site's or of other pages, and no short lines stand
/// above the prose or below it, as menus do that no rule knows: the page's short lines are its
/// tables, its prices, its verses.
bool is_text_alone(std::string_view page_text, const Reading& reading);

/// The same, where short lines stand there, by their scores. `scores` has one for each line of
/// `open`, which are lines that no rule has settled.
bool is_text_alone(std::string_view page_text, const Reading& reading,
                   const std::vector<std::size_t>& open, const std::vector<float>& scores);

}  // namespace newsieve::strip
