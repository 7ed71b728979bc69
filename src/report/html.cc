#include "report/html.h"

namespace newsieve::report {

std::string html(const CheckResult& /*result*/) {
  return {};
}

}  // namespace newsieve::report
