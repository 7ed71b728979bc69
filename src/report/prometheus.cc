// The text format of Prometheus. Of each metric there are two families, of the corpus and of its
// sources: one with both would count everything twice in a sum.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/formats.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

/// Sources that have samples: each costs the server a series per metric, for as long as it keeps
/// data.
constexpr std::size_t kMaxSourcesExposed = 500;

/// The value of a label.
std::string escaped_label(std::string_view bytes) {
  std::string out;
  for (const char c : one_line(bytes)) {
    if (c == '\\' || c == '"') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

/// A metric's name with its unit last: "duplicate_ratio", "largest_cluster_records".
std::string family_of(const MetricInfo& info) {
  std::string name(info.name);
  if (info.is_share) {
    constexpr std::string_view kSuffix = "_share";
    return name.substr(0, name.size() - kSuffix.size()) + "_ratio";
  }
  const std::string_view unit = newsieve::name_of(info.unit);
  return name.find(unit) != std::string::npos ? name : fmt::format("{}_{}", name, unit);
}

/// Appends families: a head, then the samples.
class Exposition {
 public:
  /// `help` is ours: one line without backslashes.
  void family(std::string_view name, std::string_view help) {
    name_ = fmt::format("newsieve_check_{}", name);
    head_ = fmt::format("# HELP {0} {1}.\n# TYPE {0} gauge\n", name_, help);
  }

  /// `labels`: `source="a"`, or nothing. The head of the family comes before its first sample.
  template <typename Number>
  void sample(std::string_view labels, Number value) {
    out_ += std::exchange(head_, {});
    if (labels.empty()) {
      fmt::format_to(std::back_inserter(out_), "{} {}\n", name_, value);
    } else {
      fmt::format_to(std::back_inserter(out_), "{}{{{}}} {}\n", name_, labels, value);
    }
  }

  void single(std::string_view name, std::string_view help, std::uint64_t value) {
    family(name, help);
    sample({}, value);
  }

  void comment(std::string_view text) { fmt::format_to(std::back_inserter(out_), "# {}\n", text); }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::string name_;
  std::string head_;
};

/// A source that has samples, by its label.
struct LabelledSource {
  std::string label;
  const SourceReport* source = nullptr;
};

/// The sources with most records. Names that differ only in what a label cannot show would make two
/// samples of one, which the collector refuses with the whole file: the first has it.
std::vector<LabelledSource> labelled(const std::vector<SourceReport>& sources) {
  std::vector<LabelledSource> shown;
  std::set<std::string> labels;
  for (const SourceReport& source : sources) {
    if (shown.size() == kMaxSourcesExposed) {
      break;
    }
    std::string label = fmt::format("source=\"{}\"", escaped_label(source.name));
    if (labels.insert(label).second) {
      shown.push_back({.label = std::move(label), .source = &source});
    }
  }
  return shown;
}

void append_metrics(Exposition& out, const Measurements& total,
                    const std::vector<LabelledSource>& sources) {
  for (const MetricInfo& info : all_metrics()) {
    const std::string family = family_of(info);
    const auto index = static_cast<std::size_t>(info.metric);
    out.family(family, info.meaning);
    if (const auto& value = total.at(index).value) {
      out.sample({}, rounded(info.metric, *value));
    }
    if (!info.of_sources) {
      continue;
    }
    out.family("source_" + family, fmt::format("{}, by source", info.meaning));
    for (const auto& [label, source] : sources) {
      if (const auto& value = source->measurements.at(index).value) {
        out.sample(label, rounded(info.metric, *value));
      }
    }
  }
}

/// What became of a gate.
struct GateCounts {
  double limit = 0;
  std::optional<bool> corpus_failed;
  bool of_sources = false;
  std::uint64_t failed_sources = 0;
};

std::string gate_label(const Gate& gate) {
  return fmt::format("metric=\"{}\",bound=\"{}\"", info_of(gate.metric).name, name_of(gate.bound));
}

void append_gates(Exposition& out, const std::vector<Verdict>& verdicts,
                  const std::vector<LabelledSource>& sources) {
  std::set<std::string_view> shown;
  for (const auto& [label, source] : sources) {
    shown.insert(source->name);
  }
  std::map<std::string, GateCounts> gates;
  std::set<std::pair<std::string, bool>> of_sources;  // with their labels, ordered
  for (const Verdict& verdict : verdicts) {
    const std::string gate = gate_label(verdict.gate);
    const bool failed = verdict.outcome == Outcome::kFails;
    GateCounts& counts = gates[gate];
    counts.limit = verdict.gate.limit;
    if (verdict.source.empty()) {
      counts.corpus_failed = failed;
      continue;
    }
    counts.of_sources = true;
    counts.failed_sources += failed ? 1 : 0;
    if (shown.contains(verdict.source)) {
      of_sources.emplace(fmt::format("{},source=\"{}\"", gate, escaped_label(verdict.source)),
                         failed);
    }
  }
  out.family("gate_limit", "Bound of a gate");
  for (const auto& [label, counts] : gates) {
    out.sample(label, counts.limit);
  }
  out.family("gate_failed", "1 where the whole corpus fails a gate");
  for (const auto& [label, counts] : gates) {
    if (counts.corpus_failed) {
      out.sample(label, *counts.corpus_failed ? 1 : 0);
    }
  }
  out.family("gate_failed_sources", "Sources that fail a gate, all of them");
  for (const auto& [label, counts] : gates) {
    if (counts.of_sources) {
      out.sample(label, counts.failed_sources);
    }
  }
  out.family("source_gate_failed", "1 where a source fails a gate");
  for (const auto& [label, failed] : of_sources) {
    out.sample(label, failed ? 1 : 0);
  }
}

}  // namespace

std::string prometheus(const CheckResult& result) {
  Exposition out;
  const std::vector<LabelledSource> sources = labelled(result.sources);
  if (sources.size() < result.sources.size()) {
    out.comment(fmt::format("Of {} sources, the {} with most records have samples of their own.",
                            result.sources.size(), sources.size()));
  }
  out.family("info", "The program that measured");
  out.sample(fmt::format("version=\"{}\"", escaped_label(result.version)), 1);
  out.single("failed_gates", "Gates that fail, of the corpus and of sources",
             result.failed_gates());
  out.single("problems", "Things in the inputs that could not be taken as they stand",
             result.summary.problems);
  out.single("baseline_entries", "Entries of the baseline", result.baseline.entries);
  out.single("baseline_excused_entries", "Entries of the baseline that were found again",
             result.baseline.excused);
  out.single("baseline_stale_entries", "Entries of the baseline that were not found again",
             result.baseline.stale);
  append_gates(out, result.verdicts, sources);
  append_metrics(out, result.total, sources);
  return out.take();
}

}  // namespace newsieve::report
