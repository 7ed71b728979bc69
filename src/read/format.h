// What an input holds, told by its first bytes.
#pragma once

#include <string>
#include <string_view>

#include "newsieve/options.h"

namespace newsieve::read {

struct Detected {
  Format format = Format::kText;  ///< kText or kJsonl
  std::size_t mark = 0;           ///< bytes of a UTF-8 byte-order mark at the front
  /// A carriage return alone ends its lines. The last byte does not tell that.
  bool ends_lines_by_returns = false;
  std::string refusal;  ///< why newsieve cannot read it, and what to do; empty: it can
};

/// `head` is the first 64 KiB of the decompressed input, or all of it if shorter.
/// `asked` other than kAuto decides the format; the mark is found all the same.
/// Refused: UTF-16 and UTF-32 (by their mark or by NULs at every other byte), a JSON array of
/// objects, a JSON object over several lines, tar archives, WARC records, CSV with a header that
/// names fields of articles, and bytes that are no text.
Detected detect(std::string_view head, Format asked);

}  // namespace newsieve::read
