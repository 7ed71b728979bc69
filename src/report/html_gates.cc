// What was judged, worst first, and the records that count against it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "report/html_chart.h"
#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::size_t kMostListedVerdicts =
    200;                                    // verdicts; those of the whole corpus are always listed
constexpr std::size_t kMostExplained = 30;  // failed verdicts with their examples
constexpr std::size_t kMostExamples = 10;   // of one verdict
constexpr std::size_t kTextColumns = 160;

std::string_view sign_of(Bound bound) {
  return bound == Bound::kMax ? "at most" : "at least";
}

std::string subject_of(const Verdict& verdict) {
  return verdict.source.empty() ? "the whole corpus" : name_markup(verdict.source);
}

/// Value and limit on one scale, with room behind the larger of them.
std::string bar_of(const Verdict& verdict) {
  if (!verdict.measured.value) {
    return {};
  }
  constexpr double kRoom = 1.25;
  const double value = std::max(0.0, verdict.judged.value_or(*verdict.measured.value));
  double scale = kRoom * std::max(value, verdict.gate.limit);
  if (info_of(verdict.gate.metric).is_share) {
    scale = std::min(scale, 1.0);
  }
  return scale <= 0
             ? bar(0, "plain", 0)
             : bar(value / scale, report::name_of(verdict.outcome), verdict.gate.limit / scale);
}

/// What was measured, and how it came to the value that is judged.
std::string note_of(const Verdict& verdict) {
  const MetricInfo& metric = info_of(verdict.gate.metric);
  std::string note;
  if (metric.is_share && verdict.measured.value) {
    note = fmt::format("{} of {} {}", count_text(verdict.measured.count),
                       count_text(verdict.measured.of), newsieve::name_of(metric.unit));
  }
  if (verdict.known > 0) {
    note +=
        fmt::format("{}{} known, {} without", note.empty() ? "" : "; ", count_text(verdict.known),
                    verdict.judged ? value_text(metric, *verdict.judged) : "nothing");
  }
  return note;
}

ValuePair value_and_limit(const Verdict& verdict) {
  const MetricInfo& metric = info_of(verdict.gate.metric);
  if (!verdict.measured.value) {
    return {.first = "–", .second = value_text(metric, verdict.gate.limit)};
  }
  return value_texts(metric, *verdict.measured.value, verdict.gate.limit);
}

void append_row(std::string& out, const Verdict& verdict, std::size_t number, bool has_examples) {
  auto to = std::back_inserter(out);
  const std::string_view outcome = report::name_of(verdict.outcome);
  const ValuePair texts = value_and_limit(verdict);
  fmt::format_to(to,
                 "<tr class=\"{0}\"><td class=\"outcome\">{1}{0}</td>"
                 "<th scope=\"row\"><code>{2}</code><span class=\"of\">{3}</span>",
                 outcome, icon(outcome), breakable(info_of(verdict.gate.metric).name),
                 subject_of(verdict));
  if (has_examples) {
    fmt::format_to(to, "<a href=\"#gate-{}\">{}</a>", number,
                   counted(verdict.examples.size(), "example", "examples"));
  }
  fmt::format_to(to,
                 "</th><td class=\"value\"><b>{}</b>{}<span class=\"of\">{}</span></td>"
                 "<td class=\"limit\">{} <b>{}</b></td></tr>\n",
                 texts.first, bar_of(verdict), note_of(verdict), sign_of(verdict.gate.bound),
                 texts.second);
}

void append_example(std::string& out, const Example& example) {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "<li><p class=\"quote\" lang=\"\">{}</p><p class=\"reason\">{}</p>",
                 example.text.empty() ? "<i lang=\"en\">no text</i>"
                                      : isolated(shortened(example.text, kTextColumns)),
                 isolated(shortened(example.reason, kTextColumns)));
  fmt::format_to(to, "<p class=\"place\">{}, line {}, byte {}", name_markup(example.input),
                 count_text(example.line), count_text(example.offset));
  if (!example.id.empty()) {
    fmt::format_to(to, ", record <code>{}</code>", name_markup(example.id));
  }
  out += "</p></li>\n";
}

void append_examples(std::string& out, const Verdict& verdict, std::size_t number, bool open) {
  const ValuePair texts = value_and_limit(verdict);
  fmt::format_to(std::back_inserter(out),
                 "<details class=\"examples\"{}><summary><code>{}</code> of {}: <b>{}</b>, {} {}"
                 "</summary><ol id=\"gate-{}\">\n",
                 open ? " open" : "", breakable(info_of(verdict.gate.metric).name),
                 subject_of(verdict), texts.first, sign_of(verdict.gate.bound), texts.second,
                 number);
  const std::size_t shown = std::min(verdict.examples.size(), kMostExamples);
  for (std::size_t i = 0; i < shown; ++i) {
    append_example(out, verdict.examples[i]);
  }
  out += "</ol></details>\n";
}

}  // namespace

void append_gates(std::string& out, const CheckResult& result) {
  if (result.verdicts.empty()) {
    out +=
        "<p class=\"nothing\">No gate was asked for. <code>--max duplicate_share=0.2</code> would "
        "be one.</p>\n";
    return;
  }
  std::vector<const Verdict*> listed;
  std::vector<const Verdict*> explained;
  for (const Verdict& verdict : result.verdicts) {
    if (listed.size() < kMostListedVerdicts || verdict.source.empty()) {
      listed.push_back(&verdict);
      if (verdict.outcome == Outcome::kFails && !verdict.examples.empty() &&
          explained.size() < kMostExplained) {
        explained.push_back(&verdict);
      }
    }
  }
  open_scroll(out, "Gates, worst first");
  out +=
      "<table class=\"gates\"><caption>Worst first. The stroke across a bar is the limit.</caption>"
      "<thead><tr><th scope=\"col\">Outcome</th><th scope=\"col\">Gate</th>"
      "<th scope=\"col\">Value</th><th scope=\"col\">Limit</th></tr></thead><tbody>\n";
  std::size_t number = 0;
  for (const Verdict* verdict : listed) {
    const bool has_examples = number < explained.size() && explained[number] == verdict;
    number += has_examples ? 1 : 0;
    append_row(out, *verdict, number, has_examples);
  }
  out += "</tbody></table>";
  close_scroll(out);
  append_left_out(out, listed.size(), result.verdicts.size(), "gates of sources");
  if (explained.empty()) {
    return;
  }
  out += "<h3>Examples</h3>\n";
  for (std::size_t i = 0; i < explained.size(); ++i) {
    append_examples(out, *explained[i], i + 1, i == 0);
  }
}

}  // namespace newsieve::report::page
