#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "cli/config_file.h"
#include "cli/flags.h"
#include "cli/help.h"
#include "cli/nearest.h"

namespace newsieve::cli {
namespace {

/// As they stand on the command line; the second word of the longer ones tells what to do.
constexpr std::array<std::pair<Command, std::string_view>, 5> kCommands{{
    {Command::kClean, "clean"},
    {Command::kExplain, "explain"},
    {Command::kMergeTemplates, "templates merge"},
    {Command::kShowTemplates, "templates show"},
    {Command::kForgetTemplates, "templates forget"},
}};

std::string_view name_of(Command command) {
  return std::find_if(kCommands.begin(), kCommands.end(),
                      [&](const auto& entry) { return entry.first == command; })
      ->second;
}

[[noreturn]] void fail(std::string_view command, std::string_view message) {
  throw UsageError(fmt::format("{}\nTry 'newsieve {}--help'.", message, command));
}

[[noreturn]] void fail(Command command, std::string_view message) {
  fail(fmt::format("{} ", name_of(command)), message);
}

/// What stands on the command line, still text.
struct Words {
  std::vector<std::pair<const Flag*, std::string>> flags;  ///< each once: the last one given
  std::vector<std::string> inputs;
  std::optional<std::string> config;
  std::string unknown;  ///< the first flag that is none; empty: all are known
  bool help = false;
  bool version = false;
};

/// The flag that an argument names, whole: "--output", "-o".
const Flag* flag_named(const std::string& argument, Command command) {
  for (const Flag& flag : flags()) {
    const bool by_letter = flag.letter != '\0' && argument == std::string{'-', flag.letter};
    if (flag.belongs_to(command) && (by_letter || argument == "--" + std::string(flag.name))) {
      return &flag;
    }
  }
  return nullptr;
}

[[noreturn]] void fail_unknown(Command command, const std::string& argument) {
  const std::string name = argument.substr(0, argument.find('='));
  const std::string plain = name.substr(std::min(name.find_first_not_of('-'), name.size()));
  const bool is_long = name.rfind("--", 0) == 0 || plain.size() > 1;
  for (const auto& [other, other_name] : kCommands) {
    if (flag_named(name, other) != nullptr) {
      fail(command,
           fmt::format("{} is a flag of '{}', not of '{}'", name, other_name, name_of(command)));
    }
  }
  fail(command, fmt::format("unknown flag {}{}", name,
                            is_long ? suggestion(plain, flag_names(command), "--") : ""));
}

/// CLI11 takes the arguments apart; what they mean is decided here. Inputs are what it has no
/// option for: a positional option of its own would split names like "[2024]".
class ArgumentSplitter : public CLI::App {
 public:
  explicit ArgumentSplitter(Command command) : command_(command) {
    set_help_flag();
    allow_extras();
    help_ = add_flag("-h,--help")->take_last();
    version_ = add_flag("-V,--version")->take_last();
    config_ = add_option("--config")->expected(1)->take_last();
    for (const Flag& flag : flags()) {
      if (flag.belongs_to(command)) {
        const std::string letter = flag.letter == '\0' ? "" : fmt::format("-{},", flag.letter);
        const std::string names = fmt::format("{}--{}", letter, flag.name);
        CLI::Option* const option = flag.is_switch() ? add_flag(names) : add_option(names);
        option->expected(flag.is_switch() ? 0 : 1)->take_last();
        options_.emplace_back(&flag, option);
      }
    }
  }

  Words split(const std::vector<std::string>& arguments) {
    try {
      parse(reversed(arguments));
    } catch (const CLI::ArgumentMismatch&) {
      fail(command_, fmt::format("{} needs a value", arguments.back()));
    } catch (const CLI::Error& error) {
      fail(command_, error.what());
    }
    Words words;
    words.help = help_->count() > 0;
    words.version = version_->count() > 0;
    if (config_->count() > 0) {
      words.config = config_->results().back();
    }
    for (const auto& [flag, option] : options_) {
      if (option->count() > 0) {
        words.flags.emplace_back(flag, option->results().back());
      }
    }
    using CLI::detail::Classifier;
    for (const auto& [kind, word] : missing_) {
      if (kind == Classifier::NONE) {
        words.inputs.push_back(word);
      } else if (kind != Classifier::POSITIONAL_MARK && words.unknown.empty()) {
        words.unknown = word;
      }
    }
    return words;
  }

 private:
  /// As CLI11 takes them: last first, and `--flag=`, an empty value, as two arguments.
  [[nodiscard]] std::vector<std::string> reversed(const std::vector<std::string>& arguments) const {
    std::vector<std::string> last_first;
    bool only_inputs = false;
    for (const std::string& argument : arguments) {
      only_inputs = only_inputs || argument == "--";
      const std::string name = argument.substr(0, argument.find('='));
      const Flag* const flag = flag_named(name, command_);
      if (!only_inputs && argument == name + '=' && flag != nullptr && !flag->is_switch()) {
        last_first.push_back(name);
        last_first.emplace_back();
      } else {
        last_first.push_back(argument);
      }
    }
    std::reverse(last_first.begin(), last_first.end());
    return last_first;
  }

