// What the program's standard streams are connected to.
#pragma once

#include <cstddef>
#include <string_view>

#include "cli/request.h"

namespace newsieve::cli {

/// Puts something under the standard streams that are closed, so that a file opened later does not
/// become one of them. Writing to a closed one still fails.
void hold_standard_streams();

enum class Stream { kInput = 0, kOutput = 1, kError = 2 };

bool is_terminal(Stream stream);

/// Columns of the terminal that the stream is; 80 where it does not say.
std::size_t terminal_width(Stream stream);

/// Whether the terminal takes control sequences; TERM says so.
bool understands_control();

/// Whether to colour what goes to the stream. For kAuto: a terminal that can, unless NO_COLOR is
/// set (no-color.org).
bool use_color(When when, Stream stream);

/// Writes to standard output. Throws RunError.
void print(std::string_view text);

/// Writes out what print() has put by. Throws RunError.
void flush();

}  // namespace newsieve::cli
