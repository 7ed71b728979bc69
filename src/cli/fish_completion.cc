#include <fmt/format.h>

#include <string_view>

#include "cli/completion_words.h"
#include "cli/generate.h"
#include "cli/help.h"
#include "cli/usage.h"

namespace newsieve::cli {
namespace {

constexpr std::string_view kFishBegin =
    R"(# fish completion for newsieve, made by 'newsieve generate fish'.

# Whether the command line begins with one of these commands.
function __newsieve_runs
    set -l words (commandline -opc)
    for name in $argv
        string match -q -- "$name *" "$words[2..] "; and return
    end
    return 1
end

# Whether the next word is the one after these.
function __newsieve_ends
    set -l words (commandline -opc)
    test "$words[2..]" = "$argv"
end

complete -c newsieve -n '__newsieve_ends' -f
complete -c newsieve -n '__newsieve_runs generate help' -f
)";

std::string fish_quoted(std::string_view text) {
  return '\'' + backslashed(text, "\\'") + '\'';
}

std::string fish_value(const Flag& flag) {
  const std::string choices = joined_words(flag.setting.choices);
  switch (source_of(flag)) {
    case ValueSource::kNothing:
      return "";
    case ValueSource::kAnything:
      return " -x";
    case ValueSource::kChoices:
      return fmt::format(" -x -a '{}'", choices);
    case ValueSource::kMetrics:
      return fmt::format(" -x -a '{}='", joined_words(flag.setting.choices, "= "));
    case ValueSource::kReports:
      return fmt::format(" -r -F -a '{}'", choices);
    case ValueSource::kFiles:
      break;
  }
  return " -r -F";
}

/// The condition that one of the commands that take a flag is being written.
std::string runs_taker_of(const Flag& flag) {
  std::string condition = "__newsieve_runs";
  for (const auto& [command, name] : commands()) {
    if (flag.belongs_to(command)) {
      const bool has_two_words = name.find(' ') != name.npos;
      condition += has_two_words ? fmt::format(" \"{}\"", name) : fmt::format(" {}", name);
    }
  }
  return condition;
}

void append_fish_flag(std::string& out, std::string_view condition, const Flag& flag) {
  const std::string letter = flag.letter == '\0' ? "" : fmt::format(" -s {}", flag.letter);
  out += fmt::format("complete -c newsieve -n '{}' -l {}{}{} -d {}\n", condition, flag.name, letter,
                     fish_value(flag), fish_quoted(brief_of(flag)));
}

void append_fish_word(std::string& out, std::string_view before, std::string_view word,
                      std::string_view summary) {
  out += fmt::format("complete -c newsieve -n '__newsieve_ends{}{}' -f -a {}",
                     before.empty() ? "" : " ", before, word);
  out += summary.empty() ? "\n" : fmt::format(" -d {}\n", fish_quoted(summary));
}

}  // namespace

std::string fish_completion() {
  std::string out(kFishBegin);
  for (const std::string_view first : first_words()) {
    append_fish_word(out, "", first, summary_of(first));
    append_fish_word(out, "help", first, summary_of(first));
    for (const std::string_view second : second_words(first)) {
      append_fish_word(out, first, second, summary_of(fmt::format("{} {}", first, second)));
    }
  }
  append_fish_word(out, "", "help", kHelpSummary);
  for (const std::string_view name : generator_names()) {
    append_fish_word(out, "generate", name, "");
  }
  for (const Flag* const flag :
       flags_of(Command::kGenerate)) {  // which stand without a command too
    append_fish_flag(out, "__newsieve_ends", *flag);
  }
  for (const Flag* const flag : all_flags()) {
    append_fish_flag(out, runs_taker_of(*flag), *flag);
  }
  return out;
}

}  // namespace newsieve::cli
