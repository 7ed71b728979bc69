// Text on its way to a terminal: safe to print, and as wide as it shows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsieve::cli {

/// `bytes` with nothing left that a terminal obeys: control characters become \n, \t or \x1b,
/// bytes that are no UTF-8 \xff, and marks that reorder or break lines (Unicode's bidirectional
/// controls, line and paragraph separators) \u202e. The result is valid UTF-8 of one line.
std::string printable(std::string_view bytes);

/// A JSON string: quoted, every control character escaped, U+FFFD for bytes that are no UTF-8.
std::string json_string(std::string_view bytes);

/// Columns that printable text takes on a terminal, as wcwidth counts them.
std::size_t display_width(std::string_view text);

/// Printable text cut to `width` columns, "…" as the last if any was cut.
std::string shorten(std::string_view text, std::size_t width);

/// Printable text with spaces after it up to `width` columns.
std::string pad(std::string_view text, std::size_t width);

}  // namespace newsieve::cli
