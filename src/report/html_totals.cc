// The verdict and the corpus in numbers.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::array kOutcomes = {Outcome::kFails, Outcome::kKnown, Outcome::kHolds,
                                  Outcome::kNothing};

std::uint64_t count_of(const CheckResult& result, Outcome outcome) {
  return static_cast<std::uint64_t>(
      std::count_if(result.verdicts.begin(), result.verdicts.end(),
                    [&](const Verdict& verdict) { return verdict.outcome == outcome; }));
}

struct Headline {
  std::string_view sign;
  std::string text;
};

Headline headline_of(const CheckResult& result) {
  const std::uint64_t failed = count_of(result, Outcome::kFails);
  if (failed > 0) {
    return {.sign = "fails", .text = counted(failed, "gate failed", "gates failed")};
  }
  if (result.verdicts.empty()) {
    return {.sign = "nothing", .text = "Measured, no gate asked for"};
  }
  return {.sign = "holds", .text = "Passed: no gate failed"};
}

std::string outcome_text(Outcome outcome, std::uint64_t count) {
  switch (outcome) {
    case Outcome::kFails:
      return counted(count, "fails", "fail");
    case Outcome::kKnown:
      return counted(count, "breaks its bound but is known", "break their bounds but are known");
    case Outcome::kHolds:
      return counted(count, "holds", "hold");
    case Outcome::kNothing:
      break;
  }
  return counted(count, "had nothing to measure", "had nothing to measure");
}

void append_card(std::string& out, std::string_view term, std::string_view value,
                 std::string_view note) {
  fmt::format_to(std::back_inserter(out),
                 "<div><dt>{}</dt><dd><strong>{}</strong><span>{}</span></dd></div>\n", term, value,
                 note);
}

void append_cards(std::string& out, const CheckResult& result) {
  const Summary& summary = result.summary;
  const auto value = [&](Metric metric) {
    const Measurement& measurement = measured(result.total, metric);
    return measurement.value ? value_text(info_of(metric), *measurement.value) : "–";
  };
  const auto parts = [&](Metric metric, std::string_view unit) {
    const Measurement& measurement = measured(result.total, metric);
    return measurement.value ? fmt::format("{} of {} {}", count_text(measurement.count),
                                           count_text(measurement.of), unit)
                             : "nothing to measure";
  };
  out += "<dl class=\"cards\">\n";
  append_card(out, "Records", count_text(summary.records),
              fmt::format("on {}", counted(summary.pages, "page", "pages")));
  append_card(out, "Read", bytes_text(summary.input_bytes),
              fmt::format("from {}", counted(summary.inputs, "input", "inputs")));
  append_card(out, "Sources", value(Metric::kSources), "sites, publishers or inputs");
  append_card(out, "Copies", value(Metric::kDuplicateShare),
              parts(Metric::kDuplicateShare, "records"));
  const Measurement& boilerplate = measured(result.total, Metric::kBoilerplateShare);
  append_card(out, "Boilerplate", value(Metric::kBoilerplateShare),
              boilerplate.value ? fmt::format("{} of {}", bytes_text(boilerplate.count),
                                              bytes_text(boilerplate.of))
                                : "nothing to measure");
  append_card(out, "Largest cluster", count_text(summary.largest_cluster),
              summary.largest_cluster == 1 ? "record" : "records that tell one story");
  append_card(out, "Median length", value(Metric::kWordsMedian), "words");
  append_card(out, "Problems", count_text(summary.problems), "in the inputs");
  out += "</dl>\n";
}

struct Part {
  std::string_view kind;  ///< class of the style sheet
  std::string_view name;
  std::uint64_t records = 0;
};

