// The reports of the result made by hand, to the byte. After a change that is meant to be seen,
// write them anew and read the difference:
//
//   build/test/tests/unit/report_samples tests/unit/report/expected
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "newsieve/check.h"
#include "report/sample_reports.h"
#include "report/sample_result.h"

namespace newsieve::report {
namespace {

const std::filesystem::path kExpected = NEWSIEVE_EXPECTED_REPORTS;

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(GoldenTest, ReportsAreAsExpected) {
  for (const test::SampleReport& report : test::sample_reports()) {
    EXPECT_EQ(report.text, contents(kExpected / report.file)) << report.file;
  }
}

TEST(GoldenTest, NoReportTellsOfTime) {
  CheckResult slow = test::sample_result();
  slow.summary.seconds = {{.name = "learn", .seconds = 98765.25}};
  for (const ReportFormat format :
       {ReportFormat::kJson, ReportFormat::kJunit, ReportFormat::kSarif, ReportFormat::kGithub,
        ReportFormat::kMarkdown, ReportFormat::kPrometheus, ReportFormat::kHtml}) {
    EXPECT_EQ(render(format, slow), render(format, test::sample_result()));
  }
}

}  // namespace
}  // namespace newsieve::report
