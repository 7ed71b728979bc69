// The layouts of pages, one for each shape of site.
#pragma once

#include "generator/article.h"
#include "generator/page.h"

namespace newsieve::generator {

/// Fills lines, related items, publisher and age. The rest of the page is set already.
void lay_out(const Settings& settings, const Article& article, Page& page);

}  // namespace newsieve::generator
