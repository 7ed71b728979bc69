// The lists of words in data/ that are compiled into the program.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/characters.h"
#include "base/lines.h"

namespace newsieve::base {

/// Calls `visit(section, line)` for each line of `list` that is no comment ("# …"). `section` is
/// the last name in brackets that stood on a line of its own before, at first empty. Both are views
/// of `list`.
template <typename Visit>
void for_each_entry(std::string_view list, const Visit& visit) {
  std::string_view section;
  for_each_line(list, [&](std::string_view line, std::uint32_t) {
    if (line.starts_with('[')) {
      section = line.substr(1, line.size() - 2);
    } else if (!line.starts_with('#')) {
      visit(section, line);
    }
  });
}

/// Calls `visit` for each part of `line` between commas, without the white space at its ends.
template <typename Visit>
void for_each_part(std::string_view line, const Visit& visit) {
  while (!line.empty()) {
    const std::size_t comma = std::min(line.find(','), line.size());
    visit(trim(line.substr(0, comma)));
    line.remove_prefix(std::min(comma + 1, line.size()));
  }
}

}  // namespace newsieve::base
