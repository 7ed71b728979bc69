#include <fmt/format.h>

#include <string_view>

#include "cli/completion_words.h"
#include "cli/generate.h"
#include "cli/usage.h"

namespace newsieve::cli {
namespace {

// Leaving COMPREPLY empty leaves the word to readline, which completes names of files. Its words
// end at '=' and ':', so that --flag=value is three.
constexpr std::string_view kBashBegin =
    R"(# bash completion for newsieve, made by 'newsieve generate bash'.

_newsieve() {
  local current=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD - 1]} glued='' words='' word
  COMPREPLY=()
  if [[ $current == --*=* ]]; then  # where COMP_WORDBREAKS has no '='
    glued=${current%%=*}=
    flag=${current%%=*}
    current=${current#*=}
  elif [[ $current == '=' ]]; then
    current=''
  elif [[ $flag == '=' ]]; then
    flag=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  set -- "${COMP_WORDS[@]:1:COMP_CWORD - 1}"
  for word; do
    if [[ $word == -- ]]; then  # only inputs follow
      return
    fi
  done

  case $flag in
)";

constexpr std::string_view kBashCommands = R"(    *)
      case "$1 $2" in
)";

constexpr std::string_view kBashEnd = R"(      esac
      if [[ $words == -* && $current != -* ]]; then  # an input
        return
      fi
      ;;
  esac
  compopt +o bashdefault +o default 2>/dev/null
  mapfile -t COMPREPLY < <(compgen -P "$glued" -W "$words" -- "$current")
}

complete -o bashdefault -o default -F _newsieve newsieve
)";

/// "--output|-o"
std::string pattern_of(const Flag& flag) {
  return fmt::format("--{}{}", flag.name,
                     flag.letter == '\0' ? "" : fmt::format("|-{}", flag.letter));
}

void append_bash_value(std::string& out, const Flag& flag) {
  const std::string pattern = pattern_of(flag);
  const std::string choices = joined_words(flag.setting.choices);
  switch (source_of(flag)) {
    case ValueSource::kNothing:
      break;
    case ValueSource::kAnything:
      out += fmt::format("    {}) ;;\n", pattern);
      break;
    case ValueSource::kChoices:
      out += fmt::format("    {}) words='{}' ;;\n", pattern, choices);
      break;
    case ValueSource::kMetrics:
      out += fmt::format(
          "    {})\n      words='{}='\n      compopt -o nospace 2>/dev/null\n      ;;\n", pattern,
          joined_words(flag.setting.choices, "= "));
      break;
    case ValueSource::kReports:
      out +=
          fmt::format("    {})\n      words='{}'\n      compopt -o nospace 2>/dev/null\n      ;;\n",
                      pattern, choices);
      break;
    case ValueSource::kFiles:
      out += fmt::format("    {}) return ;;\n", pattern);
      break;
  }
}

/// The flags of a command, as long as they are.
std::string long_flags(Command command) {
  std::string words;
  for (const Flag* const flag : flags_of(command)) {
    words += fmt::format("{}--{}", words.empty() ? "" : " ", flag->name);
  }
  return words;
}

}  // namespace

std::string bash_completion() {
  std::string out(kBashBegin);
  for (const Flag* const flag : flags_by_name()) {
    append_bash_value(out, *flag);
  }
  out += kBashCommands;
  const auto append = [&](std::string_view pattern, std::string_view words) {
    out += fmt::format("        {}) words='{}' ;;\n", pattern, words);
  };
  const std::string all = joined_words(first_words());
  append("' '", all + " help --help --version");
  append("'help '", all);
  append("'generate '", joined_words(generator_names()) + " --help");
  for (const std::string_view first : first_words()) {
    if (const auto seconds = second_words(first); !seconds.empty()) {
      append(fmt::format("'{} '", first), joined_words(seconds) + " --help");
    }
  }
  for (const auto& [command, name] : commands()) {
    const bool has_two_words = name.find(' ') != name.npos;
    if (command != Command::kGenerate) {
      append(has_two_words ? fmt::format("'{}'", name) : fmt::format("'{} '*", name),
             long_flags(command));
    }
  }
  return out + std::string(kBashEnd);
}

}  // namespace newsieve::cli
