// A result of check, made by hand, that every report can be tried on: each outcome occurs, and
// names and texts hold what the formats must escape.
#pragma once

#include "newsieve/check.h"

namespace newsieve::test {

/// Four invented sources and their gates: failing, known, holding and with nothing to measure, of
/// the corpus and of sources. Numbers agree with each other as those of a real run do.
CheckResult sample_result();

/// The result of a run that found no record and was asked for nothing.
CheckResult empty_result();

}  // namespace newsieve::test
