#include "cli/reporter.h"

#include <fmt/format.h>

#include "cli/log.h"
#include "cli/quantity.h"
#include "cli/terminal.h"

namespace newsieve::cli {
namespace {

constexpr std::uint64_t kShownOfAKind = 20;

/// On a terminal, unless rows or pages on their way to the same terminal would run into the bar.
bool wants_bar(const Request& request) {
  if (request.manners.progress != When::kAuto) {
    return request.manners.progress == When::kAlways;
  }
  if (request.manners.verbosity == Verbosity::kQuiet ||
      request.manners.log_format == LogFormat::kJson || !is_terminal(Stream::kError) ||
      !understands_control()) {
    return false;
  }
  if (request.command == Command::kCheck) {
    return true;  // it has nothing to show before its end
  }
  // `explain` takes the bar away before it shows a page, but a pager would not wait for that.
  return request.command == Command::kExplain
             ? is_terminal(Stream::kOutput)
             : !request.options.write.output.empty() || !is_terminal(Stream::kOutput);
}

}  // namespace

Reporter::Reporter(const Request& request)
    : bar_(wants_bar(request)),
      limit_(kShownOfAKind),
      where_all_are_(request.command != Command::kClean ? "'newsieve clean --ledger FILE' lists all"
                     : request.options.write.ledger.empty() ? "--ledger FILE lists all"
                                                            : "the ledger lists all") {}

void Reporter::problem(const Problem& problem) {
  if (limit_.admit(problem.message)) {
    bar_.erase();
    log_problem(problem);
  }
}

void Reporter::warning(std::string_view message) {
  bar_.erase();
  log_warning(message);
}

void Reporter::pass(std::string_view name, std::uint64_t total_bytes) {
  bar_.erase();
  log_info(total_bytes == 0 ? fmt::format("pass: {}", name)
                            : fmt::format("pass: {}, {}", name, human_bytes(total_bytes)));
  bar_.begin(name, total_bytes);
}

void Reporter::progress(std::uint64_t bytes) {
  bar_.update(bytes);
}

void Reporter::finish() {
  bar_.erase();
  for (const auto& [example, count] : limit_.left_out()) {
    log_warning(
        fmt::format("{}: … and {} more like it; {}", example, human_count(count), where_all_are_));
  }
}

double Reporter::seconds() const {
  const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - began_;
  return elapsed.count();
}

int exit_code_of(const Request& request, std::uint64_t problems) {
  if (problems == 0) {
    return kDone;
  }
  return request.manners.strict ? kFailed : kDoneWithProblems;
}

}  // namespace newsieve::cli
