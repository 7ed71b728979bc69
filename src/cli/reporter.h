// Tells the user of a run while it goes on.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "cli/problem_limit.h"
#include "cli/progress_bar.h"
#include "cli/request.h"
#include "newsieve/summary.h"

namespace newsieve::cli {

/// Logs problems, the first of each kind only, and drives the progress bar; the bar is taken away
/// before each message.
class Reporter : public Observer {
 public:
  explicit Reporter(const Request& request);

  void problem(const Problem& problem) override;
  void warning(std::string_view message) override;
  void pass(std::string_view name, std::uint64_t total_bytes) override;
  void progress(std::uint64_t bytes) override;

  /// Takes the bar away and tells of the problems that were not shown. Call once, at the end.
  void finish();

  /// How long the run has taken, by the clock on the wall.
  [[nodiscard]] double seconds() const;

  /// Takes the bar away for output to the same terminal.
  void make_way() { bar_.erase(); }

 private:
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  ProgressBar bar_;
  ProblemLimit limit_;
  std::string_view where_all_are_;  ///< a literal: where to find the problems not shown
};

/// The exit code of a run that was not stopped by an error.
int exit_code_of(const Request& request, std::uint64_t problems);

}  // namespace newsieve::cli
