// A page explained, as text.
#pragma once

#include <cstddef>
#include <string>

#include "newsieve/explain.h"

namespace newsieve::cli {

struct PageStyle {
  std::size_t width = 0;  ///< columns to shorten text to; 0: in full
  bool color = false;
};

/// A header, a line for each span (mark, class, "rule: evidence" and text in columns), and what
/// became of each article. Every line is safe for a terminal.
std::string explain_page(const ExplainedPage& page, const PageStyle& style);

}  // namespace newsieve::cli
