// The report for people: one HTML file that needs nothing else.
#pragma once

#include <string>

#include "newsieve/check.h"

namespace newsieve::report {

std::string html(const CheckResult& result);

}  // namespace newsieve::report
