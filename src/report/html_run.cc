// What the baseline did, and what the run met.
#include <fmt/format.h>

#include <iterator>

#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::size_t kMostProblems = 20;
constexpr std::size_t kMessageColumns = 240;

void append_baseline(std::string& out, const BaselineUse& baseline) {
  out += "<h3>Baseline</h3>\n";
  if (baseline.entries == 0 && baseline.written == 0) {
    out += "<p class=\"nothing\">No baseline was used.</p>\n";
    return;
  }
  out += "<ul>\n";
  auto to = std::back_inserter(out);
  if (baseline.entries > 0) {
    fmt::format_to(to, "<li>{} excused, of {} in the baseline.</li>\n",
                   counted(baseline.excused, "entry", "entries"), count_text(baseline.entries));
    fmt::format_to(to, "<li>{} {}{}.</li>\n", counted(baseline.stale, "entry", "entries"),
                   baseline.stale == 1 ? "was not found again" : "were not found again",
                   baseline.stale == 0 ? ""
                   : baseline.pruned   ? ", and taken out of the file"
                                       : "; --prune-baseline takes them out of the file");
  }
  if (baseline.written > 0) {
    fmt::format_to(to, "<li>{} written to a new baseline.</li>\n",
                   counted(baseline.written, "entry", "entries"));
  }
  out += "</ul>\n";
}

void append_warnings(std::string& out, const std::vector<Warning>& warnings) {
  if (warnings.empty()) {
    return;
  }
  out += "<h3>Warnings</h3>\n<ul>\n";
  for (const Warning& warning : warnings) {
    fmt::format_to(std::back_inserter(out), "<li><code>--{}</code>: {}</li>\n",
                   escaped(warning.bound), isolated(shortened(warning.message, kMessageColumns)));
  }
  out += "</ul>\n";
}

void append_problems(std::string& out, const CheckResult& result) {
  out += "<h3>Problems</h3>\n";
  if (result.problems.empty()) {
    out += "<p class=\"nothing\">All inputs were read as they stand.</p>\n";
    return;
  }
  open_scroll(out, "Problems");
  out +=
      "<table class=\"problems\"><caption>What could not be taken as it stands. It was left out, "
      "and the run went on.</caption><thead><tr><th scope=\"col\">Input</th>"
      "<th scope=\"col\" class=\"n\">Byte</th><th scope=\"col\">What</th></tr></thead><tbody>\n";
  const std::size_t listed = std::min(result.problems.size(), kMostProblems);
  for (std::size_t i = 0; i < listed; ++i) {
    const Problem& problem = result.problems[i];
    fmt::format_to(std::back_inserter(out),
                   "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td>{}</td></tr>\n",
                   name_markup(problem.input), problem.offset ? count_text(*problem.offset) : "–",
                   isolated(shortened(problem.message, kMessageColumns)));
  }
  out += "</tbody></table>";
  close_scroll(out);
  append_left_out(out, listed, result.summary.problems, "problems");
}

}  // namespace

void append_run(std::string& out, const CheckResult& result) {
  append_baseline(out, result.baseline);
  append_warnings(out, result.summary.warnings);
  append_problems(out, result);
}

}  // namespace newsieve::report::page
