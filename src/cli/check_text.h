// The outcome of `check` for people.
#pragma once

#include <cstddef>
#include <string>

#include "newsieve/check.h"

namespace newsieve::cli {

struct CheckStyle {
  std::size_t width = 0;  ///< columns that rows are shortened to; 0: in full
  bool color = false;
  bool only_failures = false;  ///< leave out what holds
};

/// The verdicts, one a line, in the order that they come in; below them the examples of those that
/// failed, and how many did. Of sources only those that broke a bound are shown, each of the others
/// counted. Without any gate: what was measured of the corpus. Ends with what a baseline did and
/// the files of `options`.
std::string check_text(const CheckResult& result, const CheckOptions& options,
                       const CheckStyle& style);

}  // namespace newsieve::cli
