// The brake: a run that takes too much for copies says so.
#pragma once

#include "run/steps.h"

namespace newsieve::run {

/// Fewest records whose share of copies tells anything.
inline constexpr std::uint64_t kRemovalMinRecords = 100;

/// Compares what the summary counts with the bounds of DedupOptions. What is passed becomes a
/// warning of the summary, and the observer hears of it. Call once all is written.
void warn_of_removals(Context& context);

}  // namespace newsieve::run
