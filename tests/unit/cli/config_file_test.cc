#include "cli/config_file.h"

#include <gtest/gtest.h>

#include "newsieve/error.h"

namespace newsieve::cli {
namespace {

using Values = std::vector<std::string>;

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
  EXPECT_EQ(entries[0].values, Values{"4"});
  EXPECT_EQ(entries[0].shape, ConfigShape::kValue);
  EXPECT_EQ(entries[0].line, 2U);
  EXPECT_EQ(entries[1].key, "near");
  EXPECT_EQ(entries[1].values, Values{"0.6"});
  EXPECT_EQ(entries[2].values, Values{"true"});
  EXPECT_EQ(entries[3].values, Values{"^# \\d+, \"page\"$"});
  EXPECT_EQ(entries[4].values, Values{"a \"b\" \\c\t# no comment"});
  EXPECT_EQ(entries[4].line, 7U);
}

TEST(Config, ReadsArraysAndTables) {
  const auto entries = parse_config(
      "report = [\n  \"json:a\",\n  \"html:b\", # last\n]\n"
      "min = { pages = 2 }\n"
      "[max]\n"
      "near_share = \"5%\"\n"
      "largest_cluster = 1_000\n"
      "[empty]\n",
      "my.toml");
  ASSERT_EQ(entries.size(), 5U);
  EXPECT_EQ(entries[0].values, (Values{"json:a", "html:b"}));
  EXPECT_EQ(entries[0].shape, ConfigShape::kArray);
  EXPECT_EQ(entries[0].line, 1U);
  EXPECT_EQ(entries[1].key, "min");
  EXPECT_EQ(entries[1].values, Values{"pages=2"});
  EXPECT_EQ(entries[1].shape, ConfigShape::kTable);
  EXPECT_EQ(entries[2].key, "max");
  EXPECT_EQ(entries[2].values, Values{"near_share=5%"});
  EXPECT_EQ(entries[2].line, 7U);
  EXPECT_EQ(entries[3].values, Values{"largest_cluster=1000"});
  EXPECT_EQ(entries[4].key, "empty");
  EXPECT_EQ(entries[4].values, Values{});
}

struct Case {
  std::string_view text;
  std::string_view message;  ///< how it begins; the rest is toml++'s
};

class BadConfig : public testing::TestWithParam<Case> {};

TEST_P(BadConfig, IsRefusedWithItsPlace) {
  try {
    parse_config(GetParam().text, "my.toml");
    FAIL() << "accepted";
  } catch (const RunError& error) {
    EXPECT_EQ(std::string_view(error.what()).substr(0, GetParam().message.size()),
              GetParam().message);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BadConfig,
    testing::Values(
        Case{"threads", "my.toml:1:8: not TOML: "}, Case{"\n= 4", "my.toml:2:1: not TOML: "},
        Case{"threads =\n", "my.toml:1:10: not TOML: "},
        Case{"dedup = near", "my.toml:1:10: not TOML: "},
        Case{"dedup = \"near", "my.toml:1:14: not TOML: "},
        Case{"\n\ndedup = \"near\" x", "my.toml:3:16: not TOML: "},
        Case{"delimiter = \"\\d\"",
             "my.toml:1:15: not TOML: while parsing string: unknown escape sequence"},
        Case{"id = '\xff'", "my.toml:1:6: not TOML: "},
        Case{"threads = 1\nid = 'x'\nthreads = 2", "my.toml:3:11: not TOML: "},
        Case{"[max]\n[min]\n[max]", "my.toml:3:1: not TOML: "},
        Case{"near = 2020-01-01", "my.toml:1: 'near' is neither string, number, true nor false"},
        Case{"report = [['json']]",
             "my.toml:1: 'report' is neither string, number, true nor false"},
        Case{"[max]\na = { b = 1 }",
             "my.toml:2: 'max.a' is neither string, number, true nor false"},
        Case{"[[max]]\na = 1", "my.toml:1: 'max' is neither string, number, true nor false"}),
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
