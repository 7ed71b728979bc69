#include "cli/command_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>

#include "cli/argument_splitter.h"
#include "cli/check_values.h"
#include "cli/config_search.h"
#include "cli/flag_values.h"
#include "cli/help.h"
#include "cli/nearest.h"
#include "cli/request_checks.h"
#include "cli/usage.h"
#include "cli/version.h"

namespace newsieve::cli {
namespace {

/// The command that the arguments begin with, which are taken off.
std::optional<Command> take_command(std::vector<std::string>& arguments) {
  for (const auto& [command, name] : commands()) {
    const std::size_t space = name.find(' ');
    const std::size_t words = space == std::string_view::npos ? 1 : 2;
    if (arguments.size() >= words && arguments[0] == name.substr(0, space) &&
        (words == 1 || arguments[1] == name.substr(space + 1))) {
      arguments.erase(arguments.begin(), arguments.begin() + static_cast<std::ptrdiff_t>(words));
      return command;
    }
  }
  return std::nullopt;
}

/// `templates` or `config` without a word that says what to do with them.
Answer answer_for(const std::string& first, const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) {
    return {family_help_text(first), kFailed};
  }
  const std::string& word = arguments[1];
  if (word == "-h" || word == "--help" || word == "help") {
    return {family_help_text(first)};
  }
  const std::vector<std::string_view> followers = second_words(first);
  fail(first,
       fmt::format("'{}' is not {}{}", word, any_of_names(followers), suggestion(word, followers)));
}

/// The command line does not begin with a command.
Answer answer_without_command(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    return {help_text(), kFailed};
  }
  const std::string& first = arguments.front();
  if (!second_words(first).empty()) {
    return answer_for(first, arguments);
  }
  if (first == "-h" || first == "--help" || first == "help") {
    return {help_text()};
  }
  if (first == "-V" || first == "--version" || first == "version") {
    return {version_text()};
  }
  const std::vector<std::string_view> words = first_words();
  if (first.front() == '-' && first != "-") {
    fail("", fmt::format("expected a command before {}: {}", first, any_of_names(words)));
  }
  std::error_code error;
  if (first == "-" || std::filesystem::exists(first, error)) {
    fail("",
         fmt::format("expected a command before '{0}'; did you mean 'newsieve clean {0}'?", first));
  }
  const std::string nearest = suggestion(first, words);
  fail("", fmt::format("unknown command '{}'{}", first,
                       nearest.empty() ? ": expected " + any_of_names(words) : nearest));
}

[[noreturn]] void fail_unknown(Command command, const std::string& argument) {
  const std::string name = argument.substr(0, argument.find('='));
  const std::string plain = name.substr(std::min(name.find_first_not_of('-'), name.size()));
  const bool is_long = name.rfind("--", 0) == 0 || plain.size() > 1;
  for (const auto& [other, other_name] : commands()) {
    if (flag_named(name, other) != nullptr) {
      fail(command,
           fmt::format("{} is a flag of '{}', not of '{}'", name, other_name, name_of(command)));
    }
  }
  fail(command, fmt::format("unknown flag {}{}", name,
                            is_long ? suggestion(plain, flag_names(command), "--") : ""));
}

/// The commands that the nearest newsieve.toml is for. Template files may lie anywhere, and their
/// commands have hardly a setting.
bool looks_for_config(Command command) {
  return command == Command::kClean || command == Command::kExplain || command == Command::kCheck ||
         command == Command::kShowConfig;
}

/// The configuration file in force; empty: none.
std::string choose_config(Request& request, const Words& words, const Environment& environment) {
  if (words.no_config && words.config) {
    fail(request.command, "--config and --no-config exclude each other");
  }
  if (words.no_config || !takes_config(request.command)) {
    return {};
  }
  if (words.config) {
    return *words.config;
  }
  const char* const variable = environment("NEWSIEVE_CONFIG");
  if (variable != nullptr && *variable != '\0') {
    return variable;
  }
  if (!looks_for_config(request.command)) {
    return {};
  }
  request.provenance.searched_from = folder_of_inputs(request.options.read.inputs);
  return nearest_config(request.provenance.searched_from);
}

/// What follows from the settings and is none itself.
void complete(Request& request, const Words& words, const Environment& environment) {
  CheckOptions& check = request.check;
  check.version = kVersion;
  const bool for_github = std::any_of(
      check.reports.begin(), check.reports.end(),
      [](const ReportTarget& report) { return report.format == ReportFormat::kGithub; });
  const char* const github_summary = environment("GITHUB_STEP_SUMMARY");
  if (for_github && github_summary != nullptr) {
    check.github_summary = github_summary;
  }
  // A new baseline is written as if there were none: one that the file names is set aside.
  if (!check.write_baseline.empty() && !words.gives("baseline")) {
    check.baseline.clear();
  }
  const WriteOptions& write = request.options.write;
  std::vector<std::string>& own = request.options.read.own_files;
  own = {
      write.output,   write.ledger,         write.summary,        request.options.strip.template_db,
      check.baseline, check.write_baseline, check.github_summary, request.provenance.config_file};
  for (const ReportTarget& report : check.reports) {
    own.push_back(report.path == "-" ? "" : report.path);
  }
  std::erase(own, "");
}

}  // namespace

std::variant<Request, Answer> parse_command_line(const std::vector<std::string>& arguments,
                                                 const Environment& environment) {
  std::vector<std::string> left = arguments;
  if (left.size() > 1 && left.front() == "help") {  // "help clean" is "clean --help"
    left.erase(left.begin());
    left.emplace_back("--help");
    return parse_command_line(left, environment);
  }
  const std::optional<Command> command = take_command(left);
  if (!command) {
    return answer_without_command(arguments);
  }
  const Words words = split_arguments(*command, left);
  if (words.help) {
    return Answer{help_text(*command)};
  }
  if (words.version) {
    return Answer{version_text()};
  }
  if (!words.unknown.empty()) {
    fail_unknown(*command, words.unknown);
  }
  if (words.gives("list-metrics")) {
    return Answer{metrics_text()};
  }
  Request request;
  request.command = *command;
  request.options.read.inputs = words.inputs;
  if (const std::string config = choose_config(request, words, environment); !config.empty()) {
    apply_config(request, config);
  }
  apply_environment(request, environment);
  apply_flags(request, words);
  complete(request, words, environment);
  check_request(request, words);
  return request;
}

}  // namespace newsieve::cli
