// The texts of --help, but for the flags.
#pragma once

#include <string_view>

namespace newsieve::cli {

inline constexpr std::string_view kTitle =
    R"(newsieve: clean news text out of scraped pages
)";

inline constexpr std::string_view kUsage = R"(
Usage: newsieve clean [FLAGS] [INPUT...]
       newsieve explain [FLAGS] [INPUT...]
       newsieve check [FLAGS] [INPUT...]
       newsieve templates merge|show|forget [FLAGS] FILE...
       newsieve config show [FLAGS] [INPUT...]
       newsieve generate man|bash|zsh|fish
       newsieve --version
)";

inline constexpr std::string_view kOverview = R"(
Reads scraped news pages, drops what is not the article (menus, teasers, related
items, lines a site repeats), collapses copies of the same story, and writes one
JSON object a line for each article. Same input, same bytes out.

Commands:
  clean      write the clean articles as JSONL
  explain    show pages line by line: kept or dropped, by which rule, and why
  check      measure a corpus and hold it against gates, for CI
  templates  show, merge and thin out what --template-db has learned of sites
  config     show which settings are in force, and from where
  generate   print the man page, or completions for a shell

INPUT is a file, a folder (walked in sorted order) or '-' for standard input,
which is also read when none is named. Page text and JSONL, plain or compressed
with gzip, zstd, xz or bzip2, are told by their content.
)";

inline constexpr std::string_view kExamples = R"(
Examples:
  In a pipe:
    zstd -dc pages.txt.zst | newsieve clean | jq -r .title
  From cron, silent unless something is wrong:
    newsieve clean -o clean.jsonl --ledger dropped.jsonl scrapes/
  JSONL rows whose text is clean already, to drop the copies only:
    newsieve clean --strip none --text-field body rows.jsonl > unique.jsonl
  In CI, to fail when a corpus has too many copies:
    newsieve check --max duplicate_share=5% --report junit:check.xml corpus/
)";

inline constexpr std::string_view kExitCodes =
    R"(
Exit codes:
  0      done
  1      a gate failed (check only)
  2      wrong usage or configuration, or the run failed; with --strict also
         when the input has problems
  3      done, but some input was skipped or damaged: see standard error
  128+N  ended by signal N (141: the reader closed the pipe)
)";

inline constexpr std::string_view kCleanIntroduction =
    R"(newsieve clean: write the clean articles as JSONL

Usage: newsieve clean [FLAGS] [INPUT...]

Reads files, folders (walked in sorted order) or standard input: page text or
JSONL, plain or compressed. Splits dumps into pages, drops what is not the
article, collapses copies, and writes one JSON object a line for each article,
in input order: id, text, title, source, publisher, ..., and its copies.
)";

inline constexpr std::string_view kExplainIntroduction =
    R"(newsieve explain: show what becomes of each line, and why

Usage: newsieve explain [FLAGS] [INPUT...]

Runs the same work as 'newsieve clean' and shows, instead of writing rows, each
page line by line: kept or dropped, its class, the rule that decided, what the
rule went by, and the text. Then what became of each article: kept, with
its links, or collapsed into which one; how alike the two are, and which
numbers, names, negations and dates decided. Text is escaped: no byte of a page
can reach the terminal as a control.
)";

inline constexpr std::string_view kCleanNotes =
    R"(
Standard output holds rows only, and with -o nothing. Standard error holds
problems (NAME: byte OFFSET: what is wrong) and is silent when all is well and
it is not a terminal.

Every flag can be set by the variable NEWSIEVE_NAME, as NEWSIEVE_MAX_PAGE=1M, or
in the newsieve.toml nearest to the inputs as `max-page = "1M"`. A flag wins
over the variable, and the variable over the file. 'newsieve config show' tells
what is in force.

Examples:
  newsieve clean scrape.txt > articles.jsonl
  cat *.txt | newsieve clean | head -3
  newsieve clean -o clean.jsonl --ledger dropped.jsonl --summary run.json in/
  newsieve clean --strip none --text-field body rows.jsonl.zst
)";

inline constexpr std::string_view kExplainNotes =
    R"(
One line a span, in columns: keep (it is in a row's text), meta (in another
field) or drop; class; rule and evidence; text. Output that is not a terminal
is plain, in full, and easy to grep.

