#include "cli/config_text.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>

#include "../read/temporary_folder.h"
#include "parsed.h"

namespace newsieve::cli {
namespace {

using test::Arguments;
using test::request;
using test::Variables;

class ConfigText : public testing::Test {
 protected:
  ConfigText() { std::filesystem::current_path(folder_.path()); }
  ~ConfigText() override { std::filesystem::current_path(before_); }

  void write(std::string_view name, std::string_view text) const {
    ASSERT_NE(folder_.write(name, text), "");
  }

  static std::string shown(Arguments flags, const Variables& variables = {}) {
    flags.insert(flags.begin(), {"config", "show"});
    return config_text(request(flags, variables));
  }

  static std::string without_origins(const std::string& text) {
    const std::string settings = std::regex_replace(text, std::regex(" *  # [^\n]*\n"), "\n");
    return settings.substr(settings.find('\n'));
  }

  std::filesystem::path before_ = std::filesystem::current_path();
  test::TemporaryFolder folder_;
};

TEST_F(ConfigText, TellsWhereEachSettingComesFrom) {
  write("in/newsieve.toml", "\nnear = 0.5\nkeep = 'first'\n[max]\nnear_share = '2%'\n");
  const std::string text =
      shown({"in", "--keep=longest", "--min", "pages=3"}, {{"NEWSIEVE_GUARD", "1"}});
  const auto says = [&](const std::string& setting, const std::string& origin) {
    return std::regex_search(text, std::regex('\n' + setting + " *  # " + origin + '\n'));
  };
  EXPECT_EQ(text.substr(0, text.find('\n')), "# in force: in/newsieve.toml");
  EXPECT_TRUE(says("near = 0.5", "in/newsieve.toml:2")) << text;
  EXPECT_TRUE(says("keep = \"longest\"", "--keep")) << text;
  EXPECT_TRUE(says("guard = 1", "NEWSIEVE_GUARD")) << text;
  EXPECT_TRUE(says("near_share = 0.02", "in/newsieve.toml:5")) << text;
  EXPECT_TRUE(says("pages = 3", "--min")) << text;
  EXPECT_TRUE(says("# output is not set", "default")) << text;
  EXPECT_TRUE(says("max-page = \"64M\"", "default")) << text;
}

TEST_F(ConfigText, TellsThatNoFileIsInForce) {
  const std::string here = std::filesystem::current_path();
  const std::string text = shown({});
  EXPECT_EQ(text.substr(0, text.find('\n')), "# no newsieve.toml found from " + here + " upwards");
  EXPECT_EQ(shown({"--no-config"}).substr(0, 27), "# no newsieve.toml is read\n");
}

TEST_F(ConfigText, TellsOnlyOfTheOneThatCountsOfTwoThatSetOneField) {
  write("newsieve.toml", "quiet = true");
  const std::string text = shown({"--verbose"});
  EXPECT_TRUE(std::regex_search(text, std::regex("\nquiet = false *  # --verbose\n"))) << text;
  EXPECT_TRUE(std::regex_search(text, std::regex("\nverbose = true *  # --verbose\n"))) << text;
}

TEST_F(ConfigText, PastedIntoAFileMakesTheSameSettings) {
  const Arguments flags = {"--output",      "a \"b\"\\c'\n.jsonl",
                           "--ledger",      "/l",
                           "--delimiter",   "^\\d+ \"page\"$",
                           "--date-format", "%d '%y \\ \t",
                           "--id-field",    "",
                           "--max-page",    "1000",
                           "--max-memory",  "3G",
                           "--near",        "0.1",
                           "--offset",      "18446744073709551615",
                           "--report",      "html:a,b.html",
                           "--report",      "github",
                           "--max",         "duplicate_share=33.3%",
                           "--max",         "largest_cluster=12",
                           "--min",         "records=1e15",
                           "--baseline",    "known.json",
                           "--color",       "never",
                           "--stream",      "--strict",
                           "--full",        "--per-source",
                           "--quiet",       "--related=extract"};
  const std::string text = shown(flags);
  write("newsieve.toml", text);
  const std::string again = shown({});
  EXPECT_EQ(again.substr(0, again.find('\n')), "# in force: newsieve.toml");
  EXPECT_EQ(without_origins(again), without_origins(text));
  EXPECT_NE(without_origins(again), without_origins(shown({"--no-config"})));
}

TEST_F(ConfigText, NamesFilesAsTheFileInForceDoes) {
  write("in/newsieve.toml", "output = 'out.jsonl'\nreport = ['md:r.md']\n");
  const Arguments flags = {"in", "--ledger", "l.jsonl", "--summary", "in/s.json"};
  const std::string text = shown(flags);
  EXPECT_NE(text.find("\noutput = \"out.jsonl\""), std::string::npos) << text;
  EXPECT_NE(text.find("\nledger = \"../l.jsonl\""), std::string::npos) << text;
  EXPECT_NE(text.find("\nsummary = \"s.json\""), std::string::npos) << text;
  EXPECT_NE(text.find("\nreport = [\"md:r.md\"]"), std::string::npos) << text;
  write("in/newsieve.toml", text);
  EXPECT_EQ(without_origins(shown({"in"})), without_origins(text));
}

}  // namespace
}  // namespace newsieve::cli
