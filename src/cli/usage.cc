#include "cli/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsieve::cli {
namespace {

constexpr std::array<std::pair<Command, std::string_view>, 7> kCommands{{
    {Command::kClean, "clean"},
    {Command::kExplain, "explain"},
    {Command::kCheck, "check"},
    {Command::kMergeTemplates, "templates merge"},
    {Command::kShowTemplates, "templates show"},
    {Command::kForgetTemplates, "templates forget"},
    {Command::kShowConfig, "config show"},
}};

}  // namespace

std::span<const std::pair<Command, std::string_view>> commands() {
  return kCommands;
}

std::string_view name_of(Command command) {
  return std::find_if(kCommands.begin(), kCommands.end(),
                      [&](const auto& entry) { return entry.first == command; })
      ->second;
}

void fail(std::string_view command, std::string_view message) {
  throw UsageError(
      fmt::format("{}\nTry 'newsieve {}{}--help'.", message, command, command.empty() ? "" : " "));
}

void fail(Command command, std::string_view message) {
  fail(name_of(command), message);
}

}  // namespace newsieve::cli
