// The report as a web page: one file that asks for nothing, for people.
#pragma once

#include <string>

#include "newsieve/check.h"

namespace newsieve::report {

/// The result as one HTML document: its style and its script are within, its charts are inline SVG,
/// and its content security policy lets nothing else run or load. What it lists is capped, so that
/// it stays under 2 MB whatever the size of the corpus.
std::string html(const CheckResult& result);

}  // namespace newsieve::report
