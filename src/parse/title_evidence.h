// Which line is the headline, by what the page's address and its first line say.
#pragma once

#include <optional>
#include <string>

#include "parse/sheet.h"

namespace newsieve::parse {

/// A headline: a line, or the part of the first line before the site's name where no line is it.
struct TitleEvidence {
  std::size_t line = 0;
  bool is_line = true;      ///< false: `line` is the first, and holds it with the site's name
  bool in_address = false;  ///< the address says it, so that it is no line of the site
  std::string title;        ///< without the name of the site
};

/// Compares the lines with the words of the page's address and with the first line, which is the
/// browser's title on many pages. Nothing if no line is sure enough.
std::optional<TitleEvidence> find_title_evidence(const Sheet& sheet);

}  // namespace newsieve::parse
