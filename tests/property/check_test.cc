// A check says the same of the same news: however many threads work on it, wherever its files lie,
// and whatever a baseline knows of it already.
#include "newsieve/check.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "generator/dump.h"
#include "newsieve/newsieve.h"
#include "property/run_line.h"

namespace newsieve::property {
namespace {

constexpr generator::Settings kSettings{.seed = 41, .sites = 6, .pages_per_site = 12};

const std::vector<ReportFormat> kFormats = {
    ReportFormat::kJson,     ReportFormat::kJunit,      ReportFormat::kSarif, ReportFormat::kGithub,
    ReportFormat::kMarkdown, ReportFormat::kPrometheus, ReportFormat::kHtml};

Gate max(Metric metric, double limit) {
  return {.metric = metric, .bound = Bound::kMax, .limit = limit};
}

/// One file a page, each name behind `prefix`.
void fill(const Folder& folder, const std::string& prefix) {
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    const generator::Page page = generator::make_page(kSettings, i);
    folder.write(prefix + generator::file_name(i), page.bytes());
  }
}

/// Gates that the generated corpus fails, the whole and some of its sources.
CheckOptions strict() {
  CheckOptions options;
  options.gates = {max(Metric::kDuplicateShare, 0),
                   max(Metric::kMissingDateShare, 0),
                   max(Metric::kBoilerplateShare, 0.01),
                   max(Metric::kRepeatedLineShare, 0),
                   max(Metric::kLargestCluster, 1),
                   {.metric = Metric::kWordsMin, .bound = Bound::kMin, .limit = 1000}};
  options.per_source = true;
  options.min_source_records = 2;
  options.version = "1.2.3";
  return options;
}

CheckResult check_folder(const std::filesystem::path& folder, const CheckOptions& check_options,
                         unsigned threads = 0) {
  Options options;
  options.read.inputs = {folder.string()};
  options.threads = threads;
  Observer silent;
  return check(options, check_options, silent);
}

/// What each format's report holds, by format.
std::vector<std::string> reports_of(const std::filesystem::path& folder, unsigned threads) {
  const Folder written;
  CheckOptions options = strict();
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    options.reports.push_back(
        {.format = kFormats[i], .path = (written.path() / std::to_string(i)).string()});
  }
  check_folder(folder, options, threads);
  std::vector<std::string> reports;
  for (const ReportTarget& target : options.reports) {
    reports.push_back(read_file(target.path));
  }
  return reports;
}

TEST(CheckTest, ReportsAreTheSameForAnyNumberOfThreads) {
  const Folder folder;
  fill(folder, "");
  const std::vector<std::string> one = reports_of(folder.path(), 1);
  const std::vector<std::string> three = reports_of(folder.path(), 3);
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    EXPECT_GT(one[i].size(), 100U) << i;
    EXPECT_TRUE(one[i] == three[i]) << "format " << i;
  }
}

TEST(CheckTest, CleanRowsHoldNoCopies) {
  const Folder dump;
  fill(dump, "");
  Options options;
  options.read.inputs = {dump.path().string()};
  const Written cleaned = run_line(options);
  const Folder rows;
  rows.write("clean.jsonl", cleaned.output);
  CheckOptions gates;
  gates.gates = {max(Metric::kDuplicateShare, 0)};
  EXPECT_FALSE(check_folder(dump.path(), gates).passed());
  const CheckResult result = check_folder(rows.path(), gates);
  EXPECT_TRUE(result.passed());
  const auto at = [&](Metric metric) { return result.total.at(static_cast<std::size_t>(metric)); };
  EXPECT_EQ(at(Metric::kDuplicateShare).count, 0U);
  EXPECT_EQ(at(Metric::kRecords).count, cleaned.rows().size());
}

/// A corpus and the baseline of what fails in it.
class BaselineTest : public testing::Test {
 protected:
  void SetUp() override {
    fill(corpus_, "");
    CheckOptions options = strict();
    ASSERT_FALSE(check_folder(corpus_.path(), options).passed());
    options.write_baseline = baseline();
    const CheckResult written = check_folder(corpus_.path(), options);
    EXPECT_TRUE(written.passed());
    EXPECT_GT(written.baseline.written, 0U);
  }

  [[nodiscard]] std::string baseline() const { return (other_.path() / "known.json").string(); }

  [[nodiscard]] CheckOptions with_baseline() const {
    CheckOptions options = strict();
    options.baseline = baseline();
    return options;
  }

  Folder corpus_;
  Folder other_;
};

TEST_F(BaselineTest, WhatIsKnownPasses) {
  const CheckResult result = check_folder(corpus_.path(), with_baseline());
  EXPECT_TRUE(result.passed());
  EXPECT_EQ(result.baseline.excused, result.baseline.entries);
  EXPECT_EQ(result.baseline.stale, 0U);
}

TEST_F(BaselineTest, FilesMayMove) {
  const Folder moved;
  fill(moved, "moved-");
  const CheckResult result = check_folder(moved.path(), with_baseline());
  EXPECT_TRUE(result.passed());
  EXPECT_EQ(result.baseline.stale, 0U);
}

TEST_F(BaselineTest, OneMoreCopyFails) {
  const generator::Page page = generator::make_page(kSettings, 0);
  corpus_.write("page-copy.txt", page.bytes());
  const CheckResult result = check_folder(corpus_.path(), with_baseline());
  EXPECT_FALSE(result.passed());
  bool told = false;
  for (const Verdict& verdict : result.verdicts) {
    told = told || (verdict.gate.metric == Metric::kDuplicateShare && verdict.source.empty() &&
                    verdict.outcome == Outcome::kFails && verdict.examples.size() == 1 &&
                    verdict.examples[0].input.ends_with("page-copy.txt"));
  }
  EXPECT_TRUE(told);
}

// What got better may not get worse again.
TEST(PruningTest, TightensAValueThoughNothingIsGone) {
  const Folder folder;
  CheckOptions options;
  options.gates = {{.metric = Metric::kWordsMin, .bound = Bound::kMin, .limit = 100}};
  options.write_baseline = (folder.path() / "known.json").string();
  const std::string rows = (folder.path() / "rows.jsonl").string();
  const auto print = [&](const std::string& text) {
    folder.write("rows.jsonl", R"({"id": "1", "text": ")" + text + "\"}\n");
  };
  print("It rained.");
  check_folder(rows, options);
  std::swap(options.baseline, options.write_baseline);
  options.prune_baseline = true;
  print("It rained all day.");
  const CheckResult better = check_folder(rows, options);
  EXPECT_TRUE(better.passed());
  EXPECT_FALSE(better.baseline.pruned);  // nothing was taken out
  print("It rained.");
  EXPECT_FALSE(check_folder(rows, options).passed());
}

TEST_F(BaselineTest, PruningTakesOutWhatIsGone) {
  const std::string before = read_file(baseline());
  CheckOptions options = with_baseline();
  options.prune_baseline = true;
  check_folder(corpus_.path(), options);
  EXPECT_EQ(read_file(baseline()), before);  // all of it was found again
  const Folder less;
  less.write("page.txt", generator::make_page(kSettings, 0).bytes());
  const CheckResult result = check_folder(less.path(), options);
  EXPECT_TRUE(result.baseline.pruned);
  EXPECT_GT(result.baseline.stale, 0U);
  EXPECT_LT(read_file(baseline()).size(), before.size());
  EXPECT_EQ(check_folder(less.path(), options).baseline.stale, 0U);
}

}  // namespace
}  // namespace newsieve::property