  Command command_;
  CLI::Option* help_;
  CLI::Option* version_;
  CLI::Option* config_;
  std::vector<std::pair<const Flag*, CLI::Option*>> options_;
};

void set(Request& request, const Flag& flag, const std::string& value, std::string_view origin) {
  try {
    flag.set(request, value);
  } catch (const BadValue& error) {
    fail(request.command, fmt::format("{}: {}", origin, error.what()));
  }
}

/// A file may set flags of any command; those of another one are checked and left aside.
void apply_config(Request& request, const std::string& path) {
  for (const ConfigEntry& entry : read_config(path)) {
    const std::string place = fmt::format("{}:{}", path, entry.line);
    const auto flag = std::find_if(flags().begin(), flags().end(), [&](const Flag& each) {
      return each.name == entry.key && !each.on_command_line_only;
    });
    if (flag == flags().end()) {
      std::vector<std::string_view> names;
      for (const Flag& each : flags()) {
        if (!each.on_command_line_only) {
          names.push_back(each.name);
        }
      }
      fail(request.command,
           fmt::format("{}: unknown key '{}'{}", place, entry.key, suggestion(entry.key, names)));
    }
    Request other = request;
    set(flag->belongs_to(request.command) ? request : other, *flag, entry.value,
        fmt::format("{}: {}", place, entry.key));
  }
}

void apply_environment(Request& request, const Environment& environment) {
  for (const Flag& flag : flags()) {
    const std::string variable = variable_of(flag.name);
    const char* const value = environment(variable.c_str());
    if (value != nullptr && *value != '\0' && flag.belongs_to(request.command) &&
        !flag.on_command_line_only) {
      set(request, flag, value, variable);
    }
  }
}

void apply_flags(Request& request, const Words& words) {
  const auto given = [&](std::string_view name) {
    return std::any_of(words.flags.begin(), words.flags.end(),
                       [&](const auto& each) { return each.first->name == name; });
  };
  if (given("quiet") && given("verbose")) {
    fail(request.command, "--quiet and --verbose exclude each other");
  }
  for (const auto& [flag, value] : words.flags) {
    set(request, *flag, value, "--" + std::string(flag->name));
  }
}

/// A preset clusters all records at once, and its way.
void check_preset(const Request& request) {
  const Options& options = request.options;
  if (options.dedup.preset == Preset::kNone) {
    return;
  }
  if (options.stream) {
    fail(request.command, "--preset and --stream exclude each other");
  }
  if (options.dedup.level != DedupLevel::kNear) {
    fail(request.command, "--preset goes with --dedup near only");
  }
}

/// Each command of `templates` takes what it needs and no more.
void check_templates(const Request& request) {
  const std::size_t files = request.options.read.inputs.size();
  const TemplatesRequest& templates = request.templates;
  switch (request.command) {
    case Command::kMergeTemplates:
      if (files == 0 || templates.output.empty()) {
        fail(request.command, files == 0 ? "name the files to merge" : "name the sum: -o FILE");
      }
      break;
    case Command::kForgetTemplates:
      if (!templates.site && !templates.idle_runs) {
        fail(request.command, "say what to forget: --site NAME or --idle N");
      }
      [[fallthrough]];
    case Command::kShowTemplates:
      if (files != 1) {
        fail(request.command, "name one template file");
      }
      break;
    case Command::kClean:
    case Command::kExplain:
      break;
  }
}

/// The command that the arguments begin with, which are taken off.
std::optional<Command> take_command(std::vector<std::string>& arguments) {
  for (const auto& [command, name] : kCommands) {
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

/// `templates` without a word that says what to do with them.
Answer answer_for_templates(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) {
    return {templates_help_text(), kFailed};
  }
  const std::string& word = arguments[1];
  if (word == "-h" || word == "--help" || word == "help") {
    return {templates_help_text()};
  }
  fail("templates ", fmt::format("'{}' is not merge, show or forget{}", word,
                                 suggestion(word, {"merge", "show", "forget"})));
}

/// The command line does not begin with a command.
Answer answer_without_command(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    return {help_text(), kFailed};
  }
  const std::string& first = arguments.front();
  if (first == "templates") {
    return answer_for_templates(arguments);
  }
  if (first == "-h" || first == "--help" || first == "help") {
    return {help_text()};
  }
  if (first == "-V" || first == "--version") {
    return {version_text()};
  }
  if (first.front() == '-' && first != "-") {
    fail("", fmt::format("expected a command before {}: clean, explain or templates", first));
  }
  fail("", fmt::format("unknown command '{}'{}", first,
                       suggestion(first, {"clean", "explain", "templates"})));
}

}  // namespace

std::variant<Request, Answer> parse_command_line(const std::vector<std::string>& arguments,
                                                 const Environment& environment) {
  std::vector<std::string> left = arguments;
  const std::optional<Command> command = take_command(left);
  if (!command) {
    return answer_without_command(arguments);
  }
  const Words words = ArgumentSplitter(*command).split(left);
  if (words.help) {
    return Answer{help_text(*command)};
  }
  if (words.version) {
    return Answer{version_text()};
  }
  if (!words.unknown.empty()) {
    fail_unknown(*command, words.unknown);
  }
  Request request;
  request.command = *command;
  request.options.read.inputs = words.inputs;
  const char* const variable = environment("NEWSIEVE_CONFIG");
  if (words.config) {
    apply_config(request, *words.config);
  } else if (variable != nullptr && *variable != '\0') {
    apply_config(request, variable);
  }
  apply_environment(request, environment);
  apply_flags(request, words);
  check_preset(request);
  check_templates(request);
  return request;
}

}  // namespace newsieve::cli
