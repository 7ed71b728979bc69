#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/completion_words.h"
#include "cli/flag_groups.h"
#include "cli/generate.h"
#include "cli/help.h"
#include "cli/help_text.h"
#include "cli/man_text.h"
#include "cli/roff.h"
#include "cli/usage.h"
#include "cli/version.h"

namespace newsieve::cli {
namespace {

void append_section(std::string& out, std::string_view heading, std::string_view text) {
  out += fmt::format(".SH {}\n", heading);
  append_roff(out, text);
}

/// What stands behind the first line of a text, which names what it is about.
std::string_view body_of(std::string_view text) {
  return text.substr(text.find('\n', 1) + 1);
}

void append_commands(std::string& out) {
  out += ".SH COMMANDS\n";
  std::string_view family;
  for (const auto& [command, name] : commands()) {
    const std::string_view first = name.substr(0, name.find(' '));
    if (first != name && first != family) {
      family = first;
      out += fmt::format(".SS newsieve {}\n", first);
      append_roff(out, body_of(family_help_text(first)));
    }
    out += fmt::format(".SS newsieve {}\n", name);
    append_roff(out, fmt::format("{}{}", body_of(introduction_of(command)), notes_of(command)));
  }
}

bool takes(Command command, const Flag& flag) {
  return std::find(flag.commands.begin(), flag.commands.end(), command) != flag.commands.end();
}

/// Of the commands that begin with a word, those that take a flag; all of them by the word alone.
std::string takers_among(std::string_view first_word, const Flag& flag) {
  std::vector<std::string_view> some;
  std::size_t all = 0;
  for (const auto& [command, name] : commands()) {
    if (name.substr(0, name.find(' ')) == first_word) {
      ++all;
      if (takes(command, flag)) {
        some.push_back(name);
      }
    }
  }
  return some.size() == all ? std::string(first_word) : joined_words(some, ", ");
}

/// The commands that take a flag, but for those that read pages if all of these do.
std::string takers_of(const Flag& flag) {
  const bool is_of_pages = std::all_of(kPages.begin(), kPages.end(),
                                       [&](Command command) { return takes(command, flag); });
  std::string list;
  for (const std::string_view word : first_words()) {
    const std::string takers = takers_among(word, flag);
    const bool goes_without_saying =
        is_of_pages && (word == "clean" || word == "explain" || word == "check");
    if (!takers.empty() && !goes_without_saying) {
      list += (list.empty() ? "" : ", ") + takers;
    }
  }
  return list.empty() ? "" : fmt::format(" ({}{})", is_of_pages ? "also " : "", list);
}

void append_flag_entry(std::string& out, const Flag& flag) {
  const std::string letter = flag.letter == '\0' ? "" : fmt::format("-{}, ", flag.letter);
  const std::string value = flag.is_switch() ? "" : fmt::format(" {}", flag.value);
  out +=
      fmt::format(".TP\n{}\n{}{}\n", roff_syntax(fmt::format("{}--{}{}", letter, flag.name, value)),
                  roff_text(flag.help), roff_text(takers_of(flag)));
}

void append_options(std::string& out) {
  append_section(out, "OPTIONS", kOptionsNote);
  std::optional<FlagGroup> group;
  for (const Flag* const flag : all_flags()) {
    if (group != flag->group) {
      group = flag->group;
      out += fmt::format(".SS {}\n", heading_of(*group));
    }
    append_flag_entry(out, *flag);
  }
}

}  // namespace

std::string man_page() {
  std::string out = fmt::format(
      ".\\\" Made by 'newsieve generate man'.\n.TH NEWSIEVE 1 \"\" \"newsieve {}\" "
      "\"User Commands\"\n.nh\n.ad l\n",
      kVersion);
  out += fmt::format(".SH NAME\nnewsieve \\- {}", kTitle.substr(kTitle.find(": ") + 2));
  append_section(out, "SYNOPSIS", kUsage);
  append_section(out, "DESCRIPTION", kOverview);
  append_commands(out);
  append_options(out);
  append_section(out, "EXIT STATUS", body_of(kExitCodes));
  append_section(out, "ENVIRONMENT", kEnvironment);
  append_section(out, "FILES", kFiles);
  append_section(out, "EXAMPLES", body_of(kExamples));
  append_section(out, "SEE ALSO", kSeeAlso);
  return out;
}

}  // namespace newsieve::cli
