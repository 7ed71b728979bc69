// The values of check's flags: gates and reports, as text and back.
#pragma once

#include <string>
#include <vector>

#include "cli/flags.h"
#include "newsieve/check.h"

namespace newsieve::cli {

/// A gate from "METRIC=VALUE"; VALUE is a number, or of a share also "5%". Throws BadValue with the
/// nearest right name, and for a bound on the side on which the metric cannot be too good.
Gate parse_gate(Bound bound, const std::string& text);

/// "duplicate_share=0.05": what parse_gate reads.
std::string to_text(const Gate& gate);

/// "max" or "min".
std::string_view name_of(Bound bound);

/// A report from "FORMAT[:PATH]"; without a path, to standard output. Throws BadValue.
ReportTarget parse_report(const std::string& text);

/// "json:report.json": what parse_report reads.
std::string to_text(const ReportTarget& report);

/// The setting of --max or --min: a gate takes the place of an earlier one of the same metric.
Setting gates(Bound bound);

/// The setting of --report.
Setting reports();

/// What `--list-metrics` prints.
std::string metrics_text();

}  // namespace newsieve::cli
