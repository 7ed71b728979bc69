// newsieve check
#include "newsieve/check.h"

#include <algorithm>
#include <cstdio>

#include "cli/check_text.h"
#include "cli/commands.h"
#include "cli/reporter.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"

namespace newsieve::cli {
namespace {

/// Whether standard output is left to people: GitHub's annotations are lines among others there.
bool prints_table(const CheckOptions& options) {
  return std::none_of(options.reports.begin(), options.reports.end(), [](const auto& report) {
    return report.path == "-" && report.format != ReportFormat::kGithub;
  });
}

}  // namespace

int run_check(const Request& request) {
  Reporter reporter(request);
  const CheckResult result = check(request.options, request.check, reporter);
  reporter.finish();
  if (prints_table(request.check)) {
    print(check_text(result, request.check,
                     {.width = is_terminal(Stream::kOutput) ? terminal_width(Stream::kOutput) : 0,
                      .color = use_color(request.manners.color, Stream::kOutput),
                      .only_failures = request.manners.verbosity == Verbosity::kQuiet}));
  }
  flush();
  if (request.manners.verbosity == Verbosity::kVerbose &&
      request.manners.log_format == LogFormat::kText) {
    std::fputs(summary_text(result.summary, reporter.seconds()).c_str(), stderr);
  }
  return result.passed() ? exit_code_of(request, result.summary.problems) : kGateFailed;
}

}  // namespace newsieve::cli
