// What the program's standard streams are connected to.
#pragma once

#include <cstddef>

#include "cli/request.h"

namespace newsieve::cli {

enum class Stream { kInput = 0, kOutput = 1, kError = 2 };

bool is_terminal(Stream stream);

/// Columns of the terminal that the stream is; 80 where it does not say.
std::size_t terminal_width(Stream stream);

/// Whether to colour what goes to the stream. For kAuto: a terminal that can, unless NO_COLOR is
/// set (no-color.org).
bool use_color(When when, Stream stream);

}  // namespace newsieve::cli
