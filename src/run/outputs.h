// The files that a run writes.
#pragma once

#include <optional>

#include "newsieve/options.h"
#include "newsieve/summary.h"
#include "write/output_file.h"

namespace newsieve::run {

struct Outputs {
  write::OutputFile output;
  std::optional<write::OutputFile> ledger;   ///< empty: none is asked for
  std::optional<write::OutputFile> summary;  ///< empty: none is asked for

  /// Throws RunError if one cannot be made.
  explicit Outputs(const WriteOptions& options);

  /// Puts all of them in their places, the output last: who finds it finds the others too.
  void commit(const Summary& totals);
};

}  // namespace newsieve::run
