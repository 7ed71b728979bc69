// What the reports say in words and numbers, so that all of them say it alike.
#pragma once

#include <string>
#include <string_view>

#include "newsieve/check.h"

namespace newsieve::report {

/// `bytes` as one line of valid UTF-8 that a terminal, a log or an XML parser can take: line ends
/// and tabs become spaces; what is no valid UTF-8, the other control characters (C0, DEL, C1) and
/// the noncharacters U+FFFE and U+FFFF, which XML 1.0 forbids, become U+FFFD.
std::string one_line(std::string_view bytes);

/// A value of a metric, a share rounded to six digits. Reads back as the same number.
double rounded(Metric metric, double value);
std::string number(Metric metric, double value);

/// "max", "min".
std::string_view name_of(Bound bound);

/// "fails", "known", "holds", "nothing".
std::string_view name_of(Outcome outcome);

/// "duplicate_share at most 0.1".
std::string gate_text(const Gate& gate);

/// "0.4 (24 of 60)"; "nothing to measure".
std::string measured_text(const Verdict& verdict);

/// "duplicate_share is 0.4 (24 of 60), 0.35 without what the baseline knows; at most 0.1 is
/// allowed".
std::string verdict_text(const Verdict& verdict);

/// "wire.example: " and the above, on one line of valid UTF-8; the corpus is not named.
std::string verdict_text_of_source(const Verdict& verdict);

/// "dumps/a.txt:812", on one line of valid UTF-8; the input alone where the line is not known.
std::string place_text(const Example& example);

/// "1 gate", "2 gates".
std::string counted(std::uint64_t count, std::string_view singular);

}  // namespace newsieve::report