/// Records as one bar: what is kept, and the copies by kind.
void append_composition(std::string& out, const Summary& summary) {
  if (summary.records == 0) {
    return;
  }
  const std::array<Part, 5> parts = {
      {{"kept", "Kept", summary.kept_records},
       {"exact", "Exact copies", summary.copies_exact},
       {"near", "Near copies", summary.copies_near},
       {"contained", "Contained in others", summary.copies_contained},
       {"update", "Earlier versions", summary.copies_update}}};
  auto to = std::back_inserter(out);
  out +=
      "<figure class=\"composition\"><figcaption><h3>Records, kept and copies</h3></figcaption>"
      "<svg role=\"img\" aria-labelledby=\"parts-title parts-desc\" width=\"100%\" height=\"28\">"
      "<title id=\"parts-title\">Records, kept and copies</title>"
      "<desc id=\"parts-desc\">One bar in parts. Their numbers stand in the list beneath.</desc>";
  const auto all = static_cast<double>(summary.records);
  double left = 0;
  for (const Part& part : parts) {
    const double width = 100 * static_cast<double>(part.records) / all;
    if (part.records > 0) {
      fmt::format_to(to,
                     "<rect class=\"part {}\" x=\"{:.3f}%\" width=\"{:.3f}%\" height=\"28\">"
                     "<title>{}: {}</title></rect>",
                     part.kind, left, width, part.name, count_text(part.records));
    }
    left += width;
  }
  out += "</svg><ul class=\"legend\">";
  for (const Part& part : parts) {
    fmt::format_to(to,
                   "<li><svg class=\"key\" aria-hidden=\"true\"><rect class=\"part {}\" "
                   "width=\"12\" height=\"12\" rx=\"2\"/></svg>{} <b>{}</b> <span>{}</span></li>",
                   part.kind, part.name, count_text(part.records),
                   share_text(static_cast<double>(part.records) / all));
  }
  out += "</ul></figure>\n";
}

void append_metrics(std::string& out, const CheckResult& result) {
  auto to = std::back_inserter(out);
  out += "<details class=\"metrics\"><summary>Every metric of the corpus</summary>";
  open_scroll(out, "Every metric of the corpus");
  out +=
      "<table><caption class=\"unseen\">Every metric of the corpus</caption><thead><tr>"
      "<th scope=\"col\">Metric</th><th scope=\"col\" class=\"n\">Value</th>"
      "<th scope=\"col\">Counted</th><th scope=\"col\">Meaning</th></tr></thead><tbody>\n";
  for (const MetricInfo& metric : all_metrics()) {
    const Measurement& measurement = measured(result.total, metric.metric);
    std::string counts(newsieve::name_of(metric.unit));
    if (metric.is_share && measurement.value) {
      counts = fmt::format("{} of {} {}", count_text(measurement.count), count_text(measurement.of),
                           counts);
    }
    fmt::format_to(to,
                   "<tr><th scope=\"row\"><code>{}</code></th><td class=\"n\">{}</td><td>{}</td>"
                   "<td class=\"prose\">{}</td></tr>\n",
                   breakable(metric.name),
                   measurement.value ? value_text(metric, *measurement.value) : "–", counts,
                   escaped(metric.meaning));
  }
  out += "</tbody></table>";
  close_scroll(out);
  out += "</details>\n";
}

}  // namespace

std::string verdict_text(const CheckResult& result) {
  return headline_of(result).text;
}

void append_verdict(std::string& out, const CheckResult& result) {
  const Headline headline = headline_of(result);
  fmt::format_to(std::back_inserter(out),
                 "<header class=\"verdict {0}\"><div class=\"page\">"
                 "<p class=\"brand\">newsieve check</p><h1>{1}<span>{2}</span></h1>",
                 headline.sign, icon(headline.sign), headline.text);
  std::string counts;
  for (const Outcome outcome : kOutcomes) {
    const std::uint64_t count = count_of(result, outcome);
    if (count > 0) {
      counts += counts.empty() ? "" : ", ";
      counts += outcome_text(outcome, count);
    }
  }
  if (!result.verdicts.empty()) {
    fmt::format_to(std::back_inserter(out), "<p class=\"lead\">Of {}: {}.</p>",
                   counted(result.verdicts.size(), "gate", "gates"), counts);
  }
  out += "</div></header>\n";
}

void append_totals(std::string& out, const CheckResult& result) {
  append_cards(out, result);
  append_composition(out, result.summary);
  append_metrics(out, result);
}

}  // namespace newsieve::report::page
