// The lines of a stream as the splitter sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/lexicon.h"
#include "base/looks.h"

namespace newsieve::split {

struct TextLine {
  std::size_t start = 0;             ///< bytes from the front of the stretch
  std::string_view text;             ///< without white space at its ends, at least 1 byte
  std::uint64_t hash = 0;            ///< normal hash; 0: no word in it
  base::Looks looks;                 ///< stop words are not counted
  std::optional<base::Label> label;  ///< what it announces
  bool headline = false;             ///< reads as a headline of some length
  bool glued = false;  ///< stood behind another page's last line, without a newline between
};

using TextLines = std::vector<TextLine>;

/// A line of its own. `text` begins at `start`, has no white space at its ends and is not empty.
TextLine make_line(std::string_view text, std::size_t start);

/// Replaces `lines` by those of the stretch that are not blank.
void read_lines(std::string_view stretch, TextLines& lines);

}  // namespace newsieve::split
