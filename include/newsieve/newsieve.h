// newsieve for embedders: one call runs the whole line.
#pragma once

#include "newsieve/options.h"
#include "newsieve/summary.h"

namespace newsieve {

/// Reads the inputs, strips and deduplicates them, and writes clean JSONL as `options.write` says.
/// Bad data is reported to the observer, counted and written to the ledger.
/// Throws RunError (error.h) when the run itself cannot go on: nothing is replaced then.
Summary clean(const Options& options, Observer& observer);

}  // namespace newsieve
