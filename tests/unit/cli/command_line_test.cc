#include "cli/command_line.h"

#include <gtest/gtest.h>

#include <functional>

#include "cli/flags.h"
#include "parsed.h"

namespace newsieve::cli {
namespace {

using test::Arguments;
using test::error;
using test::parse;
using test::request;

struct GoodCase {
  Arguments arguments;
  std::function<bool(const Request&)> holds;
};

class Accepts : public testing::TestWithParam<GoodCase> {};

TEST_P(Accepts, AndSetsTheField) {
  Arguments arguments = GetParam().arguments;
  EXPECT_TRUE(GetParam().holds(request(arguments)));
}

using R = const Request&;

INSTANTIATE_TEST_SUITE_P(Cases, Accepts,
                         testing::Values(GoodCase{{"clean"},
                                                  [](R r) { return r.command == Command::kClean; }},
                                         GoodCase{
                                             {"clean"},
                                             [](R r) { return r.options.read.inputs.empty(); }},
                                         GoodCase{
                                             {"explain"},
                                             [](R r) { return r.command == Command::kExplain; }},
                                         GoodCase{{"clean", "a", "-", "b"},
                                                  [](R r) {
                                                    return r.options.read.inputs ==
                                                           Arguments{"a", "-", "b"};
                                                  }},
                                         GoodCase{{"clean", "--", "--output"},
                                                  [](R r) {
                                                    return r.options.read.inputs ==
                                                           Arguments{"--output"};
                                                  }},
                                         // Names of commands are also names of files.
                                         GoodCase{{"clean", "explain", "clean"},
                                                  [](R r) {
                                                    return r.options.read.inputs ==
                                                           Arguments{"explain", "clean"};
                                                  }},
                                         GoodCase{{"clean", "-o", "x", "in"},
                                                  [](R r) {
                                                    return r.options.write.output == "x" &&
                                                           r.options.read.inputs == Arguments{"in"};
                                                  }},
                                         GoodCase{
                                             {"clean", "--output=x"},
                                             [](R r) { return r.options.write.output == "x"; }},
                                         GoodCase{
                                             {"clean", "--ledger", "x"},
                                             [](R r) { return r.options.write.ledger == "x"; }},
                                         GoodCase{
                                             {"clean", "--summary", "x"},
                                             [](R r) { return r.options.write.summary == "x"; }},
                                         GoodCase{{"clean", "--format", "text"},
                                                  [](R r) {
                                                    return r.options.read.format == Format::kText;
                                                  }},
                                         GoodCase{{"clean", "--format=jsonl"},
                                                  [](R r) {
                                                    return r.options.read.format == Format::kJsonl;
                                                  }},
                                         GoodCase{{"clean", "--delimiter", "^---$"},
                                                  [](R r) {
                                                    return r.options.split.delimiter == "^---$";
                                                  }},
                                         // A value may look like a flag.
                                         GoodCase{{"clean", "--delimiter", "-----"},
                                                  [](R r) {
                                                    return r.options.split.delimiter == "-----";
                                                  }},
                                         GoodCase{{"clean", "--delimiter", "[a,b]"},
                                                  [](R r) {
                                                    return r.options.split.delimiter == "[a,b]";
                                                  }},
                                         GoodCase{{"clean", "[2024,a]"},
                                                  [](R r) {
                                                    return r.options.read.inputs ==
                                                           Arguments{"[2024,a]"};
                                                  }},
                                         GoodCase{{"clean", "--title-field=", "in"},
                                                  [](R r) {
                                                    return r.options.read.fields.title.empty() &&
                                                           r.options.read.inputs == Arguments{"in"};
                                                  }},
                                         GoodCase{{"clean", "--strict=false"},
                                                  [](R r) { return !r.manners.strict; }},
                                         GoodCase{{"clean", "-v", "-v"},
                                                  [](R r) {
                                                    return r.manners.verbosity ==
                                                           Verbosity::kVerbose;
                                                  }},
                                         GoodCase{{"clean", "--text-field", "body"},
                                                  [](R r) {
                                                    return r.options.read.fields.text == "body";
                                                  }},
                                         GoodCase{
                                             {"clean", "--id-field", "k"},
                                             [](R r) { return r.options.read.fields.id == "k"; }},
                                         GoodCase{
                                             {"clean", "--url-field", "k"},
                                             [](R r) { return r.options.read.fields.url == "k"; }},
                                         GoodCase{{"clean", "--title-field", "k"},
                                                  [](R r) {
                                                    return r.options.read.fields.title == "k";
                                                  }},
                                         GoodCase{
                                             {"clean", "--date-field", "k"},
                                             [](R r) { return r.options.read.fields.date == "k"; }},
                                         GoodCase{{"clean", "--source-field", "k"},
                                                  [](R r) {
                                                    return r.options.read.fields.source == "k";
                                                  }},
                                         GoodCase{{"clean", "--max-page", "1M"},
                                                  [](R r) {
                                                    return r.options.read.max_page_bytes ==
                                                           1U << 20;
                                                  }},
                                         GoodCase{{"clean", "--related", "extract"},
                                                  [](R r) {
                                                    return r.options.parse.related ==
                                                           RelatedItems::kExtract;
                                                  }},
                                         GoodCase{{"clean", "--strip", "page"},
                                                  [](R r) {
                                                    return r.options.strip.level ==
                                                           StripLevel::kPage;
                                                  }},
                                         GoodCase{{"clean", "--template-db", "t"},
                                                  [](R r) {
                                                    return r.options.strip.template_db == "t";
                                                  }},
                                         GoodCase{{"clean", "--dedup", "exact"},
                                                  [](R r) {
                                                    return r.options.dedup.level ==
                                                           DedupLevel::kExact;
                                                  }},
                                         GoodCase{{"clean", "--max-cluster", "500"},
                                                  [](R r) {
                                                    return r.options.dedup.max_cluster == 500;
                                                  }},
                                         GoodCase{{"clean", "--max-removal", "0.5"},
                                                  [](R r) {
                                                    return r.options.dedup.max_removal == 0.5;
                                                  }},
                                         GoodCase{{"clean", "--keep", "earliest"},
                                                  [](R r) {
                                                    return r.options.dedup.keep == Keep::kEarliest;
                                                  }},
                                         GoodCase{{"clean", "--near", "0.7"},
                                                  [](R r) { return r.options.dedup.near == 0.7; }},
                                         GoodCase{
                                             {"clean", "--containment", "1"},
                                             [](R r) { return r.options.dedup.containment == 1; }},
                                         GoodCase{{"clean", "--guard", "0"},
                                                  [](R r) { return r.options.dedup.guard == 0; }},
                                         GoodCase{{"clean", "--threads", "3"},
                                                  [](R r) { return r.options.threads == 3; }},
                                         GoodCase{{"clean", "--threads", "3", "--threads", "4"},
                                                  [](R r) { return r.options.threads == 4; }},
                                         GoodCase{{"clean", "--stream"},
                                                  [](R r) { return r.options.stream; }},
                                         GoodCase{{"clean", "--max-memory", "2GiB"},
                                                  [](R r) {
                                                    return r.options.max_memory == std::uint64_t{2}
                                                                                       << 30;
                                                  }},
                                         GoodCase{{"clean", "--strict"},
                                                  [](R r) { return r.manners.strict; }},
                                         GoodCase{{"clean", "-q"},
                                                  [](R r) {
                                                    return r.manners.verbosity == Verbosity::kQuiet;
                                                  }},
                                         GoodCase{{"clean", "-v"},
                                                  [](R r) {
                                                    return r.manners.verbosity ==
                                                           Verbosity::kVerbose;
                                                  }},
                                         GoodCase{{"clean", "--log-format", "json"},
                                                  [](R r) {
                                                    return r.manners.log_format == LogFormat::kJson;
                                                  }},
                                         GoodCase{{"clean", "--progress", "never"},
                                                  [](R r) {
                                                    return r.manners.progress == When::kNever;
                                                  }},
                                         GoodCase{
                                             {"clean", "--color", "always"},
                                             [](R r) { return r.manners.color == When::kAlways; }},
                                         GoodCase{{"templates", "merge", "-o", "c", "a", "b"},
                                                  [](R r) {
                                                    return r.command == Command::kMergeTemplates &&
                                                           r.templates.output == "c" &&
                                                           r.options.read.inputs ==
                                                               Arguments{"a", "b"} &&
                                                           r.options.write.output.empty();
                                                  }},
                                         GoodCase{{"templates",
                                                   "show", "--json", "--site", "x", "a"},
                                                  [](R r) {
                                                    return r.command == Command::kShowTemplates &&
                                                           r.templates.json &&
                                                           r.templates.site == "x";
                                                  }},
                                         GoodCase{{"templates", "forget", "--idle", "30", "a"},
                                                  [](R r) {
                                                    return r.command == Command::kForgetTemplates &&
                                                           r.templates.idle_runs == 30U &&
                                                           !r.templates.site;
                                                  }},
                                         GoodCase{{"explain", "--id", "a1", "--offset", "7",
                                                   "--full", "in"},
                                                  [](R r) {
                                                    return r.explain.id == "a1" &&
                                                           r.explain.offset == 7U && r.explain.full;
                                                  }}),
                         [](const auto& test) { return "Case" + std::to_string(test.index); });

struct BadCase {
  Arguments arguments;
  std::string_view message;  ///< its first line
};

class Refuses : public testing::TestWithParam<BadCase> {};

TEST_P(Refuses, AndSaysWhy) {
  EXPECT_EQ(error(GetParam().arguments), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Refuses,
    testing::Values(
        BadCase{{"claen"}, "unknown command 'claen'; did you mean clean?"},
        BadCase{{"dump.txt"},
                "unknown command 'dump.txt': expected clean, explain, check, templates, config or "
                "generate"},
        BadCase{
            {"-v", "clean"},
            "expected a command before -v: clean, explain, check, templates, config or generate"},
        BadCase{{"clean", "--leger", "x"}, "unknown flag --leger; did you mean --ledger?"},
        BadCase{{"clean", "--leger=x"}, "unknown flag --leger; did you mean --ledger?"},
        BadCase{{"clean", "-x"}, "unknown flag -x"},
        BadCase{{"clean", "--frobnicate"}, "unknown flag --frobnicate"},
        BadCase{{"explain", "-o", "x"}, "-o is a flag of 'clean', not of 'explain'"},
        BadCase{{"clean", "--offset", "3"}, "--offset is a flag of 'explain', not of 'clean'"},
        BadCase{{"clean", "--output"}, "--output needs a value"},
        BadCase{{"clean", "in", "-o"}, "-o needs a value"},
        BadCase{{"clean", "--output", ""}, "--output: the name of the file is empty"},
        BadCase{{"clean", "--output=", "in"}, "--output: the name of the file is empty"},
        BadCase{{"clean", "--strict=maybe"}, "--strict: 'maybe' is not true or false"},
        BadCase{{"clean", "--dedup", "nera"},
                "--dedup: 'nera' is not none, exact or near; did you mean near?"},
        BadCase{{"clean", "--strip", "everything"},
                "--strip: 'everything' is not none, page or site"},
        BadCase{{"clean", "--max-cluster", "0"},
                "--max-cluster: '0' is not a whole number from 1 to 4294967295"},
        BadCase{{"explain", "--max-removal", "0.5"},
                "--max-removal is a flag of 'clean', not of 'explain'"},
        BadCase{{"clean", "--near", "1.5"}, "--near: '1.5' is not a number from 0 to 1"},
        BadCase{{"clean", "--near", "-0.1"}, "--near: '-0.1' is not a number from 0 to 1"},
        BadCase{{"clean", "--near", "nan"}, "--near: 'nan' is not a number from 0 to 1"},
        BadCase{{"clean", "--guard", "0.5x"}, "--guard: '0.5x' is not a number from 0 to 1"},
        BadCase{{"clean", "--threads", "-1"},
                "--threads: '-1' is not a whole number from 0 to 1024"},
        BadCase{{"clean", "--threads", "2000"},
                "--threads: '2000' is not a whole number from 0 to 1024"},
        BadCase{{"clean", "--max-page", "big"},
                "--max-page: 'big' is not a size: write bytes, or a number with K, M, G or T"},
        BadCase{{"clean", "--max-page", "4G"},
                "--max-page: '4G' is out of range: at least 1 byte and less than 4G"},
        BadCase{{"clean", "--max-page", "0"},
                "--max-page: '0' is out of range: at least 1 byte and less than 4G"},
        BadCase{{"templates", "shwo", "t"},
                "'shwo' is not merge, show or forget; did you mean show?"},
        BadCase{{"templates", "merge", "a", "b"}, "name the sum: -o FILE"},
        BadCase{{"templates", "merge", "-o", "a"}, "name the files to merge"},
        BadCase{{"templates", "show"}, "name one template file"},
        BadCase{{"templates", "show", "a", "b"}, "name one template file"},
        BadCase{{"templates", "show", "--idle", "2", "a"},
                "--idle is a flag of 'templates forget', not of 'templates show'"},
        BadCase{{"templates", "forget", "a"}, "say what to forget: --site NAME or --idle N"},
        BadCase{{"templates", "forget", "--site", "x"}, "name one template file"},
        BadCase{{"templates", "forget", "--idle", "0", "a"},
                "--idle: '0' is not a whole number from 1 to 4294967295"},
        BadCase{{"clean", "--site", "x"}, "--site is a flag of 'templates show', not of 'clean'"},
        BadCase{{"config", "shwo"}, "'shwo' is not show; did you mean show?"},
        BadCase{{"config", "show", "--json"},
                "--json is a flag of 'templates show', not of 'config show'"},
        BadCase{{"clean", "-q", "-v"}, "--quiet and --verbose exclude each other"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(CommandLine, NamesNoFileForTwoOutputs) {
  EXPECT_EQ(error({"clean", "-o", "a", "--ledger", "./a"}),
            "--output and --ledger name the same file './a'");
  EXPECT_EQ(error({"clean", "--ledger", "a", "--summary", "a"}),
            "--ledger and --summary name the same file 'a'");
  EXPECT_EQ(error({"clean", "-o", "a", "--template-db", "a"}),
            "--output and --template-db name the same file 'a'");
  EXPECT_EQ(
      error({"clean", "--ledger", "-"}),
      "both --output and --ledger would go to standard output: name a file, as --ledger FILE");
  EXPECT_EQ(request({"clean", "-o", "a", "--ledger", "-"}).options.write.ledger, "-");
  EXPECT_EQ(request({"clean", "-o", "/dev/null", "--ledger", "/dev/null"}).options.write.ledger,
            "/dev/null");
}

TEST(CommandLine, HelpBeforeACommandIsItsHelp) {
  const auto help = [](const Arguments& arguments) {
    return std::get<Answer>(parse(arguments)).text;
  };
  EXPECT_EQ(help({"help", "clean"}), help({"clean", "--help"}));
  EXPECT_EQ(help({"help", "templates"}), help({"templates", "--help"}));
  EXPECT_EQ(help({"help", "templates", "show"}), help({"templates", "show", "--help"}));
  EXPECT_EQ(help({"help"}), help({"--help"}));
  EXPECT_EQ(error({"help", "claen"}), "unknown command 'claen'; did you mean clean?");
}

TEST(CommandLine, APresetExcludesWhatItStandsInFor) {
  EXPECT_EQ(request({"clean"}).options.dedup.preset, Preset::kNone);
  EXPECT_EQ(request({"clean", "--preset", "datatrove"}).options.dedup.preset, Preset::kDatatrove);
  EXPECT_EQ(request({"clean", "--preset", "text-dedup"}).options.dedup.preset, Preset::kTextDedup);
  EXPECT_EQ(request({"clean", "--preset", "nemo"}).options.dedup.preset, Preset::kNemo);
  EXPECT_TRUE(request({"clean", "--preset", "none", "--stream"}).options.stream);
  EXPECT_EQ(error({"clean", "--preset", "nemo", "--stream"}),
            "--preset and --stream exclude each other");
  EXPECT_EQ(error({"clean", "--preset", "nemo", "--dedup", "exact"}),
            "--preset goes with --dedup near only");
  EXPECT_EQ(error({"clean", "--preset", "nema"}),
            "--preset: 'nema' is not none, datatrove, text-dedup or nemo; did you mean nemo?");
}

TEST(CommandLine, EndsErrorsWithWhereToRead) {
  const auto last_line = [](const Arguments& arguments) -> std::string {
    try {
      parse(arguments);
    } catch (const RunError& error) {
      const std::string message = error.what();
      return message.substr(message.find('\n') + 1);
    }
    return "accepted";
  };
  EXPECT_EQ(last_line({"clean", "--leger"}), "Try 'newsieve clean --help'.");
  EXPECT_EQ(last_line({"config", "shwo"}), "Try 'newsieve config --help'.");
  EXPECT_EQ(last_line({"claen"}), "Try 'newsieve --help'.");
}

TEST(CommandLine, AnswersInsteadOfRunning) {
  const auto exit_code = [](const Arguments& arguments) {
    return std::get<Answer>(parse(arguments)).exit_code;
  };
  EXPECT_EQ(exit_code({}), kFailed);
  for (const std::string flag : {"--help", "-h", "--version", "-V"}) {
    EXPECT_EQ(exit_code({flag}), kDone);
    EXPECT_EQ(exit_code({"clean", flag}), kDone);
    EXPECT_EQ(exit_code({"explain", "--strip", "none", flag}), kDone);
  }
}

}  // namespace
}  // namespace newsieve::cli
