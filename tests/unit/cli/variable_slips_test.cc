#include "cli/variable_slips.h"

#include <gtest/gtest.h>

#include "cli/flags.h"

namespace newsieve::cli {
namespace {

using Slips = std::vector<std::string>;

TEST(VariableSlips, AreToldWithTheNameThatWasMeant) {
  EXPECT_EQ(variable_slips({"NEWSIEVE_TREADS"}),
            (Slips{"NEWSIEVE_TREADS is no setting; did you mean NEWSIEVE_THREADS?"}));
  EXPECT_EQ(variable_slips({"NEWSIEVE_MAX_MEMROY", "HOME", "NEWSIEVE_CONFG"}),
            (Slips{"NEWSIEVE_CONFG is no setting; did you mean NEWSIEVE_CONFIG?",
                   "NEWSIEVE_MAX_MEMROY is no setting; did you mean NEWSIEVE_MAX_MEMORY?"}));
}

TEST(VariableSlips, AreFlagsOfTheCommandLineToo) {
  EXPECT_EQ(
      variable_slips({"NEWSIEVE_WRITE_BASELINE", "NEWSIEVE_NO_CONFIG"}),
      (Slips{"NEWSIEVE_NO_CONFIG is not read: give --no-config on the command line",
             "NEWSIEVE_WRITE_BASELINE is not read: give --write-baseline on the command line"}));
}

TEST(VariableSlips, AreNoSettings) {
  EXPECT_EQ(variable_slips({"NEWSIEVE_CONFIG"}), Slips{});
  for (const Flag& flag : flags()) {
    if (!flag.on_command_line_only) {
      const std::string variable = variable_of(flag.name);
      EXPECT_EQ(variable_slips({variable}), Slips{}) << variable;
    }
  }
}

TEST(VariableSlips, AreNotWhatSomebodyMayHaveOfTheirOwn) {
  for (const std::string_view name :
       {"NEWSIEVE", "NEWSIEVE_", "NEWSIEVE_BIN", "NEWSIEVE_BUILD_TESTS", "NEWSIEVE_DATA",
        "NEWSIEVE_DIR", "NEWSIEVE_HOME", "NEWSIEVE_IMAGE", "NEWSIEVE_INPUT", "NEWSIEVE_KEY",
        "NEWSIEVE_LOG", "NEWSIEVE_PYTHON", "NEWSIEVE_REF", "NEWSIEVE_SANITIZE", "NEWSIEVE_SITES",
        "NEWSIEVE_SOURCE", "NEWSIEVE_TAG", "NEWSIEVE_VERSION", "OLDSIEVE_TREADS"}) {
    EXPECT_EQ(variable_slips({name}), Slips{}) << name;
  }
}

}  // namespace
}  // namespace newsieve::cli
