// Messages on standard error. The only place that knows spdlog.
#pragma once

#include <string_view>

#include "cli/request.h"
#include "newsieve/summary.h"

namespace newsieve::cli {

/// Sets how messages look from here on: "newsieve: warning: …", or with --log-format json objects
/// with `time`, `level`, `message` and, for a problem, `input` and `offset`. What stands below the
/// verbosity is not written: kQuiet leaves errors, kNormal also warnings, kVerbose all.
void start_log(const Manners& manners);

void log_error(std::string_view message);
void log_warning(std::string_view message);
void log_info(std::string_view message);

/// A warning that names the input and the byte.
void log_problem(const Problem& problem);

}  // namespace newsieve::cli
