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
enum class FlagGroup { kOutput, kGates, kShow, kInput, kCleaning, kRun, kMessages };

std::string_view heading_of(FlagGroup group);

/// A value that a flag does not take; says why.
class BadValue : public std::invalid_argument {
 public:
  using std::invalid_argument::invalid_argument;
};

/// How a flag's values are written in a configuration file.
enum class ValueKind {
  kText,   ///< `key = "value"`
  kBare,   ///< `key = 0.5`, `key = true`
  kList,   ///< `key = ["value", …]`; the flag is given once for each
  kKeyed,  ///< a table of `name = 0.5` lines; the flag is given once for each, as name=0.5
};

/// The part of a value that names a file. In a configuration file it is relative to that file's
/// folder.
enum class PathPart { kNone, kWhole, kAfterColon };

/// A field of the request: how a flag sets it, and what it is set to.
struct Setting {
  /// Called once for each value. Throws BadValue.
  std::function<void(Request&, const std::string&)> set;
  /// The values that would set the field to what it is now; none: it is not set.
  std::function<std::vector<std::string>(const Request&)> show;
  ValueKind kind = ValueKind::kText;
  PathPart path = PathPart::kNone;
  /// Empties a field whose values from one origin take the place of those from another; may be
  /// null.
  std::function<void(Request&)> clear = nullptr;
  /// The values that it takes, where they are few; of METRIC=VALUE or FORMAT[:PATH], the first
  /// part's.
  std::vector<std::string_view> choices = {};

  [[nodiscard]] bool is_repeatable() const {
    return kind == ValueKind::kList || kind == ValueKind::kKeyed;
  }
};

struct Flag {
  std::string_view name;   ///< "output" is --output, NEWSIEVE_OUTPUT and `output = …`
  char letter = '\0';      ///< 'o' is -o; '\0': none
  std::string_view value;  ///< what --help calls the value; empty: a switch, "true" or "false"
  FlagGroup group = FlagGroup::kOutput;
  std::vector<Command> commands;  ///< that take it; those of settings, also `config show`
  std::string help;               ///< with the default, where there is one
  Setting setting;
  /// No variable and no key: it is another thing in each call.
  bool on_command_line_only = false;

  [[nodiscard]] bool is_switch() const { return value.empty(); }
  [[nodiscard]] bool belongs_to(Command command) const;
};

/// All flags that are settings.
const std::vector<Flag>& flags();

/// The flags that are none: `help`, `version` and those that choose the configuration. What they do
/// is done where the command line is parsed; theirs sets nothing.
const std::vector<Flag>& common_flags();

/// The flags of either kind, in the order of `--help`: by their groups.
const std::vector<const Flag*>& all_flags();

/// Those that a command takes.
std::vector<const Flag*> flags_of(Command command);

/// Their names.
std::vector<std::string_view> flag_names(Command command);

/// Whether a command has settings, which a configuration file may hold.
bool takes_config(Command command);

/// The variable of the environment that stands for a flag: "NEWSIEVE_MAX_PAGE".
std::string variable_of(std::string_view flag_name);

}  // namespace newsieve::cli
