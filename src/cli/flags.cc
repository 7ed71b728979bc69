#include "cli/flags.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "cli/flag_values.h"

namespace newsieve::cli {
namespace {

// Spans count the bytes of a page in 32 bits.
constexpr std::uint64_t kPageBound = std::uint64_t{1} << 32;
constexpr std::uint64_t kMaxThreads = 1024;
constexpr auto kAnySize = std::numeric_limits<std::uint64_t>::max();

const std::vector<Command> kClean = {Command::kClean};
const std::vector<Command> kExplain = {Command::kExplain};
const std::vector<Command> kBoth = {Command::kClean, Command::kExplain};
const std::vector<Command> kMerge = {Command::kMergeTemplates};
const std::vector<Command> kShow = {Command::kShowTemplates};
const std::vector<Command> kForget = {Command::kForgetTemplates};
const std::vector<Command> kShowAndForget = {Command::kShowTemplates, Command::kForgetTemplates};
const std::vector<Command> kAll = {Command::kClean, Command::kExplain, Command::kMergeTemplates,
                                   Command::kShowTemplates, Command::kForgetTemplates};

template <class Member>
auto read_option(Member member) {
  return field(&Request::options, &Options::read, member);
}

template <class Member>
auto field_name(Member member) {
  return field(&Request::options, &Options::read, &ReadOptions::fields, member);
}

template <class Member>
auto dedup_option(Member member) {
  return field(&Request::options, &Options::dedup, member);
}

template <class Member>
auto write_option(Member member) {
  return field(&Request::options, &Options::write, member);
}

template <class Member>
auto manner(Member member) {
  return field(&Request::manners, member);
}

void add_output(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kOutput;
  table.push_back({"output", 'o', "FILE", group, kClean,
                   "Write the rows to FILE instead of standard output. FILE is replaced when the "
                   "run is complete, at once or not at all.",
                   file(write_option(&WriteOptions::output))});
  table.push_back({"ledger", '\0', "FILE", group, kClean,
                   "Write a row for every span of bytes that is in no row's text: what it is, by "
                   "which rule, and the copied record for a copy.",
                   file(write_option(&WriteOptions::ledger))});
  table.push_back({"summary", '\0', "FILE", group, kClean,
                   "Write the run in numbers to FILE, as JSON.",
                   file(write_option(&WriteOptions::summary))});
}

void add_input(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kInput;
  const FieldNames names;
  table.push_back(
      {"format", '\0', "auto|text|jsonl", group, kBoth,
       "What the inputs hold: page text or one JSON object a line. auto (the default) "
       "looks at the first bytes of each.",
       choice<>(read_option(&ReadOptions::format),
                std::vector<std::pair<std::string_view, Format>>{
                    {"auto", Format::kAuto}, {"text", Format::kText}, {"jsonl", Format::kJsonl}})});
  table.push_back({"delimiter", '\0', "REGEX", group, kBoth,
                   "A line that matches REGEX (RE2 syntax) separates two pages, beside NUL, form "
                   "feed, `==> name <==` lines and page starts recognised by their looks.",
                   text(field(&Request::options, &Options::split, &SplitOptions::delimiter))});
  const auto add_field = [&](std::string_view flag, auto member, std::string_view what) {
    table.push_back(
        {flag, '\0', "NAME", group, kBoth,
         fmt::format("JSONL field that holds the {} (default {}).", what, names.*member),
         text(field_name(member))});
  };
  add_field("text-field", &FieldNames::text, "text");
  add_field("id-field", &FieldNames::id, "id");
  add_field("url-field", &FieldNames::url, "address");
  add_field("title-field", &FieldNames::title, "headline");
  add_field("date-field", &FieldNames::date, "date");
  add_field("source-field", &FieldNames::source, "source");
  table.push_back({"date-format", '\0', "FORMAT", group, kBoth,
                   "Form of the JSONL date, as in strptime (\"%d-%m-%Y\"), tried before the common "
                   "ones. Needed where day and month could be either.",
                   text(field_name(&FieldNames::date_format))});
  table.push_back({"max-page", '\0', "SIZE", group, kBoth,
                   fmt::format("Longest page, line or JSONL row taken (default {}M). A longer "
                               "page is cut, a longer line or row skipped, and reported.",
                               ReadOptions{}.max_page_bytes >> 20),
                   size(read_option(&ReadOptions::max_page_bytes), 1, kPageBound,
                        "at least 1 byte and less than 4G")});
}

void add_cleaning(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kCleaning;
  const DedupOptions dedup;
  table.push_back(
      {"related", '\0', "drop|extract", group, kBoth,
       "Related articles printed on a page: drop (the default), or extract each as a "
       "record of its own.",
       choice<>(field(&Request::options, &Options::parse, &ParseOptions::related),
                std::vector<std::pair<std::string_view, RelatedItems>>{
                    {"drop", RelatedItems::kDrop}, {"extract", RelatedItems::kExtract}})});
  table.push_back({"strip", '\0', "none|page|site", group, kBoth,
                   "none: the text is clean already. page: what a page alone shows to be noise. "
                   "site (the default): also lines that a site repeats across its pages.",
                   choice<>(field(&Request::options, &Options::strip, &StripOptions::level),
                            std::vector<std::pair<std::string_view, StripLevel>>{
                                {"none", StripLevel::kNone},
                                {"page", StripLevel::kPage},
                                {"site", StripLevel::kSite}})});
  table.push_back(
      {"headline", '\0', "auto|text|field", group, kBoth,
       "Where a page's headline goes: text opens the text with it, field has it in title alone. "
       "auto (the default): text for page text, field for JSONL.",
       choice<>(field(&Request::options, &Options::strip, &StripOptions::headline),
                std::vector<std::pair<std::string_view, Headline>>{{"auto", Headline::kAuto},
                                                                   {"text", Headline::kText},
                                                                   {"field", Headline::kField}})});
  table.push_back({"template-db", '\0', "FILE", group, kBoth,
                   "Start from the repeated lines learned in earlier runs and, with clean, add "
                   "what this run learns.",
                   file(field(&Request::options, &Options::strip, &StripOptions::template_db))});
  table.push_back({"dedup", '\0', "none|exact|near", group, kBoth,
                   "Copies to collapse into one row: none, those with equal words, or also near "
                   "and contained ones (near, the default).",
                   choice<>(dedup_option(&DedupOptions::level),
                            std::vector<std::pair<std::string_view, DedupLevel>>{
                                {"none", DedupLevel::kNone},
                                {"exact", DedupLevel::kExact},
                                {"near", DedupLevel::kNear}})});
  table.push_back(
      {"preset", '\0', "none|datatrove|text-dedup|nemo", group, kClean,
       "For comparisons only: collapse copies as this program does by default, with its folding, "
       "shingles and bands, and without verifying any. Default none.",
       choice<>(dedup_option(&DedupOptions::preset),
                std::vector<std::pair<std::string_view, Preset>>{{"none", Preset::kNone},
                                                                 {"datatrove", Preset::kDatatrove},
                                                                 {"text-dedup", Preset::kTextDedup},
                                                                 {"nemo", Preset::kNemo}})});
  table.push_back(
      {"keep", '\0', "best|first|longest|earliest", group, kBoth,
       "Which of a cluster is kept: the most complete, then the agency's own, the "
       "earliest (best, the default), or by this alone.",
       choice<>(dedup_option(&DedupOptions::keep),
                std::vector<std::pair<std::string_view, Keep>>{{"best", Keep::kBest},
                                                               {"first", Keep::kFirst},
                                                               {"longest", Keep::kLongest},
                                                               {"earliest", Keep::kEarliest}})});
  table.push_back(
      {"near", '\0', "T", group, kBoth,
       fmt::format("Near: this part of the shorter text's words, and a tenth less of the "
                   "longer's, stands in the other in runs of four, 0 to 1 (default {}).",
                   dedup.near),
       share(dedup_option(&DedupOptions::near))});
  table.push_back({"containment", '\0', "T", group, kBoth,
                   fmt::format("Contained: a text has this part of its words, in runs of four, in "
                               "a longer one, 0 to 1 (default {}).",
                               dedup.containment),
                   share(dedup_option(&DedupOptions::containment))});
  table.push_back(
      {"guard", '\0', "T", group, kBoth,
       fmt::format("A copy must also have this part of its numbers and names in the other, 0 to "
                   "1 (default {}): same words, different facts stay apart.",
                   dedup.guard),
       share(dedup_option(&DedupOptions::guard))});
  table.push_back({"max-cluster", '\0', "N", group, kClean,
                   fmt::format("Warn if one row stands for more than N records (default {}).",
                               dedup.max_cluster),
                   count(dedup_option(&DedupOptions::max_cluster), 1,
                         std::numeric_limits<std::uint32_t>::max())});
  table.push_back({"max-removal", '\0', "T", group, kClean,
                   fmt::format("Warn if more than this part of the records, of 100 or more, is "
                               "removed as copies, 0 to 1 (default {}).",
                               dedup.max_removal),
                   share(dedup_option(&DedupOptions::max_removal))});
}

void add_run(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kRun;
  table.push_back({"threads", '\0', "N", group, kBoth,
                   "Threads to use; 0 (the default) is one for each processor. The output is the "
                   "same for any number.",
                   count(field(&Request::options, &Options::threads), 0, kMaxThreads)});
  table.push_back({"max-memory", '\0', "SIZE", group, kBoth,
                   fmt::format("What waiting records may hold of memory before they go to "
                               "temporary files (default {}G).",
                               Options{}.max_memory >> 30),
                   size(field(&Request::options, &Options::max_memory), 0, kAnySize, "")});
  table.push_back({"stream", '\0', "", group, kBoth,
                   "One pass with a bounded window: rows come out while input comes in, and the "
                   "first copy is the one kept.",
                   on_off(field(&Request::options, &Options::stream))});
  table.push_back({"strict", '\0', "", group, kBoth,
                   "Problems in the input make the exit code 2 instead of 3.",
                   on_off(manner(&Manners::strict))});
}

void add_show(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kShow;
  table.push_back({"id", '\0', "ID", group, kExplain,
                   "Show only the page of the record with this id.",
                   text(field(&Request::explain, &ExplainSelection::id))});
  table.push_back({"offset", '\0', "N", group, kExplain,
                   "Show only the page that holds byte N of its input.",
                   count(field(&Request::explain, &ExplainSelection::offset), 0,
                         std::numeric_limits<std::uint64_t>::max())});
  table.push_back({"full", '\0', "", group, kExplain,
                   "Show text in full instead of shortening it to the terminal's width.",
                   on_off(field(&Request::explain, &ExplainSelection::full))});
}

void add_templates(std::vector<Flag>& table) {
  table.push_back({"output", 'o', "FILE", FlagGroup::kOutput, kMerge,
                   "Write the sum to FILE, at once or not at all. It may be one of the inputs.",
                   file(field(&Request::templates, &TemplatesRequest::output)), true});
  table.push_back({"json", '\0', "", FlagGroup::kOutput, kShow,
                   "One JSON object a line for each site, with its lines.",
                   on_off(field(&Request::templates, &TemplatesRequest::json)), true});
  table.push_back({"site", '\0', "NAME", FlagGroup::kShow, kShowAndForget,
                   "Only this site, by its name as 'show' prints it: its host or source, or the "
                   "line that its pages share.",
                   text(field(&Request::templates, &TemplatesRequest::site)), true});
  table.push_back({"idle", '\0', "N", FlagGroup::kShow, kForget,
                   "Only sites that had no page in the last N runs.",
                   count(field(&Request::templates, &TemplatesRequest::idle_runs), 1,
                         std::numeric_limits<std::uint32_t>::max()),
                   true});
}

void add_messages(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kMessages;
  const std::vector<std::pair<std::string_view, When>> when = {
      {"auto", When::kAuto}, {"always", When::kAlways}, {"never", When::kNever}};
  table.push_back({"quiet", 'q', "", group, kAll, "Errors only: no warnings, progress or summary.",
                   turn(manner(&Manners::verbosity), Verbosity::kQuiet)});
  table.push_back({"verbose", 'v', "", group, kBoth,
                   "Also tell of each pass, and end with a summary.",
                   turn(manner(&Manners::verbosity), Verbosity::kVerbose)});
  table.push_back({"log-format", '\0', "text|json", group, kAll,
                   "Messages as text (the default) or one JSON object a line.",
                   choice<>(manner(&Manners::log_format),
                            std::vector<std::pair<std::string_view, LogFormat>>{
                                {"text", LogFormat::kText}, {"json", LogFormat::kJson}})});
  table.push_back({"progress", '\0', "auto|always|never", group, kBoth,
                   "A progress bar on standard error; auto (the default): on a terminal, for runs "
                   "longer than a second.",
                   choice<>(manner(&Manners::progress), when)});
  table.push_back({"color", '\0', "auto|always|never", group, kBoth,
                   "Colour; auto (the default): on a terminal, unless NO_COLOR is set.",
                   choice<>(manner(&Manners::color), when)});
}

std::vector<Flag> make_table() {
  std::vector<Flag> table;
  add_output(table);
  add_input(table);
  add_cleaning(table);
  add_run(table);
  add_show(table);
  add_templates(table);
  add_messages(table);
  return table;
}

}  // namespace

bool Flag::belongs_to(Command command) const {
  return std::find(commands.begin(), commands.end(), command) != commands.end();
}

const std::vector<Flag>& flags() {
  static const std::vector<Flag> table = make_table();
  return table;
}

std::vector<std::string_view> flag_names(Command command) {
  std::vector<std::string_view> names;
  for (const Flag& flag : flags()) {
    if (flag.belongs_to(command)) {
      names.push_back(flag.name);
    }
  }
  names.insert(names.end(), {"config", "help", "version"});
  return names;
}

std::string variable_of(std::string_view flag_name) {
  std::string variable = "NEWSIEVE_";
  for (const char letter : flag_name) {
    variable += letter == '-' ? '_' : static_cast<char>(letter - 'a' + 'A');
  }
  return variable;
}

}  // namespace newsieve::cli
