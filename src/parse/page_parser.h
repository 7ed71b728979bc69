// Page text → a reading: the page grammar.
#pragma once

#include <string_view>

#include "newsieve/options.h"
#include "newsieve/page.h"
#include "newsieve/reading.h"

namespace newsieve::parse {

/// Splits the page into lines and recognises what the grammar knows: the headline and its echoes,
/// publisher and age, teasers, captions, tags, related items, self copies, labels. The lines of a
/// class that no text holds are dropped; the others wait for the strip stage. `page` need not be
/// valid UTF-8.
Reading parse_page(const Page& page, const ParseOptions& options);

struct Scan;

/// The same into `reading`, of which only the memory counts. `scan` (parse/sheet.h) becomes the
/// page's, for those who ask for its bytes afterwards.
void parse_page(const Page& page, const ParseOptions& options, Scan& scan, Reading& reading);

/// The lines alone, nothing recognised: for text that is clean already.
Reading read_lines(std::string_view text);

}  // namespace newsieve::parse
