#include <fmt/format.h>

#include <limits>

#include "cli/flag_groups.h"
#include "cli/flag_values.h"

namespace newsieve::cli {
namespace {

const std::vector<Command> kMerge = {Command::kMergeTemplates};
const std::vector<Command> kShow = {Command::kShowTemplates};
const std::vector<Command> kForget = {Command::kForgetTemplates};
const std::vector<Command> kShowAndForget = {Command::kShowTemplates, Command::kForgetTemplates};
const std::vector<Command> kAll = {Command::kClean,         Command::kExplain,
                                   Command::kCheck,         Command::kMergeTemplates,
                                   Command::kShowTemplates, Command::kForgetTemplates};

/// Also those without settings, and `config show`, which takes whatever it can show anyway.
const std::vector<Command> kEvery = [] {
  std::vector<Command> every = kAll;
  every.insert(every.end(), {Command::kShowConfig, Command::kGenerate});
  return every;
}();

constexpr std::uint64_t kMaxThreads = 1024;
constexpr auto kAnySize = std::numeric_limits<std::uint64_t>::max();

template <class Member>
auto write_option(Member member) {
  return field(&Request::options, &Options::write, member);
}

template <class Member>
auto manner(Member member) {
  return field(&Request::manners, member);
}

}  // namespace

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
  table.push_back({"summary", '\0', "FILE", group, kCleanAndCheck,
                   "Write the run in numbers to FILE, as JSON.",
                   file(write_option(&WriteOptions::summary))});
}

void add_run(std::vector<Flag>& table) {
  const FlagGroup group = FlagGroup::kRun;
  table.push_back({"threads", '\0', "N", group, kPages,
                   "Threads to use; 0 (the default) is one for each processor. The output is the "
                   "same for any number.",
                   count(field(&Request::options, &Options::threads), 0, kMaxThreads)});
  table.push_back({"max-memory", '\0', "SIZE", group, kPages,
                   fmt::format("What waiting records may hold of memory before they go to "
                               "temporary files (default {}G).",
                               Options{}.max_memory >> 30),
                   size(field(&Request::options, &Options::max_memory), 0, kAnySize, "")});
  table.push_back({"stream", '\0', "", group, kCleanAndExplain,
                   "One pass with a bounded window: rows come out while input comes in, and the "
                   "first copy is the one kept.",
                   on_off(field(&Request::options, &Options::stream))});
  table.push_back({"strict", '\0', "", group, kPages,
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
  const Choices<When> when = {
      {"auto", When::kAuto}, {"always", When::kAlways}, {"never", When::kNever}};
  table.push_back({"quiet", 'q', "", group, kAll, "Errors only: no warnings, progress or summary.",
                   turn(manner(&Manners::verbosity), Verbosity::kQuiet)});
  table.push_back({"verbose", 'v', "", group, kPages,
                   "Also tell of each pass; clean and check end with a summary.",
                   turn(manner(&Manners::verbosity), Verbosity::kVerbose)});
  table.push_back(
      {"log-format", '\0', "text|json", group, kAll,
       "Messages as text (the default) or one JSON object a line.",
       choice(manner(&Manners::log_format),
              Choices<LogFormat>{{"text", LogFormat::kText}, {"json", LogFormat::kJson}})});
  table.push_back({"progress", '\0', "auto|always|never", group, kPages,
                   "A progress bar on standard error; auto (the default): on a terminal, for runs "
                   "longer than a second.",
                   choice(manner(&Manners::progress), when)});
  table.push_back({"color", '\0', "auto|always|never", group, kPages,
                   "Colour; auto (the default): on a terminal, unless NO_COLOR is set.",
                   choice(manner(&Manners::color), when)});
}

void add_common(std::vector<Flag>& table) {
  Setting any_file;
  any_file.path = PathPart::kWhole;
  table.push_back({"config", '\0', "FILE", FlagGroup::kRun, kAll,
                   "Read settings from FILE instead of the nearest newsieve.toml.", any_file});
  table.push_back(
      {"no-config", '\0', "", FlagGroup::kRun, kAll, "Read settings from no file.", {}});
  table.push_back({"help", 'h', "", FlagGroup::kMessages, kEvery, "Print this help.", {}});
  table.push_back({"version", 'V', "", FlagGroup::kMessages, kEvery, "Print the version.", {}});
}

}  // namespace newsieve::cli
