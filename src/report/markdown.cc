// Markdown for people: a comment, a job's summary. What is worst comes first.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/formats.h"
#include "report/markdown_text.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

// Rows that are shown of what can be long; the whole is in the JSON report.
constexpr std::size_t kMaxVerdicts = 100;
constexpr std::size_t kMaxSourcesInMarkdown = 50;
constexpr std::size_t kMaxFlows = 20;

std::string heading(const CheckResult& result) {
  const std::uint64_t failed = result.failed_gates();
  const std::size_t gates = result.verdicts.size();
  std::string verdict = "no gates were set";
  if (failed > 0) {
    verdict = fmt::format("{} of {} failed", failed, counted(gates, "gate"));
  } else if (gates > 0) {
    verdict = gates == 1 ? "the gate holds" : fmt::format("all {} gates hold", gates);
  }
  const Summary& summary = result.summary;
  std::string text = fmt::format("## newsieve check: {}\n\n{} of {} and {}, from {}; {} kept.\n\n",
                                 verdict, counted(summary.records, "record"),
                                 counted(summary.inputs, "input"), counted(summary.pages, "page"),
                                 counted(result.sources.size(), "source"), summary.kept_records);
  if (result.baseline.entries > 0) {
    text += fmt::format("The baseline's {}: {} found again, {} stale{}.\n\n",
                        result.baseline.entries == 1
                            ? "one entry"
                            : fmt::format("{} entries", result.baseline.entries),
                        result.baseline.excused, result.baseline.stale,
                        result.baseline.pruned ? " and taken out" : "");
  }
  for (const Warning& warning : summary.warnings) {
    text += fmt::format("⚠️ {}\n\n", markdown_inline(warning.message));
  }
  return text;
}

std::string_view outcome_cell(Outcome outcome) {
  switch (outcome) {
    case Outcome::kHolds:
      return "✅ holds";
    case Outcome::kFails:
      return "❌ fails";
    case Outcome::kKnown:
      return "🟡 known";
    case Outcome::kNothing:
      break;
  }
  return "⚪ nothing to measure";
}

/// "and 12 more" below a table that does not show all.
std::string more(std::size_t all, std::size_t shown) {
  return all > shown ? fmt::format("\nand {} more\n\n", all - shown) : "\n";
}

void add_verdicts(BoundedMarkdown& out, const std::vector<Verdict>& verdicts) {
  const std::size_t shown = std::min(verdicts.size(), kMaxVerdicts);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < shown; ++i) {
    const Verdict& verdict = verdicts[i];
    const Metric metric = verdict.gate.metric;
    std::string measured = measured_text(verdict);
    if (verdict.known > 0 && verdict.judged) {
      measured += fmt::format(", new: {}", number(metric, *verdict.judged));
    }
    rows.push_back(fmt::format(
        "| {} | `{}` | {} | {} | {} {} |\n", outcome_cell(verdict.outcome), info_of(metric).name,
        markdown_inline(verdict.source), verdict.measured.value ? measured : "",
        verdict.gate.bound == Bound::kMax ? "at most" : "at least", verdict.gate.limit));
  }
  out.add_block(
      "| Gate | Metric | Source | Measured | Allowed |\n| --- | --- | --- | --- | --- |\n", rows,
      more(verdicts.size(), shown));
}

/// Of the verdicts that are shown: what fails comes first.
void add_examples(BoundedMarkdown& out, const std::vector<Verdict>& verdicts) {
  for (std::size_t i = 0; i < std::min(verdicts.size(), kMaxVerdicts); ++i) {
    const Verdict& verdict = verdicts[i];
    if (verdict.outcome != Outcome::kFails || verdict.examples.empty()) {
      continue;
    }
    std::vector<std::string> items;
    for (const Example& example : verdict.examples) {
      items.push_back(fmt::format("- {} {}: {}\n", markdown_code(place_text(example)),
                                  markdown_inline(example.reason), markdown_code(example.text)));
    }
    const std::string head = fmt::format("<details><summary>{}</summary>\n\n",
                                         markdown_html(verdict_text_of_source(verdict)));
    out.add_block(head, items, "\n</details>\n\n");
  }
}

/// Sources by how many gates they fail; among equals as they come, most records first.
std::vector<const SourceReport*> worst_first(const CheckResult& result,
                                             const std::map<std::string_view, int>& failed) {
  std::vector<const SourceReport*> sources;
  for (const SourceReport& source : result.sources) {
    sources.push_back(&source);
  }
  const auto failures = [&](const SourceReport* source) {
    const auto found = failed.find(source->name);
    return found == failed.end() ? 0 : found->second;
  };
  std::stable_sort(sources.begin(), sources.end(),
                   [&](const SourceReport* left, const SourceReport* right) {
                     return failures(left) > failures(right);
                   });
  return sources;
}

void add_sources(BoundedMarkdown& out, const CheckResult& result) {
  std::map<std::string_view, int> failed;
  for (const Verdict& verdict : result.verdicts) {
    if (verdict.outcome == Outcome::kFails && !verdict.source.empty()) {
      ++failed[verdict.source];
    }
  }
  const std::vector<const SourceReport*> sources = worst_first(result, failed);
  const std::size_t shown = std::min(sources.size(), kMaxSourcesInMarkdown);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < shown; ++i) {
    const SourceReport& source = *sources[i];
    const auto cell = [&](Metric metric) {
      const auto& value = source.measurements.at(static_cast<std::size_t>(metric)).value;
      return value ? number(metric, *value) : std::string();
    };
    const auto failures = failed.find(source.name);
    rows.push_back(fmt::format(
        "| {} | {} | {} | {} | {} | {} | {} |\n", markdown_inline(source.name),
        failures == failed.end() ? "" : fmt::format("{}", failures->second), cell(Metric::kRecords),
        cell(Metric::kDuplicateShare), cell(Metric::kBoilerplateShare),
        cell(Metric::kEmptyPageShare), cell(Metric::kWordsMedian)));
  }
  out.add_block(
      "### Sources\n\n"
      "| Source | Failed gates | Records | Copies | Boilerplate | Empty pages | Median words |\n"
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
      rows, more(sources.size(), shown));
}

void add_copy_flows(BoundedMarkdown& out, const std::vector<CopyFlow>& flows) {
  const std::size_t shown = std::min(flows.size(), kMaxFlows);
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < shown; ++i) {
    rows.push_back(fmt::format("| {} | {} | {} |\n", flows[i].copies,
                               markdown_inline(flows[i].from), markdown_inline(flows[i].of)));
  }
  out.add_block("### Who copies whom\n\n| Copies | In | Of |\n| ---: | --- | --- |\n", rows,
                more(flows.size(), shown));
}

void add_problems(BoundedMarkdown& out, const CheckResult& result) {
  std::vector<std::string> items;
  for (const Problem& problem : result.problems) {
    items.push_back(fmt::format("- {}: {}\n", markdown_code(problem.input),
                                markdown_inline(placed_message(problem))));
  }
  out.add_block(fmt::format("<details><summary>{} in the inputs</summary>\n\n",
                            counted(result.summary.problems, "problem")),
                items, more(result.summary.problems, items.size()) + "</details>\n");
}

}  // namespace

std::string markdown(const CheckResult& result, std::size_t max_bytes) {
  BoundedMarkdown out(max_bytes);
  if (!out.add(heading(result))) {
    return {};
  }
  add_verdicts(out, result.verdicts);
  add_examples(out, result.verdicts);
  add_sources(out, result);
  add_copy_flows(out, result.copy_flows);
  add_problems(out, result);
  return out.take();
}

}  // namespace newsieve::report
