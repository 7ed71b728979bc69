// newsieve: clean news text out of scraped pages. docs/manual.md is its reference.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/command_line.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "cli/log.h"
#include "cli/terminal.h"
#include "cli/usage.h"
#include "cli/variable_slips.h"

namespace newsieve::cli {
namespace {

/// A setting that is not in force because its name is mistyped is better told than guessed at.
void warn_of_slips() {
  std::vector<std::string_view> names;
  for (const char* const* entry = environ; *entry != nullptr; ++entry) {
    const std::string_view variable = *entry;
    names.push_back(variable.substr(0, variable.find('=')));
  }
  for (const std::string& slip : variable_slips(names)) {
    log_warning(slip);
  }
}

bool reads_pages(Command command) {
  return command == Command::kClean || command == Command::kExplain || command == Command::kCheck;
}

int run(const std::vector<std::string>& arguments) {
  const auto parsed = parse_command_line(arguments, [](const char* name) { return getenv(name); });
  if (const auto* const answer = std::get_if<Answer>(&parsed)) {
    if (answer->exit_code == kDone) {
      print(answer->text);
      flush();
    } else {
      std::fputs(answer->text.c_str(), stderr);
    }
    return answer->exit_code;
  }
  const auto& request = std::get<Request>(parsed);
  start_log(request.manners);
  if (takes_config(request.command)) {
    warn_of_slips();
  }
  if (reads_pages(request.command) && request.options.read.inputs.empty() &&
      is_terminal(Stream::kInput)) {
    throw UsageError(
        "no input: name files or folders, or pipe pages into standard input.\n"
        "Try 'newsieve --help'.");
  }
  switch (request.command) {
    case Command::kClean:
      return run_clean(request);
    case Command::kExplain:
      return run_explain(request);
    case Command::kCheck:
      return run_check(request);
    case Command::kShowConfig:
      return run_show_config(request);
    case Command::kGenerate:
      return run_generate(request);
    case Command::kMergeTemplates:
    case Command::kShowTemplates:
    case Command::kForgetTemplates:
      break;
  }
  return run_templates(request);
}

}  // namespace
}  // namespace newsieve::cli

int main(int argc, char** argv) {
  // A reader that closes the pipe ends the program, even where the parent ignores the signal.
  std::signal(SIGPIPE, SIG_DFL);
  newsieve::cli::hold_standard_streams();
  try {
    return newsieve::cli::run({argv + 1, argv + argc});
  } catch (const newsieve::RunError& error) {
    newsieve::cli::log_error(error.what());
  } catch (const std::bad_alloc&) {
    newsieve::cli::log_error("out of memory");
  }
  return newsieve::cli::kFailed;
}
