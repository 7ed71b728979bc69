// The flags of `check`.
#include <gtest/gtest.h>

#include <functional>

#include "cli/check_values.h"
#include "newsieve/metrics.h"
#include "parsed.h"

namespace newsieve::cli {
namespace {

using test::Arguments;
using test::error;
using test::parse;
using test::request;

CheckOptions check(Arguments flags) {
  flags.insert(flags.begin(), {"check", "--no-config"});
  return request(flags).check;
}

TEST(CheckFlags, SetTheOptions) {
  const CheckOptions options =
      check({"--per-source", "--min-source-records", "3", "--short-words=9", "--examples", "0",
             "--baseline", "b", "--prune-baseline"});
  EXPECT_TRUE(options.per_source);
  EXPECT_EQ(options.min_source_records, 3U);
  EXPECT_EQ(options.short_words, 9U);
  EXPECT_EQ(options.examples, 0U);
  EXPECT_EQ(options.baseline, "b");
  EXPECT_TRUE(options.prune_baseline);
  EXPECT_NE(options.version, "");
  EXPECT_TRUE(check({}).gates.empty());
}

TEST(CheckFlags, TakeGatesOnceForEachMetricAndBound) {
  const std::vector<Gate> gates = check({"--max", "near_share=5%", "--max=words_median=900",
                                         "--min", "words_median=80", "--max", "near_share=0.1"})
                                      .gates;
  ASSERT_EQ(gates.size(), 3U);
  EXPECT_EQ(to_text(gates[0]), "near_share=0.1");
  EXPECT_EQ(to_text(gates[1]), "words_median=900");
  EXPECT_EQ(gates[1].bound, Bound::kMax);
  EXPECT_EQ(to_text(gates[2]), "words_median=80");
  EXPECT_EQ(gates[2].bound, Bound::kMin);
}

TEST(CheckFlags, ReadEveryMetricsGateAsItIsWritten) {
  for (const MetricInfo& info : all_metrics()) {
    const Bound bound = info.better == Better::kHigh ? Bound::kMin : Bound::kMax;
    for (const double limit : {0.0, 0.05, 1.0}) {
      const Gate gate{.metric = info.metric, .bound = bound, .limit = limit};
      const Gate again = parse_gate(bound, to_text(gate));
      EXPECT_EQ(again.metric, gate.metric);
      EXPECT_EQ(again.limit, limit) << info.name;
    }
  }
}

TEST(CheckFlags, TakeReportsInTheirOrder) {
  const std::vector<ReportTarget> reports =
      check({"--report", "json:a:b.json", "--report", "github", "--report=prom:p"}).reports;
  ASSERT_EQ(reports.size(), 3U);
  EXPECT_EQ(reports[0].format, ReportFormat::kJson);
  EXPECT_EQ(reports[0].path, "a:b.json");
  EXPECT_EQ(reports[1].format, ReportFormat::kGithub);
  EXPECT_EQ(reports[1].path, "-");
  EXPECT_EQ(to_text(reports[2]), "prom:p");
  EXPECT_EQ(to_text(reports[1]), "github");
}

TEST(CheckFlags, FindTheSummaryOfAGithubJob) {
  const test::Variables variables = {{"GITHUB_STEP_SUMMARY", "summary.md"}};
  EXPECT_EQ(request({"check", "--report", "github"}, variables).check.github_summary, "summary.md");
  EXPECT_EQ(request({"check", "--report", "md"}, variables).check.github_summary, "");
}

TEST(CheckFlags, SetABaselineOfTheEnvironmentAsideForANewOne) {
  const test::Variables variables = {{"NEWSIEVE_BASELINE", "old.json"}};
  const CheckOptions options = request({"check", "--write-baseline", "old.json"}, variables).check;
  EXPECT_EQ(options.baseline, "");
  EXPECT_EQ(options.write_baseline, "old.json");
}

TEST(CheckFlags, NameTheRunsOwnFiles) {
  EXPECT_EQ(request({"check", "--no-config", "--report", "json:r.json", "--report", "github",
                     "--baseline", "b.json", "--summary", "s.json", "--template-db", "t.db"},
                    {{"GITHUB_STEP_SUMMARY", "g.md"}})
                .options.read.own_files,
            (Arguments{"s.json", "t.db", "b.json", "g.md", "r.json"}));
}

TEST(CheckFlags, ListTheMetrics) {
  const std::string text = std::get<Answer>(parse({"check", "--list-metrics"})).text;
  for (const MetricInfo& info : all_metrics()) {
    EXPECT_NE(text.find(std::string(info.name) + ' '), std::string::npos) << info.name;
  }
}

struct BadCase {
  Arguments flags;
  std::string_view message;
};

class CheckRefuses : public testing::TestWithParam<BadCase> {};

TEST_P(CheckRefuses, AndSaysWhy) {
  Arguments arguments = GetParam().flags;
  arguments.insert(arguments.begin(), {"check", "--no-config"});
  EXPECT_EQ(error(arguments), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CheckRefuses,
    testing::Values(
        BadCase{{"--max", "duplicat_share=0.1"},
                "--max: 'duplicat_share' is no metric; did you mean duplicate_share?"},
        BadCase{{"--max", "speed=1"},
                "--max: 'speed' is no metric; 'newsieve check --list-metrics' lists them"},
        BadCase{{"--max", "near_share"}, "--max: 'near_share' is not METRIC=VALUE"},
        BadCase{{"--max", "near_share="},
                "--max: near_share: '' is not a share from 0 to 1, or 0% to 100%"},
        BadCase{{"--max", "near_share=5"},
                "--max: near_share: '5' is not a share from 0 to 1, or 0% to 100%; did you mean "
                "5%?"},
        BadCase{{"--max", "near_share=101%"},
                "--max: near_share: '101%' is not a share from 0 to 1, or 0% to 100%"},
        BadCase{{"--max", "near_share=-0.1"},
                "--max: near_share: '-0.1' is not a share from 0 to 1, or 0% to 100%"},
        BadCase{{"--max", "near_share=nan"},
                "--max: near_share: 'nan' is not a share from 0 to 1, or 0% to 100%"},
        BadCase{{"--min", "words_median=50%"},
                "--min: words_median: '50%' is not a number of words, 0 or more"},
        BadCase{{"--min", "words_median=-1"},
                "--min: words_median: '-1' is not a number of words, 0 or more"},
        BadCase{{"--min", "words_median=inf"},
                "--min: words_median: 'inf' is not a number of words, 0 or more"},
        BadCase{{"--min", "near_share=5%"},
                "--min: near_share is better low: write --max near_share=5%"},
        BadCase{{"--max", "words_min=5"},
                "--max: words_min is better high: write --min words_min=5"},
        BadCase{{"--min", "records=5", "--max", "records=4"},
                "no records can hold both --min records=5 and --max records=4"},
        BadCase{{"--report", "htm:x"},
                "--report: 'htm' is not json, junit, sarif, github, md, prom or html; did you mean "
                "html?"},
        BadCase{{"--report", "json:"}, "--report: the name of the file is empty"},
        BadCase{{"--report", "json", "--report", "md:-"},
                "two reports would go to standard output: name a file, as --report json:FILE"},
        BadCase{{"--report", "json:a", "--report", "md:./a"}, "--report: './a' is named twice"},
        BadCase{{"--report", "json:a", "--baseline", "a"},
                "--baseline and --report name the same file 'a'"},
        BadCase{{"--report", "json:a", "--write-baseline", "a"},
                "--write-baseline and --report name the same file 'a'"},
        BadCase{{"--report", "json:a", "--summary", "a"},
                "--summary and --report name the same file 'a'"},
        BadCase{{"--prune-baseline"}, "--prune-baseline needs --baseline FILE"},
        BadCase{{"--write-baseline", "a", "--baseline", "b"},
                "--write-baseline and --baseline exclude each other"},
        BadCase{{"--write-baseline", "a", "--prune-baseline"},
                "--write-baseline and --prune-baseline exclude each other"},
        BadCase{{"--examples", "101"}, "--examples: '101' is not a whole number from 0 to 100"},
        BadCase{{"--stream"}, "--stream is a flag of 'clean', not of 'check'"},
        BadCase{{"--output", "x"}, "--output is a flag of 'clean', not of 'check'"},
        BadCase{{"--preset", "nemo"}, "--preset is a flag of 'clean', not of 'check'"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

}  // namespace
}  // namespace newsieve::cli
