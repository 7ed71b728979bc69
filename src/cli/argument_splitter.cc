#include "cli/argument_splitter.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/usage.h"

namespace newsieve::cli {
namespace {

/// CLI11 takes the arguments apart; what they mean is decided elsewhere. Inputs are what it has no
/// option for: a positional option of its own would split names like "[2024]".
class ArgumentSplitter : public CLI::App {
 public:
  explicit ArgumentSplitter(Command command) : command_(command) {
    set_help_flag();
    allow_extras();
    help_ = add_flag("-h,--help")->take_last();
    version_ = add_flag("-V,--version")->take_last();
    if (takes_config(command)) {
      no_config_ = add_flag("--no-config")->take_last();
      config_ = add_option("--config")->expected(1)->take_last();
    }
    for (const Flag& flag : flags()) {
      if (flag.belongs_to(command)) {
        const std::string letter = flag.letter == '\0' ? "" : fmt::format("-{},", flag.letter);
        const std::string names = fmt::format("{}--{}", letter, flag.name);
        CLI::Option* const option = flag.is_switch() ? add_flag(names) : add_option(names);
        option->expected(flag.is_switch() ? 0 : 1);
        option->multi_option_policy(flag.setting.is_repeatable()
                                        ? CLI::MultiOptionPolicy::TakeAll
                                        : CLI::MultiOptionPolicy::TakeLast);
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
    words.no_config = no_config_ != nullptr && no_config_->count() > 0;
    if (config_ != nullptr && config_->count() > 0) {
      words.config = config_->results().back();
    }
    for (const auto& [flag, option] : options_) {
      if (option->count() > 0) {
        words.flags.emplace_back(flag, flag->setting.is_repeatable()
                                           ? option->results()
                                           : std::vector{option->results().back()});
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
  CLI::Option* no_config_ = nullptr;
  CLI::Option* config_ = nullptr;
  std::vector<std::pair<const Flag*, CLI::Option*>> options_;
};

}  // namespace

bool Words::gives(std::string_view flag_name) const {
  return std::any_of(flags.begin(), flags.end(),
                     [&](const auto& each) { return each.first->name == flag_name; });
}

const Flag* flag_named(const std::string& argument, Command command) {
  for (const Flag& flag : flags()) {
    const bool by_letter = flag.letter != '\0' && argument == std::string{'-', flag.letter};
    if (flag.belongs_to(command) && (by_letter || argument == "--" + std::string(flag.name))) {
      return &flag;
    }
  }
  return nullptr;
}

Words split_arguments(Command command, const std::vector<std::string>& arguments) {
  return ArgumentSplitter(command).split(arguments);
}

}  // namespace newsieve::cli
