#include "judge/weigh_baseline.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace newsieve::judge {

namespace {

bool contains(const std::vector<Metric>& metrics, Metric metric) {
  return std::find(metrics.begin(), metrics.end(), metric) != metrics.end();
}

bool is_broken(const Verdict& verdict) {
  return verdict.outcome == Outcome::kFails || verdict.outcome == Outcome::kKnown;
}

/// Of the gates that count items: of equal texts as many stay as are still excused.
void weigh_items(const Baseline& baseline, const Excused& excused, std::span<const Gate> gates,
                 const Corpus& corpus, Weighed& weighed) {
  const std::vector<Metric> metrics = counting_metrics(gates);
  Baseline found;
  for (std::size_t item = 0; item < corpus.items(); ++item) {
    for (const Metric metric : metrics) {
      if (excused.is_excused(metric, item)) {
        found.add_item(metric, corpus.note(item).content);
      }
    }
  }
  for (const auto& [metric, contents] : baseline.all_items()) {
    const bool is_judged = contains(metrics, metric);
    for (const auto& [content, known] : contents) {
      const std::uint64_t left = is_judged ? found.items(metric, content) : known;
      weighed.use.excused += is_judged ? left : 0;
      weighed.use.stale += known - left;
      for (std::uint64_t i = 0; i < left; ++i) {
        weighed.pruned.add_item(metric, content);
      }
    }
  }
}

/// A value that is still excused is kept, with the better of the two values; one that no gate needs
/// any more is stale.
void weigh_value(const KnownValue& known, const Baseline& baseline,
                 const std::vector<Judged>& judged, const CheckOptions& options,
                 const Corpus& corpus, Weighed& weighed) {
  const bool has_gate = std::any_of(
      options.gates.begin(), options.gates.end(),
      [&](const Gate& gate) { return gate.metric == known.metric && gate.bound == known.bound; });
  if (!has_gate || (!known.source.empty() && !options.per_source)) {
    weighed.pruned.add_value(known);
    return;
  }
  const auto excused = std::find_if(judged.begin(), judged.end(), [&](const Judged& each) {
    return is_broken(each.verdict) &&
           known_value(&baseline, each.verdict.gate, each.subject, corpus) == &known;
  });
  if (excused == judged.end()) {
    ++weighed.use.stale;
    return;
  }
  const Verdict& verdict = excused->verdict;
  KnownValue kept = known;
  kept.source = verdict.source;
  kept.content = excused->subject.content;
  if (is_worse(verdict.gate, known.value, *verdict.measured.value)) {
    kept.value = *verdict.measured.value;
  }
  ++weighed.use.excused;
  weighed.pruned.add_value(std::move(kept));
}

}  // namespace

Baseline failing_now(const std::vector<Judged>& judged, std::span<const Gate> gates,
                     const Corpus& corpus) {
  Baseline failing;
  std::vector<std::vector<Metric>> of_sources(corpus.sources.size());
  std::vector<Metric> of_corpus;
  for (const Judged& each : judged) {
    const Verdict& verdict = each.verdict;
    if (!is_broken(verdict)) {
      continue;
    }
    if (counts_items(verdict.gate.metric)) {
      (each.subject.is_corpus() ? of_corpus : of_sources[each.subject.source])
          .push_back(verdict.gate.metric);
    } else {
      failing.add_value({.metric = verdict.gate.metric,
                         .bound = verdict.gate.bound,
                         .source = verdict.source,
                         .content = each.subject.content,
                         .value = *verdict.measured.value});
    }
  }
  const std::vector<Metric> metrics = counting_metrics(gates);
  for (std::size_t item = 0; item < corpus.items(); ++item) {
    const Note& note = corpus.note(item);
    for (const Metric metric : metrics) {
      if ((contains(of_corpus, metric) || contains(of_sources[note.source], metric)) &&
          counts(metric, corpus, item)) {
        failing.add_item(metric, note.content);
      }
    }
  }
  return failing;
}

Weighed weigh_baseline(const Baseline& baseline, const std::vector<Judged>& judged,
                       const Excused& excused, const CheckOptions& options, const Corpus& corpus) {
  Weighed weighed;
  weighed.use.entries = baseline.entries();
  weigh_items(baseline, excused, options.gates, corpus, weighed);
  for (const KnownValue& known : baseline.all_values()) {
    weigh_value(known, baseline, judged, options, corpus, weighed);
  }
  return weighed;
}

}  // namespace newsieve::judge
