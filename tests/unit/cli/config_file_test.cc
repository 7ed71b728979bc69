#include "cli/config_file.h"

#include <gtest/gtest.h>

#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

TEST(Config, ReadsKeysAndValues) {
  const auto entries = parse_config(
      "# a comment\n"
      "threads = 4\n"
      "\n"
      "  near=0.6   # inline\r\n"
      "stream = true\n"
      "delimiter = '^# \\d+, \"page\"$'\n"
      "output = \"a \\\"b\\\" \\\\c\\t# no comment\"",
      "my.toml");
  ASSERT_EQ(entries.size(), 5U);
  EXPECT_EQ(entries[0].key, "threads");
  EXPECT_EQ(entries[0].value, "4");
  EXPECT_EQ(entries[0].line, 2U);
  EXPECT_EQ(entries[1].key, "near");
  EXPECT_EQ(entries[1].value, "0.6");
  EXPECT_EQ(entries[2].value, "true");
  EXPECT_EQ(entries[3].value, "^# \\d+, \"page\"$");
  EXPECT_EQ(entries[4].value, "a \"b\" \\c\t# no comment");
  EXPECT_EQ(entries[4].line, 7U);
}

struct Case {
  std::string_view text;
  std::string_view message;
};

class BadConfig : public testing::TestWithParam<Case> {};

TEST_P(BadConfig, IsRefusedWithItsLine) {
  try {
    parse_config(GetParam().text, "my.toml");
    FAIL() << "accepted";
  } catch (const RunError& error) {
    EXPECT_EQ(error.what(), GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BadConfig,
    testing::Values(
        Case{"threads", "my.toml:1: expected '=' after 'threads'"},
        Case{"\n= 4", "my.toml:2: expected a key"},
        Case{"threads =", "my.toml:1: expected a value after '='"},
        Case{"threads = # 4", "my.toml:1: expected a value after '='"},
        Case{"dedup = near", "my.toml:1: expected a string in quotes, a number, true or false"},
        Case{"dedup = [\"near\"]",
             "my.toml:1: expected a string in quotes, a number, true or false"},
        Case{"dedup = \"near", "my.toml:1: the string does not end"},
        Case{"dedup = \"near\\\"", "my.toml:1: the string does not end"},
        Case{"dedup = 'near", "my.toml:1: the string does not end"},
        Case{"dedup = \"near\" x", "my.toml:1: unexpected text after the value"},
        Case{"delimiter = \"\\d\"",
             "my.toml:1: unknown escape; write \\\\ for a backslash, or put the string in single "
             "quotes"},
        Case{"[clean]", "my.toml:1: tables are not supported; write `key = value`"},
        Case{"threads = 1\nid = 'x'\nthreads = 2",
             "my.toml:3: 'threads' is given twice, first on line 1"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(Config, TellsWhyAFileCannotBeRead) {
  try {
    read_config("/no/such/newsieve.toml");
    FAIL() << "accepted";
  } catch (const RunError& error) {
    EXPECT_STREQ(error.what(),
                 "cannot read configuration file '/no/such/newsieve.toml': No such file or "
                 "directory");
  }
  EXPECT_THROW(read_config("/"), RunError);
}

}  // namespace
}  // namespace newsieve::cli
