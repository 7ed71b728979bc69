#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/completion_words.h"
#include "cli/generate.h"
#include "cli/help.h"
#include "cli/usage.h"

namespace newsieve::cli {
namespace {

constexpr std::string_view kZshBegin = R"(#compdef newsieve
# zsh completion for newsieve, made by 'newsieve generate zsh'.

# The next word of a command's name, of 'word:summary' …, or what follows the whole name.
__newsieve_next() {
  local prefix=$1
  shift
  if (( CURRENT == 2 )); then
    local -a next=("$@")
    _describe -t commands command next
  else
    shift words
    (( CURRENT-- ))
    (( $+functions[${prefix}_$words[1]] )) && ${prefix}_$words[1]
  fi
}

__newsieve_metric() {
  if compset -P '*='; then
    _message value
  else
    compadd -S = -- "$@"
  fi
}

__newsieve_report() {
  if compset -P '*:'; then
    _files
  else
    compadd -S '' -- "$@"
  fi
}
)";

constexpr std::string_view kZshEnd = R"(
if [[ $funcstack[1] == _newsieve ]]; then
  _newsieve "$@"
else
  compdef _newsieve newsieve
fi
)";

std::string zsh_quoted(std::string_view text) {
  std::string out = "'";
  for (const char byte : text) {
    out += byte == '\'' ? "'\\''" : std::string(1, byte);
  }
  return out + '\'';
}

/// What _arguments says of the value and takes for it; without a message, nothing follows.
std::string zsh_value(const Flag& flag) {
  const std::string message = backslashed(flag.value, ":\\");
  const std::string choices = joined_words(flag.setting.choices);
  switch (source_of(flag)) {
    case ValueSource::kNothing:
      return "";
    case ValueSource::kAnything:
      return fmt::format(":{}: ", message);
    case ValueSource::kChoices:
      return fmt::format(":{}:({})", message, choices);
    // The space keeps _arguments from adding to the words.
    case ValueSource::kMetrics:
      return fmt::format(":{}: __newsieve_metric {}", message, choices);
    case ValueSource::kReports:
      return fmt::format(":{}: __newsieve_report {}", message, choices);
    case ValueSource::kFiles:
      break;
  }
  return fmt::format(":{}:_files", message);
}

void append_zsh_flag(std::string& out, const Flag& flag) {
  const std::string help = backslashed(brief_of(flag), "[]\\");
  const std::string_view joint = flag.is_switch() ? "" : "=";
  const std::string name = fmt::format("--{}{}", flag.name, joint);
  const std::string rest = zsh_quoted(fmt::format("[{}]{}", help, zsh_value(flag)));
  if (flag.letter == '\0') {
    out += fmt::format("    {}{}{} \\\n", flag.setting.is_repeatable() ? "'*'" : "", name, rest);
  } else {
    out += fmt::format("    '(-{0} --{1})'{{-{0}{2},{3}}}{4} \\\n", flag.letter, flag.name,
                       flag.is_switch() ? "" : "+", name, rest);
  }
}

/// A command's function: its flags, and what stands beside them.
void append_zsh_command(std::string& out, Command command, std::string_view name) {
  std::string function(name);
  std::replace(function.begin(), function.end(), ' ', '_');
  out += fmt::format("\n_newsieve_{}() {{\n  _arguments -s -S \\\n", function);
  for (const Flag* const flag : flags_of(command)) {
    append_zsh_flag(out, *flag);
  }
  out += command == Command::kGenerate
             ? fmt::format("    '1:what:({})'\n}}\n", joined_words(generator_names()))
             : "    '*:input:_files'\n}\n";
}

/// A word of a command's name, as _describe takes it.
std::string described(std::string_view word, std::string_view summary) {
  return zsh_quoted(fmt::format("{}:{}", word, summary));
}

/// The function that completes the next of several words.
void append_zsh_next(std::string& out, std::string_view function,
                     const std::vector<std::string>& words) {
  out += fmt::format("\n{0}() {{\n  __newsieve_next {0} \\\n    {1}\n}}\n", function,
                     fmt::join(words, " \\\n    "));
}

}  // namespace

std::string zsh_completion() {
  std::string out(kZshBegin);
  for (const auto& [command, name] : commands()) {
    append_zsh_command(out, command, name);
  }
  std::vector<std::string> names;
  for (const std::string_view first : first_words()) {
    names.push_back(described(first, summary_of(first)));
    std::vector<std::string> next;
    for (const std::string_view second : second_words(first)) {
      next.push_back(described(second, summary_of(fmt::format("{} {}", first, second))));
    }
    if (!next.empty()) {
      append_zsh_next(out, fmt::format("_newsieve_{}", first), next);
    }
  }
  append_zsh_next(out, "_newsieve_help", names);
  names.push_back(described("help", kHelpSummary));
  for (const Flag* const flag : flags_of(Command::kGenerate)) {
    names.push_back(described(fmt::format("--{}", flag->name), brief_of(*flag)));
  }
  append_zsh_next(out, "_newsieve", names);
  return out + std::string(kZshEnd);
}

}  // namespace newsieve::cli
