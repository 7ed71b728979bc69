// The sources as a table, those with trouble first.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::size_t kMostListedSources = 200;

struct MetricColumn {
  Metric metric;
  std::string_view heading;
};

constexpr std::array<MetricColumn, 12> kColumns = {{
    {Metric::kRecords, "Records"},
    {Metric::kKeptRecords, "Kept"},
    {Metric::kDuplicateShare, "Copies"},
    {Metric::kBoilerplateShare, "Boiler&shy;plate"},
    {Metric::kRepeatedLineShare, "Repeated lines"},
    {Metric::kEmptyPageShare, "Empty pages"},
    {Metric::kMissingTitleShare, "No title"},
    {Metric::kMissingDateShare, "No date"},
    {Metric::kWordsMedian, "Median words"},
    {Metric::kShortShare, "Short"},
    {Metric::kReplacedShare, "Lost characters"},
    {Metric::kOtherLanguageShare, "Other language"},
}};

struct Judged {
  std::uint64_t gates = 0;
  std::uint64_t failed = 0;
  std::uint64_t known = 0;
};

/// A source and what came of its gates.
struct Row {
  const SourceReport* source = nullptr;
  Judged judged;
};

std::vector<Row> rows_of(const CheckResult& result) {
  std::unordered_map<std::string_view, Judged> judged;
  for (const Verdict& verdict : result.verdicts) {
    if (!verdict.source.empty()) {
      Judged& of_source = judged[verdict.source];
      ++of_source.gates;
      of_source.failed += verdict.outcome == Outcome::kFails ? 1 : 0;
      of_source.known += verdict.outcome == Outcome::kKnown ? 1 : 0;
    }
  }
  std::vector<Row> rows;
  rows.reserve(result.sources.size());
  for (const SourceReport& source : result.sources) {
    const auto found = judged.find(source.name);
    rows.push_back({.source = &source, .judged = found == judged.end() ? Judged{} : found->second});
  }
  const auto copies = [](const Row& row) {
    return measured(row.source->measurements, Metric::kDuplicateShare).count;
  };
  std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    return std::tuple(a.judged.failed, a.judged.known, copies(a)) >
           std::tuple(b.judged.failed, b.judged.known, copies(b));
  });
  return rows;
}

std::string judged_markup(const Judged& judged) {
  if (judged.gates == 0) {
    return "–";
  }
  if (judged.failed > 0) {
    return fmt::format("<span class=\"fails\">{}{} failed</span>", icon("fails"),
                       count_text(judged.failed));
  }
  if (judged.known > 0) {
    return fmt::format("<span class=\"known\">{}{} known</span>", icon("known"),
                       count_text(judged.known));
  }
  return fmt::format("<span class=\"holds\">{}passed</span>", icon("holds"));
}

}  // namespace

void append_sources(std::string& out, const CheckResult& result) {
  if (result.sources.empty()) {
    out += "<p class=\"nothing\">No source was found.</p>\n";
    return;
  }
  const std::vector<Row> rows = rows_of(result);
  auto to = std::back_inserter(out);
  open_scroll(out, "Sources");
  out +=
      "<table class=\"sources\" data-sort><caption>Those with failed gates first, then those with "
      "most copies.</caption><thead><tr><th scope=\"col\">Source</th><th scope=\"col\">Gates</th>";
  for (const MetricColumn& column : kColumns) {
    fmt::format_to(to, "<th scope=\"col\" class=\"n\">{}</th>", column.heading);
  }
  out += "</tr></thead><tbody>\n";
  const std::size_t listed = std::min(rows.size(), kMostListedSources);
  for (std::size_t i = 0; i < listed; ++i) {
    const SourceReport& source = *rows[i].source;
    fmt::format_to(to, "<tr><th scope=\"row\">{}</th><td class=\"outcome\">{}</td>",
                   name_markup(source.name), judged_markup(rows[i].judged));
    for (const MetricColumn& column : kColumns) {
      const Measurement& measurement = measured(source.measurements, column.metric);
      fmt::format_to(
          to, "<td class=\"n\">{}</td>",
          measurement.value ? value_text(info_of(column.metric), *measurement.value) : "–");
    }
    out += "</tr>\n";
  }
  out += "</tbody></table>";
  close_scroll(out);
  append_left_out(out, listed, rows.size(), "sources");
}

}  // namespace newsieve::report::page
