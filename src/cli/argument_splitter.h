// The command line taken apart: flags with their values, and inputs. The only place that knows
// CLI11.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/flags.h"

namespace newsieve::cli {

/// What stands on a command line, still text.
struct Words {
  /// The values of each flag that is given, in order; of one that is not repeatable, the last.
  std::vector<std::pair<const Flag*, std::vector<std::string>>> flags;
  std::vector<std::string> inputs;
  std::optional<std::string> config;
  bool no_config = false;
  std::string unknown;  ///< the first flag that is none; empty: all are known
  bool help = false;
  bool version = false;

  [[nodiscard]] bool gives(std::string_view flag_name) const;
};

/// The flag that an argument names, whole: "--output", "-o"; null if the command has none such.
const Flag* flag_named(const std::string& argument, Command command);

/// Takes apart what follows the command. Throws UsageError for a flag without its value; flags that
/// are none are left to the caller, as `--help` may come with them.
Words split_arguments(Command command, const std::vector<std::string>& arguments);

}  // namespace newsieve::cli
