#include "cli/help.h"

#include <fmt/format.h>

#include <string_view>

#include "cli/flags.h"
#include "cli/version.h"
#include "newsieve/sketch.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kHelpColumn = 27;  ///< where the description of a flag begins

constexpr std::string_view kOverview =
    R"(newsieve: clean news text out of scraped pages

Usage: newsieve clean [FLAGS] [INPUT...]
       newsieve explain [FLAGS] [INPUT...]
       newsieve templates merge|show|forget [FLAGS] FILE...
       newsieve --version

Reads scraped news pages, drops what is not the article (menus, teasers, related
items, lines a site repeats), collapses copies of the same story, and writes one
JSON object a line for each article. Same input, same bytes out.

Commands:
  clean      write the clean articles as JSONL
  explain    show pages line by line: kept or dropped, by which rule, and why
  templates  show, merge and thin out what --template-db has learned of sites

INPUT is a file, a folder (walked in sorted order) or '-' for standard input,
which is also read when none is named. Page text and JSONL, plain or compressed
with gzip, zstd, xz or bzip2, are told by their content.

Examples:
  In a pipe:
    zstd -dc pages.txt.zst | newsieve clean | jq -r .title
  From cron, silent unless something is wrong:
    newsieve clean -o clean.jsonl --ledger dropped.jsonl scrapes/
  JSONL rows whose text is clean already, to drop the copies only:
    newsieve clean --strip none --text-field body rows.jsonl > unique.jsonl
)";

constexpr std::string_view kExitCodes =
    R"(
Exit codes:
  0      done
  2      wrong usage or configuration, or the run failed; with --strict also
         when the input has problems
  3      done, but some input was skipped or damaged: see standard error
  128+N  ended by signal N (141: the reader closed the pipe)
)";

constexpr std::string_view kCleanIntroduction =
    R"(newsieve clean: write the clean articles as JSONL

Usage: newsieve clean [FLAGS] [INPUT...]

Reads files, folders (walked in sorted order) or standard input: page text or
JSONL, plain or compressed. Splits dumps into pages, drops what is not the
article, collapses copies, and writes one JSON object a line for each article,
in input order: id, text, title, source, publisher, ..., and its copies.
)";

constexpr std::string_view kExplainIntroduction =
    R"(newsieve explain: show what becomes of each line, and why

Usage: newsieve explain [FLAGS] [INPUT...]

Runs the same work as 'newsieve clean' and shows, instead of writing rows, each
page line by line: kept or dropped, its class, the rule that decided, what the
rule went by, and the text. Then what became of each article: kept, with
its links, or collapsed into which one; how alike the two are, and which
numbers, names and dates decided. Text is escaped: no byte of a page can reach
the terminal as a control.
)";

constexpr std::string_view kCleanNotes =
    R"(
Standard output holds rows only, and with -o nothing. Standard error holds
problems (NAME: byte OFFSET: what is wrong) and is silent when all is well and
it is not a terminal.

Every flag can be set by the variable NEWSIEVE_NAME, as NEWSIEVE_MAX_PAGE=1M, or
in the configuration file as `max-page = "1M"`. A flag wins over the variable,
and the variable over the file.

Examples:
  newsieve clean scrape.txt > articles.jsonl
  cat *.txt | newsieve clean | head -3
  newsieve clean -o clean.jsonl --ledger dropped.jsonl --summary run.json in/
  newsieve clean --strip none --text-field body rows.jsonl.zst
)";

constexpr std::string_view kExplainNotes =
    R"(
One line a span, in columns: keep (it is in a row's text), meta (in another
field) or drop; class; rule and evidence; text. Output that is not a terminal
is plain, in full, and easy to grep.

Every flag can be set by the variable NEWSIEVE_NAME, as NEWSIEVE_STRIP=page, or
in the configuration file as `strip = "page"`. A flag wins over the variable,
and the variable over the file.

