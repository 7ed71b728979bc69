#include "cli/flags.h"

#include <algorithm>
#include <iterator>

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

const std::vector<Flag>& common_flags() {
  static const std::vector<Flag> table = [] {
    std::vector<Flag> common;
    add_common(common);
    return common;
  }();
  return table;
}

const std::vector<const Flag*>& all_flags() {
  static const std::vector<const Flag*> sorted = [] {
    std::vector<const Flag*> all;
    for (const std::vector<Flag>* const table : {&flags(), &common_flags()}) {
      for (const Flag& flag : *table) {
        all.push_back(&flag);
      }
    }
    std::stable_sort(all.begin(), all.end(), [](const Flag* left, const Flag* right) {
      return left->group < right->group;
    });
    return all;
  }();
  return sorted;
}

std::vector<const Flag*> flags_of(Command command) {
  std::vector<const Flag*> chosen;
  std::copy_if(all_flags().begin(), all_flags().end(), std::back_inserter(chosen),
               [&](const Flag* flag) { return flag->belongs_to(command); });
  return chosen;
}

std::vector<std::string_view> flag_names(Command command) {
  std::vector<std::string_view> names;
  for (const Flag* const flag : flags_of(command)) {
    names.push_back(flag->name);
  }
  return names;
}

bool takes_config(Command command) {
  return command != Command::kGenerate;
}

std::string variable_of(std::string_view flag_name) {
  std::string variable = "NEWSIEVE_";
  for (const char letter : flag_name) {
    variable += letter == '-' ? '_' : static_cast<char>(letter - 'a' + 'A');
  }
  return variable;
}

}  // namespace newsieve::cli
