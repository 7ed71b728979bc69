// The report formats but HTML. Each is a pure function of the result: no clock, no locale, no
// environment. Names and texts may hold anything: each format escapes what it must, writes U+FFFD
// for what is no valid UTF-8, and all but JSON do so for control characters too.
#pragma once

#include <cstddef>
#include <string>

#include "newsieve/check.h"

namespace newsieve::report {

/// docs/schema/check.schema.json, version 1.
std::string json(const CheckResult& result);

/// JUnit XML as Jenkins' xUnit plugin describes it (junit-10.xsd and before): a verdict is a test
/// case, of the class that its source names.
std::string junit(const CheckResult& result);

/// SARIF 2.1.0 (OASIS Standard, with errata 01): a rule for each metric, a result for each example.
std::string sarif(const CheckResult& result);

/// Workflow commands for the log of a GitHub Actions job, where they become annotations: the worst
/// ten of what fails, and up to ten problems of the inputs. GitHub shows ten of each kind per step.
std::string github(const CheckResult& result);

/// GitHub-flavoured Markdown of at most `max_bytes`: whole rows and examples are left out for it,
/// and the text says so. Empty if not even the heading fits.
std::string markdown(const CheckResult& result, std::size_t max_bytes);

/// The text format of Prometheus 0.0.4, for node_exporter's textfile collector. Has no timestamps,
/// which that collector refuses.
std::string prometheus(const CheckResult& result);

}  // namespace newsieve::report
