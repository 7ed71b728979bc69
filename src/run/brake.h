// The brake: a run that takes too much for copies, or tags for text, says so, and one that read
// nothing replaces nothing.
#pragma once

#include "run/steps.h"

namespace newsieve::run {

/// Fewest records whose share of copies tells anything.
inline constexpr std::uint64_t kRemovalMinRecords = 100;

/// Compares what the summary counts with the bounds of DedupOptions. What is passed becomes a
/// warning of the summary, and the observer hears of it. Call once all is written.
void warn_of_removals(Context& context);

/// Tells the observer of pages whose tags were taken for text, if there were any.
void warn_of_markup(Context& context);

/// Throws RunError if nothing could be read and a file that holds something would be replaced by
/// one that knows of nothing: a disk that is not mounted, or a scrape that failed, must not cost a
/// corpus, nor a baseline.
void keep_if_nothing_was_read(const Context& context, const std::string& output);

}  // namespace newsieve::run
