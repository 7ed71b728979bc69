#include <limits>

#include "newsieve/check.h"
#include "report/formats.h"
#include "report/html.h"

namespace newsieve {

std::string render(ReportFormat format, const CheckResult& result) {
  switch (format) {
    case ReportFormat::kJson:
      return report::json(result);
    case ReportFormat::kJunit:
      return report::junit(result);
    case ReportFormat::kSarif:
      return report::sarif(result);
    case ReportFormat::kGithub:
      return report::github(result);
    case ReportFormat::kMarkdown:
      return report::markdown(result, std::numeric_limits<std::size_t>::max());
    case ReportFormat::kPrometheus:
      return report::prometheus(result);
    case ReportFormat::kHtml:
      break;
  }
  return report::html(result);
}

}  // namespace newsieve
