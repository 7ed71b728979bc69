// An article explained, as text: what became of it among the others.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/painter.h"
#include "newsieve/explain.h"

namespace newsieve::cli {

/// The headline in quotes, printable.
std::string quoted_title(std::string_view title);

/// "kept" or "copy" with what it is a copy of; below it the evidence of each comparison that
/// counts. Passages are cut to `width` columns; 0: to a few words.
std::string explain_article(const ExplainedArticle& article, std::size_t width,
                            const Painter& paint);

}  // namespace newsieve::cli
