// Results of check whose HTML reports are hard to show well. All names and texts are invented.
#pragma once

#include "newsieve/check.h"

namespace newsieve::test {

/// As of a news corpus of some size: 60 sources, 400,000 records, gates that fail, hold and are
/// known.
CheckResult realistic_result();

/// The same with texts and names that try to break out: markup, scripts, other writing directions,
/// control characters, bytes that are no UTF-8, words without an end.
CheckResult hostile_result();

/// A million records of 100,000 sources. Each has every kind of line, and every gate fails for it.
CheckResult huge_result();

}  // namespace newsieve::test
