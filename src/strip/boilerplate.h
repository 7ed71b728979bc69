// Drops what a site repeats on its pages.
#pragma once

#include <string_view>
#include <vector>

#include "newsieve/reading.h"
#include "strip/repeats.h"
#include "strip/telling.h"

namespace newsieve::strip {

/// Drops the lines that the site repeats; the headline stays. Where most of a page's prose repeats,
/// the page is a copy of others and not their template: then its prose stays, for the deduplicator,
/// but for prose that most pages of the site carry. The head of a table stays with rows that do not
/// repeat. `repeats` has an entry for each line.
void drop_boilerplate(std::string_view page_text, const std::vector<Repeats>& repeats,
                      Telling telling, Reading& reading);

}  // namespace newsieve::strip
