// The table of all flags. Each is a flag, a variable of the environment and a key of the
// configuration file, and sets one field of the request.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/request.h"

namespace newsieve::cli {

/// The headings of `--help`, in order.
enum class FlagGroup { kOutput, kInput, kCleaning, kRun, kShow, kMessages };

/// A value that a flag does not take; says why.
class BadValue : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

struct Flag {
  std::string_view name;   ///< "output" is --output, NEWSIEVE_OUTPUT and `output = …`
  char letter = '\0';      ///< 'o' is -o; '\0': none
  std::string_view value;  ///< what --help calls the value; empty: a switch, "true" or "false"
  FlagGroup group = FlagGroup::kOutput;
  std::vector<Command> commands;  ///< that take it
  std::string help;               ///< with the default, where there is one
  /// Throws BadValue.
  std::function<void(Request&, const std::string&)> set;
  /// No variable and no key: what it names is another thing in each call.
  bool on_command_line_only = false;

  [[nodiscard]] bool is_switch() const { return value.empty(); }
  [[nodiscard]] bool belongs_to(Command command) const;
};

/// All flags, in the order of `--help`.
const std::vector<Flag>& flags();

/// The names of a command's flags, `help`, `version` and `config` included.
std::vector<std::string_view> flag_names(Command command);

/// The variable of the environment that stands for a flag: "NEWSIEVE_MAX_PAGE".
std::string variable_of(std::string_view flag_name);

}  // namespace newsieve::cli
