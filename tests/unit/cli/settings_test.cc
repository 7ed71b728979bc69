#include "cli/settings.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "../read/temporary_folder.h"
#include "cli/flags.h"
#include "parsed.h"

namespace newsieve::cli {
namespace {

using test::Arguments;
using test::error;
using test::request;
using test::Variables;

TEST(Environment, DoesNotSayWhereToMergeTo) {
  // NEWSIEVE_OUTPUT is where the rows of `clean` go: template files must not end up there.
  const Variables variables = {{"NEWSIEVE_OUTPUT", "clean.jsonl"}, {"NEWSIEVE_SITE", "a.example"}};
  EXPECT_EQ(request({"templates", "merge", "-o", "sum", "a"}, variables).templates.output, "sum");
  EXPECT_NE(error({"templates", "merge", "a"}, variables), "accepted");
  EXPECT_FALSE(request({"templates", "show", "a"}, variables).templates.site);
}

TEST(Environment, StandsForEachFlag) {
  EXPECT_EQ(variable_of("max-page"), "NEWSIEVE_MAX_PAGE");
  const Request read = request({"clean"}, {{"NEWSIEVE_MAX_PAGE", "1K"},
                                           {"NEWSIEVE_STREAM", "1"},
                                           {"NEWSIEVE_STRICT", "no"},
                                           {"NEWSIEVE_DEDUP", ""},
                                           {"NEWSIEVE_OFFSET", "not for clean"}});
  EXPECT_EQ(read.options.read.max_page_bytes, 1024U);
  EXPECT_TRUE(read.options.stream);
  EXPECT_FALSE(read.manners.strict);
  EXPECT_EQ(read.options.dedup.level, DedupLevel::kNear);
}

TEST(Environment, YieldsToFlags) {
  const Variables variables = {{"NEWSIEVE_THREADS", "2"}, {"NEWSIEVE_VERBOSE", "true"}};
  EXPECT_EQ(request({"clean", "--threads", "5"}, variables).options.threads, 5U);
  EXPECT_EQ(request({"clean", "-q"}, variables).manners.verbosity, Verbosity::kQuiet);
}

TEST(Environment, IsNamedWhereItIsWrong) {
  EXPECT_EQ(error({"clean"}, {{"NEWSIEVE_DEDUP", "neer"}}),
            "NEWSIEVE_DEDUP: 'neer' is not none, exact or near; did you mean near?");
}

/// A folder with files for one test, which runs in it.
class ConfigFile : public testing::Test {
 protected:
  ConfigFile() { std::filesystem::current_path(folder_.path()); }
  ~ConfigFile() override { std::filesystem::current_path(before_); }

  void write(std::string_view name, std::string_view text) const {
    ASSERT_NE(folder_.write(name, text), "");
  }

