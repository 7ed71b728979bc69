// The lines of a stream as the splitter sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/looks.h"
#include "base/normal_line.h"

namespace newsieve::split {

struct TextLine {
  std::size_t start = 0;   ///< bytes from the front of the stretch
  std::string_view text;   ///< without white space at its ends, at least 1 byte
  std::uint64_t hash = 0;  ///< normal hash; 0: no word in it
  base::Looks looks;
  bool glued = false;  ///< stood behind another page's last line, without a newline between
};

using TextLines = std::vector<TextLine>;

/// `text` begins at `start`, has no white space at its ends and is not empty.
inline TextLine make_line(std::string_view text, std::size_t start) {
  return {.start = start,
          .text = text,
          .hash = base::normal_hash(text),
          .looks = base::look(text),
          .glued = false};
}

}  // namespace newsieve::split
