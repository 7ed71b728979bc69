// The commands by name, and errors of the command line.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/request.h"
#include "newsieve/error.h"

namespace newsieve::cli {

/// A command line that cannot be understood, with the hint where to read more.
class UsageError : public RunError {
 public:
  using RunError::RunError;
};

/// All commands as they stand on the command line; the second word of the longer ones tells what to
/// do.
std::span<const std::pair<Command, std::string_view>> commands();

std::string_view name_of(Command command);

/// What may stand first on the command line, in the order of `--help`: "clean", "templates".
std::vector<std::string_view> first_words();

/// What may follow the first word of commands of two: "merge", "show". Empty: nothing need.
std::vector<std::string_view> second_words(std::string_view first);

/// Throws UsageError: the message, and "Try 'newsieve COMMAND --help'." `command` is empty for the
/// program as a whole.
[[noreturn]] void fail(std::string_view command, std::string_view message);
[[noreturn]] void fail(Command command, std::string_view message);

}  // namespace newsieve::cli
