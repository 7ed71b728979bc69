// Arguments, environment and configuration file → a request.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/request.h"
#include "cli/settings.h"

namespace newsieve::cli {

/// Text that the command line asks for, to print instead of running.
struct Answer {
  std::string text;
  int exit_code = kDone;  ///< other than kDone: the text goes to standard error
};

/// `arguments` are those after the program's name. A flag wins over its variable, and that over the
/// configuration file. Throws UsageError, or RunError for a configuration file that cannot be read.
std::variant<Request, Answer> parse_command_line(const std::vector<std::string>& arguments,
                                                 const Environment& environment);

}  // namespace newsieve::cli
