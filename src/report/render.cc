#include "newsieve/check.h"

namespace newsieve {

std::string render(ReportFormat /*format*/, const CheckResult& /*result*/) {
  return {};
}

}  // namespace newsieve
