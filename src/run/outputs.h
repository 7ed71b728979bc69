// The files that a run writes.
#pragma once

#include <memory>

#include "newsieve/options.h"
#include "newsieve/summary.h"
#include "write/output_file.h"

namespace newsieve::run {

struct Outputs {
  write::OutputFile output;
  std::unique_ptr<write::OutputFile> ledger;   ///< null: none is asked for
  std::unique_ptr<write::OutputFile> summary;  ///< null: none is asked for

  /// Throws RunError if one cannot be made.
  explicit Outputs(const WriteOptions& options);

  /// Puts all of them in their places, the output last: who finds it finds the others too.
  void commit(const Summary& totals);
};

}  // namespace newsieve::run