  std::filesystem::path before_ = std::filesystem::current_path();
  test::TemporaryFolder folder_;
};

TEST_F(ConfigFile, YieldsToEnvironmentAndFlags) {
  write("my.toml", "threads = 2\nmax-page = '1K'\ndedup = 'exact'\nfull = true\n");
  const Request read = request({"clean", "--config", "my.toml", "--dedup", "none"},
                               {{"NEWSIEVE_MAX_PAGE", "2K"}, {"NEWSIEVE_DEDUP", "near"}});
  EXPECT_EQ(read.options.threads, 2U);
  EXPECT_EQ(read.options.read.max_page_bytes, 2048U);
  EXPECT_EQ(read.options.dedup.level, DedupLevel::kNone);
  EXPECT_FALSE(read.explain.full);  // of another command
}

TEST_F(ConfigFile, MayBeNamedByTheEnvironment) {
  write("my.toml", "threads = 2\n");
  EXPECT_EQ(request({"clean"}, {{"NEWSIEVE_CONFIG", "my.toml"}}).options.threads, 2U);
}

TEST_F(ConfigFile, WithAnUnknownKeyIsRefused) {
  write("my.toml", "\nthread = 2\n");
  EXPECT_EQ(error({"clean", "--config", "my.toml"}),
            "my.toml:2: unknown key 'thread'; did you mean threads?");
}

TEST_F(ConfigFile, WithABadValueIsRefusedForAnyCommand) {
  write("my.toml", "offset = 'x'\n");
  EXPECT_EQ(error({"clean", "--config", "my.toml"}),
            "my.toml:1: offset: 'x' is not a whole number from 0 to 18446744073709551615");
}

TEST_F(ConfigFile, MayBeTheNearestOne) {
  write("newsieve.toml", "threads = 1");
  write("corpus/newsieve.toml", "threads = 2");
  write("corpus/a/page.txt", "");
  write("corpus/b/newsieve.toml", "near = 0.5");
  write("corpus/b/page.txt", "");
  const auto threads = [](const Arguments& inputs) {
    Arguments arguments = {"explain"};
    arguments.insert(arguments.end(), inputs.begin(), inputs.end());
    return request(arguments).options.threads;
  };
  EXPECT_EQ(threads({}), 1U);
  EXPECT_EQ(threads({"-"}), 1U);
  EXPECT_EQ(threads({"corpus"}), 2U);
  EXPECT_EQ(threads({"corpus/a"}), 2U);
  EXPECT_EQ(threads({"corpus/a/page.txt"}), 2U);
  EXPECT_EQ(threads({"corpus/a/missing.txt"}), 2U);
  EXPECT_EQ(threads({"corpus/a", "corpus/b"}), 2U);
  EXPECT_EQ(threads({"corpus/a", "-"}), 1U);
  EXPECT_EQ(threads({"corpus/b"}), 0U);  // the nearest is the whole configuration
  EXPECT_EQ(threads({"--config", "newsieve.toml", "corpus/b"}), 1U);
  EXPECT_EQ(threads({"--no-config", "corpus"}), 0U);
}

TEST_F(ConfigFile, IsNotLookedForByCommandsThatReadNoPages) {
  write("newsieve.toml", "no = 'such key'");
  EXPECT_EQ(error({"templates", "show", "a"}), "accepted");
  EXPECT_EQ(error({"clean", "a"}), "newsieve.toml:1: unknown key 'no'");
  EXPECT_EQ(error({"clean", "--no-config", "--config", "x"}),
            "--config and --no-config exclude each other");
}

TEST_F(ConfigFile, ThatCannotBeReadIsAnError) {
  std::filesystem::create_symlink("nowhere", "newsieve.toml");
  EXPECT_EQ(error({"clean", "a"}),
            "cannot read configuration file 'newsieve.toml': No such file or directory");
}

TEST_F(ConfigFile, NamesFilesFromItsFolder) {
  write("in/newsieve.toml",
        "output = 'clean.jsonl'\nledger = '../l.jsonl'\nsummary = '/s.json'\n"
        "report = ['json:r.json', 'md', 'html:-']\nbaseline = 'base.json'\n");
  const Request clean = request({"clean", "in"});
  EXPECT_EQ(clean.options.write.output, "in/clean.jsonl");
  EXPECT_EQ(clean.options.write.ledger, "in/../l.jsonl");
  EXPECT_EQ(clean.options.write.summary, "/s.json");
  EXPECT_EQ(clean.options.read.own_files,
            (Arguments{"in/clean.jsonl", "in/../l.jsonl", "/s.json", "in/newsieve.toml"}));
  EXPECT_EQ(request({"clean", "in", "-o", "here"}).options.write.output, "here");
  EXPECT_EQ(error({"check", "in"}),
            "two reports would go to standard output: name a file, as --report json:FILE");
  const Request check = request({"check", "in", "--report", "md:here.md"});
  ASSERT_EQ(check.check.reports.size(), 1U);
  EXPECT_EQ(check.check.reports[0].path, "here.md");
  EXPECT_EQ(check.check.baseline, "in/base.json");
  std::filesystem::current_path("in");
  EXPECT_EQ(request({"clean"}).options.write.output, "clean.jsonl");
}

TEST_F(ConfigFile, HoldsGates) {
  write("newsieve.toml",
        "[max]\nduplicate_share = '5%'\nnear_share = 0.02\n[min]\nwords_median = 80\n");
  const Request read = request({"check", "--max", "near_share=0.5"},
                               {{"NEWSIEVE_MAX", "near_share=0.1,largest_cluster=7"}});
  const auto limit = [&](Metric metric, Bound bound) {
    for (const Gate& gate : read.check.gates) {
      if (gate.metric == metric && gate.bound == bound) {
        return gate.limit;
      }
    }
    return -1.0;
  };
  EXPECT_EQ(read.check.gates.size(), 4U);
  EXPECT_EQ(limit(Metric::kDuplicateShare, Bound::kMax), 0.05);
  EXPECT_EQ(limit(Metric::kNearShare, Bound::kMax), 0.5);
  EXPECT_EQ(limit(Metric::kWordsMedian, Bound::kMin), 80);
  EXPECT_EQ(limit(Metric::kLargestCluster, Bound::kMax), 7);
}

struct BadFile {
  std::string_view text;
  std::string_view message;
};

TEST_F(ConfigFile, WithTheWrongShapeIsRefused) {
  for (const auto& [text, message] : {
           BadFile{"[max]\nnear_shar = 1\n",
                   "newsieve.toml:2: max: 'near_shar' is no metric; did you mean near_share?"},
           BadFile{"[mix]\n", "newsieve.toml:1: unknown key 'mix'; did you mean max?"},
           BadFile{"[near]\na = 1\n", "newsieve.toml:2: 'near' is a key, not a table"},
           BadFile{"near = [0.5]\n", "newsieve.toml:1: 'near' takes one value, not an array"},
           BadFile{"max = 'near_share'\n",
                   "newsieve.toml:1: max: 'near_share' is not METRIC=VALUE"},
           BadFile{"write-baseline = 'x'\n", "newsieve.toml:1: unknown key 'write-baseline'"},
           BadFile{"[max]\npages = 1\n[min]\npages = 2\n",
                   "no pages can hold both --min pages=2 and --max pages=1"},
       }) {
    write("newsieve.toml", text);
    EXPECT_EQ(error({"check"}), message) << text;
  }
}

}  // namespace
}  // namespace newsieve::cli
