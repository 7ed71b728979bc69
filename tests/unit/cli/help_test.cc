#include "cli/help.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "cli/check_values.h"
#include "cli/completion_words.h"
#include "cli/flags.h"
#include "cli/text.h"
#include "cli/usage.h"

namespace newsieve::cli {
namespace {

TEST(Help, KeepsToEightyColumns) {
  std::vector<std::string> texts = {help_text(), family_help_text("templates"),
                                    family_help_text("config"), metrics_text(), version_text()};
  for (const auto& [command, name] : commands()) {
    texts.push_back(help_text(command));
  }
  for (const std::string& text : texts) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), 80U) << line;
    }
  }
}

TEST(Help, DescribesEachFlagOfItsCommandOnly) {
  for (const auto& [command, name] : commands()) {
    const std::string text = help_text(command);
    const std::vector<std::string_view> names = flag_names(command);
    for (const Flag* const flag : all_flags()) {
      // A flag's entry begins a line; its value, or its description, follows.
      const std::string entry = " --" + std::string(flag->name) + ' ';
      EXPECT_EQ(text.find(entry) != std::string::npos,
                std::find(names.begin(), names.end(), flag->name) != names.end())
          << flag->name;
      EXPECT_FALSE(flag->help.empty()) << flag->name;
    }
  }
}

TEST(Help, NamesTheChoicesThatAFlagTakes) {
  for (const Flag& flag : flags()) {
    const bool is_in_parts =
        flag.setting.kind == ValueKind::kKeyed || flag.setting.path == PathPart::kAfterColon;
    if (!is_in_parts && !flag.setting.choices.empty()) {
      EXPECT_EQ(flag.value, joined_words(flag.setting.choices, "|")) << flag.name;
    }
    EXPECT_EQ(flag.value.find('|') == flag.value.npos, is_in_parts || flag.setting.choices.empty())
        << flag.name;
  }
}

TEST(Help, SumsUpEveryCommand) {
  EXPECT_EQ(summary_of("clean"), "write the clean articles as JSONL");
  EXPECT_EQ(summary_of("templates"), "what --template-db has learned of sites");
  EXPECT_EQ(summary_of("config"), "the settings in force");
  EXPECT_EQ(summary_of("config show"), "which settings are in force, and from where");
}

}  // namespace
}  // namespace newsieve::cli
