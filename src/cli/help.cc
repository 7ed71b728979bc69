#include "cli/help.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "cli/flags.h"
#include "cli/help_text.h"
#include "cli/usage.h"
#include "cli/version.h"
#include "newsieve/sketch.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kHelpColumn = 27;  ///< where the description of a flag begins

/// A flag's names at the left, its description at the right, wrapped.
void append_entry(std::string& out, char letter, std::string_view name, std::string_view value,
                  std::string_view help) {
  std::string line = letter == '\0' ? "      " : fmt::format("  -{}, ", letter);
  line += fmt::format("--{}{}{}", name, value.empty() ? "" : " ", value);
  if (line.size() + 2 > kHelpColumn) {
    out += line + '\n';
    line.clear();
  }
  line.resize(kHelpColumn, ' ');
  while (!help.empty()) {
    const std::size_t space = std::min(help.find(' '), help.size());
    if (line.size() > kHelpColumn && line.size() + 1 + space > kColumns) {
      out += line + '\n';
      line.assign(kHelpColumn, ' ');
    }
    if (line.size() > kHelpColumn) {
      line += ' ';
    }
    line += help.substr(0, space);
    help.remove_prefix(std::min(space + 1, help.size()));
  }
  out += line + '\n';
}

void append_flags(std::string& out, Command command) {
  std::optional<FlagGroup> group;
  for (const Flag* const flag : flags_of(command)) {
    if (group != flag->group) {
      group = flag->group;
      out += fmt::format("\n{}:\n", heading_of(*group));
    }
    append_entry(out, flag->letter, flag->name, flag->value, flag->help);
  }
}

}  // namespace

std::string_view introduction_of(Command command) {
  switch (command) {
    case Command::kClean:
      return kCleanIntroduction;
    case Command::kExplain:
      return kExplainIntroduction;
    case Command::kCheck:
      return kCheckIntroduction;
    case Command::kShowConfig:
      return kShowConfigIntroduction;
    case Command::kGenerate:
      return kGenerateIntroduction;
    case Command::kMergeTemplates:
      return kMergeIntroduction;
    case Command::kShowTemplates:
      return kShowIntroduction;
    case Command::kForgetTemplates:
      break;
  }
  return kForgetIntroduction;
}

std::string_view notes_of(Command command) {
  switch (command) {
    case Command::kClean:
      return kCleanNotes;
    case Command::kExplain:
      return kExplainNotes;
    case Command::kCheck:
      return kCheckNotes;
    case Command::kGenerate:
      return kGenerateNotes;
    default:
      return "";
  }
}

std::string help_text() {
  std::string out(kTitle);
  for (const std::string_view part : {kUsage, kOverview, kExamples, kExitCodes}) {
    out += part;
  }
  out += "\n'newsieve clean --help' lists its flags; the other commands do so too.\n";
  return out;
}

std::string help_text(Command command) {
  std::string out(introduction_of(command));
  append_flags(out, command);
  out += notes_of(command);
  if (command == Command::kClean || command == Command::kExplain || command == Command::kCheck) {
    out += kExitCodes;
  }
  return out;
}

std::string family_help_text(std::string_view first_word) {
  return std::string(first_word == "config" ? kConfig : kTemplates);
}

std::string_view summary_of(std::string_view words) {
  std::string_view text = words == "config" ? kConfig : kTemplates;
  for (const auto& [command, name] : commands()) {
    if (name == words) {
      text = introduction_of(command);
    }
  }
  text = text.substr(0, text.find('\n'));
  return text.substr(text.find(": ") + 2);
}

std::string version_text() {
  return fmt::format("newsieve {} (sketch {})\n{}\n{}\n", kVersion, kSketchVersion, kBuild,
                     kLibraries);
}

}  // namespace newsieve::cli
