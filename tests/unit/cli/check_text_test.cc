#include "cli/check_text.h"

#include <gtest/gtest.h>

#include "cli/text.h"

namespace newsieve::cli {
namespace {

Gate max_gate(Metric metric, double limit) {
  return {.metric = metric, .bound = Bound::kMax, .limit = limit};
}

Verdict share_verdict(std::string source, std::uint64_t count, std::uint64_t of, double limit) {
  Verdict verdict;
  verdict.gate = max_gate(Metric::kDuplicateShare, limit);
  verdict.source = std::move(source);
  const double share = static_cast<double>(count) / static_cast<double>(of);
  verdict.measured = {.value = share, .count = count, .of = of};
  verdict.judged = share;
  verdict.outcome = share > limit ? Outcome::kFails : Outcome::kHolds;
  return verdict;
}

Verdict median_verdict(double value) {
  Verdict verdict;
  verdict.gate = {.metric = Metric::kWordsMedian, .bound = Bound::kMin, .limit = 80};
  verdict.measured.value = verdict.judged = value;
  return verdict;
}

TEST(CheckText, ShowsVerdictsAndTheExamplesOfThoseThatFailed) {
  CheckResult result;
  result.verdicts = {share_verdict("castrin.example", 62, 200, 0.05),
                     share_verdict("", 3, 1000, 0.05), median_verdict(1212)};
  result.verdicts[0].examples = {
      {.input = "rows.jsonl",
       .offset = 4014,
       .line = 9,
       .id = "48d2",
       .text = "Halvern Ferries bids for island rival",
       .reason = "near copy of 48d2 (0.93)"},
      {.input = "b\x1b", .offset = 0, .line = 1, .id = "", .text = "Castrin", .reason = "copy"}};
  EXPECT_EQ(check_text(result, {}, {}),
            "  FAIL  castrin.example  duplicate_share  31.0 %  max 5 %  62 of 200 records\n"
            "  ok    corpus           duplicate_share  0.3 %   max 5 %  3 of 1,000 records\n"
            "  ok    corpus           words_median     1,212   min 80\n"
            "\n"
            "castrin.example duplicate_share\n"
            "  rows.jsonl:4014  near copy of 48d2 (0.93)  Halvern Ferries bids for island rival\n"
            "  b\\x1b:0          copy                      Castrin\n"
            "\n"
            "1 of 2 gates failed, held against the corpus and 1 source\n");
}

TEST(CheckText, ShortensTextToTheTerminal) {
  CheckResult result;
  result.verdicts = {share_verdict(std::string(90, 's'), 62, 200, 0.05)};
  result.verdicts[0].examples = {
      {.input = "in", .id = "", .text = std::string(160, 'x'), .reason = "why"}};
  const std::string text = check_text(result, {}, {.width = 100});
  EXPECT_NE(text.find("  in:0  why  " + std::string(86, 'x') + "…\n"), std::string::npos) << text;
  EXPECT_NE(text.find("FAIL  " + std::string(39, 's') + "…  "), std::string::npos) << text;
}

TEST(CheckText, ColoursOutcomes) {
  CheckResult result;
  result.verdicts = {share_verdict("", 1, 2, 0.05), share_verdict("a", 1, 2, 0.05)};
  result.verdicts[1].outcome = Outcome::kKnown;
  const std::string text = check_text(result, {}, {.color = true});
  EXPECT_NE(text.find("  \x1b[31mFAIL \x1b[0m  corpus  "), std::string::npos) << text;
  EXPECT_NE(text.find("  \x1b[33mknown\x1b[0m  a       "), std::string::npos) << text;
}

TEST(CheckText, GivesSharesAsManyDecimalsAsTheirSideOfTheLimitNeeds) {
  const auto first_line = [](std::uint64_t count, std::uint64_t of, double limit) {
    CheckResult result;
    result.verdicts = {share_verdict("", count, of, limit)};
    const std::string text = check_text(result, {}, {});
    return text.substr(0, text.find('\n'));
  };
  EXPECT_EQ(first_line(50001, 1000000, 0.05),
            "  FAIL  corpus  duplicate_share  5.0001 %  max 5 %  50,001 of 1,000,000 records");
  EXPECT_EQ(first_line(1, 30000, 0),
            "  FAIL  corpus  duplicate_share  0.003 %  max 0 %  1 of 30,000 records");
  EXPECT_EQ(first_line(29999, 30000, 1),
            "  ok  corpus  duplicate_share  99.997 %  max 100 %  29,999 of 30,000 records");
  EXPECT_EQ(first_line(1, 8, 0.125),
            "  ok  corpus  duplicate_share  12.5 %  max 12.5 %  1 of 8 records");
}

TEST(CheckText, TellsWhatIsKnownAndWhatCouldNotBeMeasured) {
  CheckResult result;
  result.verdicts = {share_verdict("a", 40, 100, 0.05), share_verdict("b", 40, 100, 0.05),
                     share_verdict("", 0, 1, 0.05)};
  result.verdicts[0].known = 30;
  result.verdicts[0].judged = 0.1;
  result.verdicts[1].known = 40;
  result.verdicts[1].outcome = Outcome::kKnown;
  result.verdicts[2].outcome = Outcome::kNothing;
  result.verdicts[2].measured = {};
  result.baseline = {.entries = 100, .excused = 88, .stale = 12};
  CheckOptions options;
  options.reports = {{ReportFormat::kHtml, "check.html"}, {ReportFormat::kGithub, "-"}};
  options.baseline = "base.json";
  EXPECT_EQ(
      check_text(result, options, {}),
      "  FAIL   a       duplicate_share  40.0 %  max 5 %  40 of 100 records, 30 known: 10.0 % "
      "without\n"
      "  known  b       duplicate_share  40.0 %  max 5 %  40 of 100 records, 40 known\n"
      "  ok     corpus  duplicate_share  -       max 5 %  nothing to measure\n"
      "\n"
      "1 of 1 gate failed, held against the corpus and 2 sources\n"
      "12 of 100 entries of base.json are stale; --prune-baseline drops them\n"
      "written: check.html\n");
}

TEST(CheckText, TellsOfBaselines) {
  CheckResult result;
  result.verdicts = {median_verdict(90)};
  const std::string table = "  ok  corpus  words_median  90  min 80\n\nthe gate holds\n";
  CheckOptions options;
  options.baseline = "b";
  result.baseline = {.entries = 2, .stale = 1, .pruned = true};
  EXPECT_EQ(check_text(result, options, {}), table + "1 of 2 entries dropped from b\n");
  result.baseline = {.entries = 1, .stale = 1};
  EXPECT_EQ(check_text(result, options, {}),
            table + "1 of 1 entry of b is stale; --prune-baseline drops it\n");
  options.write_baseline = "n";
  result.baseline = {.written = 7};
  EXPECT_EQ(check_text(result, options, {}), table + "7 entries written to n\n");
}

TEST(CheckText, CountsWhatIsTooMuchToShow) {
  CheckResult result;
  for (int i = 0; i < 60; ++i) {
    result.verdicts.push_back(share_verdict("bad" + std::to_string(i), 1, 2, 0.05));
  }
  for (int i = 0; i < 1200; ++i) {
    result.verdicts.push_back(share_verdict("good" + std::to_string(i), 0, 2, 0.05));
  }
  const std::string text = check_text(result, {}, {});
  EXPECT_NE(text.find("bad49 "), std::string::npos);
  EXPECT_EQ(text.find("bad50 "), std::string::npos);
  EXPECT_EQ(text.find("good"), std::string::npos);
  EXPECT_NE(text.find("\n        and 10 more that failed or are known\n  ok    1,200 of sources\n"),
            std::string::npos)
      << text;
}

TEST(CheckText, ShowsOnlyFailuresWhereAsked) {
  CheckResult result;
  result.verdicts = {share_verdict("", 1, 2, 0.05), median_verdict(90)};
  CheckOptions options;
  options.reports = {{ReportFormat::kJson, "a"}};
  EXPECT_EQ(check_text(result, options, {.only_failures = true}),
            "  FAIL  corpus  duplicate_share  50.0 %  max 5 %  1 of 2 records\n"
            "\n"
            "1 of 2 gates failed\n");
  result.verdicts.erase(result.verdicts.begin());
  EXPECT_EQ(check_text(result, options, {.only_failures = true}), "");
}

TEST(CheckText, ShowsTheMeasurementsWhereThereIsNoGate) {
  CheckResult result;
  result.total.at(static_cast<std::size_t>(Metric::kRecords)) = {.value = 1234, .count = 1234};
  result.total.at(static_cast<std::size_t>(Metric::kNearShare)) = {
      .value = 0.25, .count = 1, .of = 4};
  const std::string text = check_text(result, {}, {});
  EXPECT_EQ(text.substr(0, text.find('\n')), "  records                  1,234");
  EXPECT_NE(text.find("\n  near_share               25.0 %  1 of 4 records\n"), std::string::npos)
      << text;
  EXPECT_NE(text.find("\n  words_min                -       nothing to measure\n"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("gate"), std::string::npos);
}

}  // namespace
}  // namespace newsieve::cli
