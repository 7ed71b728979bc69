// Drops what a site repeats on its pages.
#pragma once

#include <string_view>
#include <vector>

#include "newsieve/reading.h"
#include "strip/site_learner.h"

namespace newsieve::strip {

/// Whether a line that repeats so is template: on 3 pages and on a fifth of the site's at least.
bool is_template(const Repeats& repeats);

/// Drops the lines that the site repeats; the headline stays. Where most of a page's prose repeats,
/// the page is a copy of others and not their template: then its prose stays, for the deduplicator,
/// but for prose that most pages of the site carry. `repeats` has an entry for each line.
void drop_boilerplate(std::string_view page_text, const std::vector<Repeats>& repeats,
                      Reading& reading);

}  // namespace newsieve::strip