Examples:
  newsieve explain page.txt
  newsieve explain --offset 4014 dump.txt
  newsieve explain scrapes/ | grep boilerplate
)";

constexpr std::string_view kTemplates =
    R"(newsieve templates: what --template-db has learned of sites

Usage: newsieve templates show [--site NAME] [--json] FILE
       newsieve templates merge -o OUT FILE...
       newsieve templates forget --site NAME | --idle N  FILE

A template file holds, for each site, how many of its pages carry which lines.
'newsieve clean --template-db FILE' begins with it and adds what it learns.

  show    list the sites, or one site's lines
  merge   add up files that were learned from different pages
  forget  take sites out of a file

Each has its own --help.
)";

constexpr std::string_view kShowIntroduction =
    R"(newsieve templates show: what a template file knows

Usage: newsieve templates show [FLAGS] FILE

Lists the sites: how many pages were seen, how many lines are template, how many
runs ago the last page came. With --site NAME that site's lines instead: on how
many of its last pages each stands, and whether that makes it template.
)";

constexpr std::string_view kMergeIntroduction =
    R"(newsieve templates merge: add up template files

Usage: newsieve templates merge -o OUT FILE...

The files must come from different pages: what two have both seen counts twice.
Their order does not matter. Files made with other settings are refused.
)";

constexpr std::string_view kForgetIntroduction =
    R"(newsieve templates forget: take sites out of a template file

Usage: newsieve templates forget --site NAME | --idle N  FILE

Replaces FILE, at once or not at all. With both flags, the site must be idle.
)";

std::string_view heading_of(FlagGroup group) {
  switch (group) {
    case FlagGroup::kOutput:
      return "Output";
    case FlagGroup::kInput:
      return "Input";
    case FlagGroup::kCleaning:
      return "Cleaning";
    case FlagGroup::kRun:
      return "Run";
    case FlagGroup::kShow:
      return "Selection";
    case FlagGroup::kMessages:
      return "Messages";
  }
  return "";
}

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

std::string_view introduction_of(Command command) {
  switch (command) {
    case Command::kClean:
      return kCleanIntroduction;
    case Command::kExplain:
      return kExplainIntroduction;
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
    default:
      return "";
  }
}

void append_flags(std::string& out, Command command) {
  for (const FlagGroup group : {FlagGroup::kOutput, FlagGroup::kShow, FlagGroup::kInput,
                                FlagGroup::kCleaning, FlagGroup::kRun, FlagGroup::kMessages}) {
    std::string entries;
    for (const Flag& flag : flags()) {
      if (flag.group == group && flag.belongs_to(command)) {
        append_entry(entries, flag.letter, flag.name, flag.value, flag.help);
      }
    }
    if (group == FlagGroup::kRun) {
      append_entry(entries, '\0', "config", "FILE", "Read flags from FILE: `name = value` lines.");
    }
    if (group == FlagGroup::kMessages) {
      append_entry(entries, 'h', "help", "", "Print this help.");
      append_entry(entries, 'V', "version", "", "Print the version.");
    }
    if (!entries.empty()) {
      out += fmt::format("\n{}:\n{}", heading_of(group), entries);
    }
  }
}

}  // namespace

std::string help_text() {
  std::string out(kOverview);
  out += kExitCodes;
  out += "\n'newsieve clean --help' lists its flags; the other commands do so too.\n";
  return out;
}

std::string help_text(Command command) {
  std::string out(introduction_of(command));
  append_flags(out, command);
  out += notes_of(command);
  if (command == Command::kClean || command == Command::kExplain) {
    out += kExitCodes;
  }
  return out;
}

std::string templates_help_text() {
  return std::string(kTemplates);
}

std::string version_text() {
  return fmt::format("newsieve {} (sketch {})\n{}\n{}\n", kVersion, kSketchVersion, kBuild,
                     kLibraries);
}

}  // namespace newsieve::cli
