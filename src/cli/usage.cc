#include "cli/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsieve::cli {
namespace {

constexpr std::array<std::pair<Command, std::string_view>, 8> kCommands{{
    {Command::kClean, "clean"},
    {Command::kExplain, "explain"},
    {Command::kCheck, "check"},
    {Command::kMergeTemplates, "templates merge"},
    {Command::kShowTemplates, "templates show"},
    {Command::kForgetTemplates, "templates forget"},
    {Command::kShowConfig, "config show"},
    {Command::kGenerate, "generate"},
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

std::vector<std::string_view> first_words() {
  std::vector<std::string_view> words;
  for (const auto& [command, name] : kCommands) {
    const std::string_view word = name.substr(0, name.find(' '));
    if (words.empty() || words.back() != word) {
      words.push_back(word);
    }
  }
  return words;
}

std::vector<std::string_view> second_words(std::string_view first) {
  std::vector<std::string_view> words;
  for (const auto& [command, name] : kCommands) {
    if (name.size() > first.size() && name.starts_with(first) && name[first.size()] == ' ') {
      words.push_back(name.substr(first.size() + 1));
    }
  }
  return words;
}

void fail(std::string_view command, std::string_view message) {
  throw UsageError(
      fmt::format("{}\nTry 'newsieve {}{}--help'.", message, command, command.empty() ? "" : " "));
}

void fail(Command command, std::string_view message) {
  fail(name_of(command), message);
}

}  // namespace newsieve::cli
