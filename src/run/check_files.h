// The files of a check: reports, baselines, GitHub's summary.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "judge/baseline.h"
#include "newsieve/check.h"
#include "write/output_file.h"

namespace newsieve::run {

/// Opened before the run, so that one that cannot write need not read. All throw RunError naming
/// the file.
class CheckFiles {
 public:
  explicit CheckFiles(const CheckOptions& options);

  /// What is excused; none if no file is named. A file that is not there is an error.
  [[nodiscard]] const std::optional<judge::Baseline>& baseline() const { return baseline_; }

  /// Writes a baseline with `failing`, if a file is named for one.
  void write_baseline(const judge::Baseline& failing);

  /// Replaces the baseline that was read by `pruned`.
  void prune_baseline(const judge::Baseline& pruned);

  /// Writes all reports.
  void write_reports(const CheckResult& result);

 private:
  const CheckOptions& options_;
  std::optional<judge::Baseline> baseline_;
  std::optional<write::OutputFile> new_baseline_;
  std::vector<std::unique_ptr<write::OutputFile>> reports_;  ///< by target
};

}  // namespace newsieve::run
