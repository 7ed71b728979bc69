// What the golden reports cannot show: bounds on how much is told, and names that clash.
#include "report/formats.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "newsieve/check.h"
#include "report/sample_result.h"

namespace newsieve::report {
namespace {

std::size_t lines_with(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    if (text.substr(0, end).find(part) != std::string_view::npos) {
      ++count;
    }
    text.remove_prefix(end + 1);
  }
  return count;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// A result of one failed gate with so many examples.
CheckResult failing(std::size_t examples) {
  CheckResult result;
  Verdict& verdict = result.verdicts.emplace_back();
  verdict.gate = {.metric = Metric::kDuplicateShare, .bound = Bound::kMax, .limit = 0.1};
  verdict.measured = {.value = 0.4, .count = 4, .of = 10};
  verdict.outcome = Outcome::kFails;
  for (std::size_t i = 0; i < examples; ++i) {
    Example& example = verdict.examples.emplace_back();
    example.input = "a.txt";
    example.offset = i;
    example.line = i + 1;
  }
  return result;
}

TEST(GithubTest, TellsTheWorstTenAndHowManyMore) {
  const std::string all = github(failing(10));
  EXPECT_EQ(lines_with(all, "::error "), 10);
  EXPECT_EQ(lines_with(all, "::notice "), 0);
  const std::string some = github(failing(12));
  EXPECT_EQ(lines_with(some, "::error "), 10);
  EXPECT_TRUE(has(some, "\n::notice title=newsieve::Not shown here: 2 more examples"));
}

TEST(GithubTest, NoGateHidesAnother) {
  CheckResult result = failing(12);
  result.verdicts.push_back(result.verdicts.front());
  result.verdicts.back().gate.metric = Metric::kMojibakeShare;
  EXPECT_EQ(lines_with(github(result), "mojibake_share at most"), 5);
}

TEST(GithubTest, TellsARecordOnceThatFailsTheGateOfItsSourceToo) {
  CheckResult result = failing(2);
  result.verdicts.push_back(result.verdicts.front());
  result.verdicts.back().source = "a.example";
  const std::string text = github(result);
  EXPECT_EQ(lines_with(text, "line=1,"), 2) << "each verdict is told";
  EXPECT_EQ(lines_with(text, "line=2,"), 1);
}

TEST(GithubTest, TellsTenProblems) {
  CheckResult result;
  result.problems.resize(15);
  result.summary.problems = 40;
  const std::string text = github(result);
  EXPECT_EQ(lines_with(text, "::warning "), 10);
  EXPECT_TRUE(has(text, "and 30 more problems"));
}

TEST(GithubTest, EscapesForTheRunner) {
  CheckResult result = failing(1);
  Example& example = result.verdicts.front().examples.front();
  example.input = "a,b:c%0A\n.txt";
  example.text = "50%: a,b\n::error::x";
  EXPECT_EQ(github(result),
            "::error file=a%2Cb%3Ac%250A .txt,line=1,title=newsieve%3A duplicate_share at most "
            "0.1::duplicate_share is 0.4 (4 of 10); at most 0.1 is allowed%0A: 50%25: a,b "
            "::error::x\n");
}

TEST(SarifTest, MessagesHoldNoPlaceholderAndNoLink) {
  CheckResult result = failing(1);
  Example& example = result.verdicts.front().examples.front();
  example.reason = "no {0}";
  example.text = "[click](https://x.example)";
  EXPECT_TRUE(has(sarif(result), "no {{0}}: [click] (https://x.example)"));
}

TEST(SarifTest, TellsAsManyResultsAsAreKept) {
  const std::string all = sarif(failing(5000));
  EXPECT_EQ(lines_with(all, "\"ruleId\""), 5000);
  EXPECT_FALSE(has(all, "left out"));
  CheckResult result = failing(4999);
  result.verdicts.push_back(failing(3).verdicts.front());
  const std::string some = sarif(result);
  EXPECT_EQ(lines_with(some, "\"ruleId\""), 5000);
  EXPECT_TRUE(has(some, "2 more results are left out"));
}

TEST(SarifTest, FingerprintsFollowTheRecordNotItsPlace) {
  const auto fingerprint = [](const CheckResult& result) {
    const std::string text = sarif(result);
    const std::string_view name = "\"contentAndGate/v1\": ";
    return text.substr(text.find(name) + name.size(), 34);
  };
  CheckResult result = failing(1);
  Verdict& verdict = result.verdicts.front();
  Example& example = verdict.examples.front();
  example.id = "1f";
  const std::string before = fingerprint(result);
  example.input = "moved.txt";
  example.offset = example.line = 77;
  EXPECT_EQ(fingerprint(result), before);
  example.id = "2e";
  EXPECT_NE(fingerprint(result), before);
  example.id = "1f";
  verdict.source = "a.example";
  EXPECT_NE(fingerprint(result), before);
  verdict.source.clear();
  verdict.gate.metric = Metric::kMojibakeShare;
  EXPECT_NE(fingerprint(result), before);
}

TEST(SarifTest, TellsWhatIsNewOnlyBesideABaseline) {
  CheckResult result = failing(1);
  EXPECT_FALSE(has(sarif(result), "baselineState"));
  result.baseline.entries = 1;
  EXPECT_TRUE(has(sarif(result), R"("baselineState": "new")"));
}

TEST(JunitTest, SaysThatThereAreMoreProblems) {
  CheckResult result;
  result.problems.resize(2);
  result.summary.problems = 5;
  EXPECT_TRUE(has(junit(result), "\nand 3 more</system-err>"));
}

TEST(PrometheusTest, ShowsTheFirst500Sources) {
  CheckResult result;
  for (int i = 0; i < 501; ++i) {
    SourceReport& source = result.sources.emplace_back();
    source.name = std::to_string(i) + ".example";
    source.measurements.at(0).value = 1;
    Verdict& verdict = result.verdicts.emplace_back();
    verdict.source = source.name;
    verdict.outcome = Outcome::kFails;
  }
  const std::string text = prometheus(result);
  EXPECT_EQ(lines_with(text, "newsieve_check_source_records{"), 500);
  EXPECT_EQ(lines_with(text, "newsieve_check_source_gate_failed{"), 500);
  EXPECT_TRUE(
      has(text, "\nnewsieve_check_gate_failed_sources{metric=\"records\",bound=\"max\"} 501\n"));
  EXPECT_TRUE(text.starts_with("# Of 501 sources, the 500 "));
}

TEST(PrometheusTest, NoSampleTwiceWhateverTheNames) {
  CheckResult result;
  for (const std::string_view name : {"a\xFF", "a\xFE"}) {
    SourceReport& source = result.sources.emplace_back();
    source.name = name;
    source.measurements.at(0).value = 1;
  }
  EXPECT_EQ(lines_with(prometheus(result), "newsieve_check_source_records{"), 1);
}

}  // namespace
}  // namespace newsieve::report
