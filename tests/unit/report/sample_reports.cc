#include "report/sample_reports.h"

#include <array>
#include <string_view>
#include <utility>

#include "newsieve/check.h"
#include "report/sample_result.h"

namespace newsieve::test {

std::vector<SampleReport> sample_reports() {
  constexpr std::array<std::pair<ReportFormat, std::string_view>, 6> kFormats{{
      {ReportFormat::kJson, "json"},
      {ReportFormat::kJunit, "junit.xml"},
      {ReportFormat::kSarif, "sarif"},
      {ReportFormat::kGithub, "github"},
      {ReportFormat::kMarkdown, "md"},
      {ReportFormat::kPrometheus, "prom"},
  }};
  const CheckResult sample = sample_result();
  const CheckResult empty = empty_result();
  std::vector<SampleReport> reports;
  for (const auto& [format, ending] : kFormats) {
    reports.push_back({.file = "sample." + std::string(ending), .text = render(format, sample)});
    reports.push_back({.file = "empty." + std::string(ending), .text = render(format, empty)});
  }
  return reports;
}

}  // namespace newsieve::test
