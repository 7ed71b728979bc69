#include "cli/help.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/flags.h"
#include "cli/text.h"

namespace newsieve::cli {
namespace {

TEST(Help, KeepsToEightyColumns) {
  for (const std::string& text :
       {help_text(), help_text(Command::kClean), help_text(Command::kExplain), version_text()}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), 80U) << line;
    }
  }
}

TEST(Help, DescribesEachFlagOfItsCommandOnly) {
  for (const Command command : {Command::kClean, Command::kExplain}) {
    const std::string text = help_text(command);
    for (const Flag& flag : flags()) {
      // A flag's entry begins a line; its value, or its description, follows.
      const std::string entry = " --" + std::string(flag.name) + ' ';
      EXPECT_EQ(text.find(entry) != std::string::npos, flag.belongs_to(command)) << flag.name;
      EXPECT_FALSE(flag.help.empty()) << flag.name;
    }
  }
}

}  // namespace
}  // namespace newsieve::cli
