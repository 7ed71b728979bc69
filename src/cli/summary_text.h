// The summary of a run for people.
#pragma once

#include <string>

#include "newsieve/summary.h"

namespace newsieve::cli {

/// A few aligned lines: what came in, what is kept, which copies were collapsed, what the most
/// bytes were dropped for. `seconds` is how long the run took.
std::string summary_text(const Summary& summary, double seconds);

}  // namespace newsieve::cli
