// JUnit XML. There is no standard; this is the part of it that Jenkins, GitLab, GitHub's actions
// and Azure read alike. Without `time`: a report depends on the corpus only.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "report/formats.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

/// Text or the value of an attribute. Control characters are gone already, so that line ends need
/// no escape but those that we write ourselves, within text.
std::string escaped_xml(std::string_view bytes) {
  std::string out;
  for (const char c : one_line(bytes)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':  // "]]>" must not stand in text
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

void append_failure(std::string& out, const Verdict& verdict) {
  fmt::format_to(std::back_inserter(out), "      <failure type=\"{}\" message=\"{}\"",
                 info_of(verdict.gate.metric).name, escaped_xml(verdict_text(verdict)));
  if (verdict.examples.empty()) {
    out += "/>\n";
    return;
  }
  std::string_view before = ">";
  for (const Example& example : verdict.examples) {
    fmt::format_to(std::back_inserter(out), "{}{}: {}: {}", before,
                   escaped_xml(place_text(example)), escaped_xml(example.reason),
                   escaped_xml(example.text));
    before = "\n";
  }
  out += "</failure>\n";
}

void append_case(std::string& out, const Verdict& verdict) {
  fmt::format_to(std::back_inserter(out), "    <testcase classname=\"{}\" name=\"{}\"",
                 verdict.source.empty() ? "corpus" : escaped_xml(verdict.source),
                 escaped_xml(gate_text(verdict.gate)));
  if (verdict.outcome == Outcome::kHolds) {
    out += "/>\n";
    return;
  }
  out += ">\n";
  if (verdict.outcome == Outcome::kFails) {
    append_failure(out, verdict);
  } else if (verdict.outcome == Outcome::kNothing) {
    out += "      <skipped>nothing to measure</skipped>\n";
  } else {
    fmt::format_to(std::back_inserter(out), "      <system-out>{}</system-out>\n",
                   escaped_xml(verdict_text(verdict)));
  }
  out += "    </testcase>\n";
}

/// What no gate asks for: problems of the inputs, and bounds that the run passed.
void append_problems(std::string& out, const CheckResult& result) {
  std::vector<std::string> lines;
  for (const Problem& problem : result.problems) {
    lines.push_back(
        fmt::format("{}: {}", escaped_xml(problem.input), escaped_xml(placed_message(problem))));
  }
  if (result.summary.problems > result.problems.size()) {
    lines.push_back(fmt::format("and {} more", result.summary.problems - result.problems.size()));
  }
  for (const Warning& warning : result.summary.warnings) {
    lines.push_back(escaped_xml(warning.message));
  }
  if (!lines.empty()) {
    fmt::format_to(std::back_inserter(out), "    <system-err>{}</system-err>\n",
                   fmt::join(lines, "\n"));
  }
}

}  // namespace

std::string junit(const CheckResult& result) {
  const auto skipped =
      std::count_if(result.verdicts.begin(), result.verdicts.end(),
                    [](const Verdict& verdict) { return verdict.outcome == Outcome::kNothing; });
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  fmt::format_to(
      std::back_inserter(out),
      "<testsuites name=\"newsieve check\" tests=\"{0}\" failures=\"{1}\" errors=\"0\">\n"
      "  <testsuite name=\"newsieve check\" tests=\"{0}\" failures=\"{1}\" errors=\"0\" "
      "skipped=\"{2}\">\n",
      result.verdicts.size(), result.failed_gates(), skipped);
  for (const Verdict& verdict : result.verdicts) {
    append_case(out, verdict);
  }
  append_problems(out, result);
  return out + "  </testsuite>\n</testsuites>\n";
}

}  // namespace newsieve::report
