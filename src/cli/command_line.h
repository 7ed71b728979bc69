// Arguments, environment and configuration file → a request.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

#include "cli/request.h"
#include "newsieve/error.h"

namespace newsieve::cli {

/// A command line that cannot be understood, with the hint where to read more.
class UsageError : public RunError {
 public:
  using RunError::RunError;
};

/// Text that the command line asks for, to print instead of running.
struct Answer {
  std::string text;
  int exit_code = kDone;  ///< other than kDone: the text goes to standard error
};

/// The value of a variable, or null, as getenv.
using Environment = std::function<const char*(const char*)>;

/// `arguments` are those after the program's name. A flag wins over its variable, and that over the
/// configuration file. Throws UsageError, or RunError for a configuration file that cannot be read.
std::variant<Request, Answer> parse_command_line(const std::vector<std::string>& arguments,
                                                 const Environment& environment);

}  // namespace newsieve::cli
