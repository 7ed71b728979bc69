// newsieve clean
#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "cli/commands.h"
#include "cli/reporter.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "cli/text.h"
#include "newsieve/newsieve.h"

namespace newsieve::cli {
namespace {

/// When asked for, and on a terminal where the rows went to a file and nothing else would be seen.
bool wants_summary(const Request& request) {
  const Manners& manners = request.manners;
  if (manners.log_format == LogFormat::kJson || manners.verbosity == Verbosity::kQuiet) {
    return false;
  }
  return manners.verbosity == Verbosity::kVerbose ||
         (!request.options.write.output.empty() && is_terminal(Stream::kError));
}

/// "  written   rows.jsonl, ledger.jsonl": the files of the run; nothing if there are none.
std::string written_files(const WriteOptions& options) {
  std::string names;
  for (const std::string& name : {options.output, options.ledger, options.summary}) {
    if (!name.empty()) {
      names += (names.empty() ? "" : ", ") + printable(name);
    }
  }
  return names.empty() ? "" : fmt::format("  {:<12}{}\n", "written", names);
}

}  // namespace

int run_clean(const Request& request) {
  Reporter reporter(request);
  const Summary summary = clean(request.options, reporter);
  reporter.finish();
  if (wants_summary(request)) {
    std::fputs(summary_text(summary, reporter.seconds()).c_str(), stderr);
    std::fputs(written_files(request.options.write).c_str(), stderr);
  }
  return exit_code_of(request, summary.problems);
}

}  // namespace newsieve::cli
