#include "cli/flags.h"

#include <algorithm>

#include "cli/flag_groups.h"

namespace newsieve::cli {
namespace {

std::vector<Flag> make_table() {
  std::vector<Flag> table;
  add_output(table);
  add_check(table);
  add_show(table);
  add_input(table);
  add_cleaning(table);
  add_run(table);
  add_templates(table);
  add_messages(table);
  return table;
}

}  // namespace

std::string_view heading_of(FlagGroup group) {
  switch (group) {
    case FlagGroup::kOutput:
      return "Output";
    case FlagGroup::kGates:
      return "Gates";
    case FlagGroup::kShow:
      return "Selection";
    case FlagGroup::kInput:
      return "Input";
    case FlagGroup::kCleaning:
      return "Cleaning";
    case FlagGroup::kRun:
      return "Run";
    case FlagGroup::kMessages:
      return "Messages";
  }
  return "";
}

bool Flag::belongs_to(Command command) const {
  if (command == Command::kShowConfig) {
    return !on_command_line_only;
  }
  return std::find(commands.begin(), commands.end(), command) != commands.end();
}

const std::vector<Flag>& flags() {
  static const std::vector<Flag> table = make_table();
  return table;
}

std::vector<std::string_view> flag_names(Command command) {
  std::vector<std::string_view> names;
  for (const Flag& flag : flags()) {
    if (flag.belongs_to(command)) {
      names.push_back(flag.name);
    }
  }
  names.insert(names.end(), {"config", "no-config", "help", "version"});
  return names;
}

std::string variable_of(std::string_view flag_name) {
  std::string variable = "NEWSIEVE_";
  for (const char letter : flag_name) {
    variable += letter == '-' ? '_' : static_cast<char>(letter - 'a' + 'A');
  }
  return variable;
}

}  // namespace newsieve::cli
