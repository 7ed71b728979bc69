#include "cli/variable_slips.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/flags.h"
#include "cli/nearest.h"

namespace newsieve::cli {
namespace {

constexpr std::string_view kPrefix = "NEWSIEVE_";
constexpr std::string_view kConfigFlag = "config";

std::vector<std::string> setting_variables() {
  std::vector<std::string> variables = {variable_of(kConfigFlag)};
  for (const Flag& flag : flags()) {
    if (!flag.on_command_line_only) {
      variables.push_back(variable_of(flag.name));
    }
  }
  return variables;
}

/// The flag of `check` that has no variable, by the one that it would have; null: there is none
/// such. Those of other commands are words like VERSION or SITE, which a script may well have its
/// own of.
const Flag* flag_without_variable(std::string_view variable) {
  const std::vector<const Flag*> candidates = flags_of(Command::kCheck);
  const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Flag* flag) {
    return (flag->on_command_line_only || flag->name == "no-config") &&
           variable_of(flag->name) == variable;
  });
  return found == candidates.end() ? nullptr : *found;
}

/// A slip of the fingers is one edit, or two in a long name. Of a short one it may be another word:
/// BIN is not MIN.
bool is_slip_of(std::string_view name, std::string_view variable) {
  const std::size_t length = variable.size() - kPrefix.size();
  const std::size_t edits = length < 5 ? 0 : length < 9 ? 1 : 2;
  return edit_distance(name, variable) <= edits;
}

}  // namespace

std::vector<std::string> variable_slips(std::vector<std::string_view> names) {
  std::sort(names.begin(), names.end());
  const std::vector<std::string> variables = setting_variables();
  std::vector<std::string> slips;
  for (const std::string_view name : names) {
    if (!name.starts_with(kPrefix) ||
        std::find(variables.begin(), variables.end(), name) != variables.end()) {
      continue;
    }
    if (const Flag* const flag = flag_without_variable(name)) {
      slips.push_back(
          fmt::format("{} is not read: give --{} on the command line", name, flag->name));
      continue;
    }
    const auto meant = std::find_if(variables.begin(), variables.end(), [&](const auto& variable) {
      return is_slip_of(name, variable);
    });
    if (meant != variables.end()) {
      slips.push_back(fmt::format("{} is no setting; did you mean {}?", name, *meant));
    }
  }
  return slips;
}

}  // namespace newsieve::cli