Every flag can be set by the variable NEWSIEVE_NAME, as NEWSIEVE_STRIP=page, or
in the newsieve.toml nearest to the inputs as `strip = "page"`. A flag wins over
the variable, and the variable over the file.

Examples:
  newsieve explain page.txt
  newsieve explain --offset 4014 dump.txt
  newsieve explain scrapes/ | grep boilerplate
)";

inline constexpr std::string_view kTemplates =
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

inline constexpr std::string_view kShowIntroduction =
    R"(newsieve templates show: what a template file knows

Usage: newsieve templates show [FLAGS] FILE

Lists the sites: how many pages were seen, how many lines are template, how many
runs ago the last page came. With --site NAME that site's lines instead: on how
many of its last pages each stands, and whether that makes it template.
)";

inline constexpr std::string_view kMergeIntroduction =
    R"(newsieve templates merge: add up template files

Usage: newsieve templates merge -o OUT FILE...

The files must come from different pages: what two have both seen counts twice.
Their order does not matter. Files made with other settings are refused.
)";

inline constexpr std::string_view kForgetIntroduction =
    R"(newsieve templates forget: take sites out of a template file

Usage: newsieve templates forget --site NAME | --idle N  FILE

Replaces FILE, at once or not at all. With both flags, the site must be idle.
)";

inline constexpr std::string_view kCheckIntroduction =
    R"(newsieve check: measure a corpus and hold it against gates

Usage: newsieve check [FLAGS] [INPUT...]
       newsieve check --list-metrics

Runs the same work as 'newsieve clean', on raw dumps or on clean rows, without
writing a corpus. Prints each gate, the worst first, and records that show why
it failed; without a gate, what was measured. Exits with 1 if a gate failed.
)";

inline constexpr std::string_view kCheckNotes =
    R"(
A metric that is better low takes --max only, one that is better high --min
only; shares are written 0.05 or 5%. Of gates given twice for a metric the flag
wins over the variable NEWSIEVE_MAX or NEWSIEVE_MIN (separated by commas), and
that over the newsieve.toml nearest to the inputs:

  per-source = true
  report = ["html:check.html"]

  [max]
  duplicate_share = "5%"
  boilerplate_share = 0.6

  [min]
  words_median = 80

With --quiet only gates that failed are printed. The table is left out where a
report other than github goes to standard output.

Examples:
  In CI, as a gate, with a report that the CI shows:
    newsieve check --max duplicate_share=5% --report junit:check.xml corpus/
  In a GitHub job, as annotations and a summary:
    newsieve check --per-source --max missing_date_share=10% --report github in/
  Only what got worse since the baseline was written:
    newsieve check --max near_share=2% --write-baseline known.json corpus/
    newsieve check --max near_share=2% --baseline known.json corpus/
  From cron, silent unless a gate fails:
    newsieve check --quiet --min records=1000 --max empty_page_share=1% today/
)";

inline constexpr std::string_view kConfig =
    R"(newsieve config: the settings in force

Usage: newsieve config show [FLAGS] [INPUT...]

  show    print every setting, as newsieve.toml would hold it, and its origin

It has its own --help.
)";

inline constexpr std::string_view kShowConfigIntroduction =
    R"(newsieve config show: which settings are in force, and from where

Usage: newsieve config show [FLAGS] [INPUT...]

Prints every setting that clean, explain and check would have with these flags
and inputs, each with its origin: a flag, a variable, a line of newsieve.toml or
the default. The output is a newsieve.toml itself.

Settings come from flags, then from variables NEWSIEVE_NAME, then from one file:
--config FILE, else NEWSIEVE_CONFIG, else the nearest newsieve.toml, looked for
from the deepest folder that all inputs are in upwards. Paths in the file are
relative to its folder.
)";

inline constexpr std::string_view kGenerateIntroduction =
    R"(newsieve generate: print the man page, or completions for a shell

Usage: newsieve generate man|bash|zsh|fish

Prints newsieve(1), or the script that tells a shell which commands, flags and
values there are. 'cmake --install' puts them where man and the shells look;
this is for a program that was copied.
)";

inline constexpr std::string_view kGenerateNotes =
    R"(
Examples:
  newsieve generate man | man -l -
  In ~/.bashrc:
    source <(newsieve generate bash)
  In ~/.zshrc, after compinit:
    source <(newsieve generate zsh)
  Once, for fish:
    newsieve generate fish > ~/.config/fish/completions/newsieve.fish
)";

}  // namespace newsieve::cli
