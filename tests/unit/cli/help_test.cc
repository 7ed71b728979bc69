#include "cli/help.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "cli/check_values.h"
#include "cli/flags.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

TEST(Help, KeepsToEightyColumns) {
  for (const std::string& text :
       {help_text(), help_text(Command::kClean), help_text(Command::kExplain),
        help_text(Command::kMergeTemplates), help_text(Command::kShowTemplates),
        help_text(Command::kForgetTemplates), help_text(Command::kCheck),
        help_text(Command::kShowConfig), templates_help_text(), config_help_text(), metrics_text(),
        version_text()}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), 80U) << line;
    }
  }
}

TEST(Help, DescribesEachFlagOfItsCommandOnly) {
  for (const Command command :
       {Command::kClean, Command::kExplain, Command::kMergeTemplates, Command::kShowTemplates,
        Command::kForgetTemplates, Command::kCheck, Command::kShowConfig}) {
    const std::string text = help_text(command);
    const std::vector<std::string_view> names = flag_names(command);
    for (const Flag& flag : flags()) {
      // A flag's entry begins a line; its value, or its description, follows.
      const std::string entry = " --" + std::string(flag.name) + ' ';
      EXPECT_EQ(text.find(entry) != std::string::npos,
                std::find(names.begin(), names.end(), flag.name) != names.end())
          << flag.name;
      EXPECT_FALSE(flag.help.empty()) << flag.name;
    }
  }
}

}  // namespace
}  // namespace newsieve::cli
