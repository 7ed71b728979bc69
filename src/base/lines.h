// A text, line by line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/characters.h"

namespace newsieve::base {

/// Calls `visit(line, ordinal)` for each line of `text` that is not blank: without the white space
/// at its ends, with its number from 0, blank lines counted. The line is a view of `text`.
template <typename Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  std::uint32_t ordinal = 0;
  for (std::size_t at = 0; at < text.size(); ++ordinal) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const std::string_view line = trim(text.substr(at, end - at)); !line.empty()) {
      visit(line, ordinal);
    }
    at = end + 1;
  }
}

}  // namespace newsieve::base
