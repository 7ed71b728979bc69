#include "judge/excused.h"

#include <algorithm>
#include <unordered_map>

namespace newsieve::judge {

std::vector<Metric> counting_metrics(std::span<const Gate> gates) {
  std::vector<Metric> metrics;
  for (const Gate& gate : gates) {
    if (counts_items(gate.metric) &&
        std::find(metrics.begin(), metrics.end(), gate.metric) == metrics.end()) {
      metrics.push_back(gate.metric);
    }
  }
  return metrics;
}

Excused::Excused(const Corpus& corpus, std::span<const Gate> gates, const Baseline* baseline) {
  if (baseline == nullptr) {
    return;
  }
  items_.resize(corpus.items());
  sources_.resize(corpus.sources.size());
  for (const Metric metric : counting_metrics(gates)) {
    excuse(metric, corpus, *baseline);
  }
}

void Excused::excuse(Metric metric, const Corpus& corpus, const Baseline& baseline) {
  std::unordered_map<std::uint64_t, std::uint64_t> found;
  for (std::size_t item = 0; item < corpus.items(); ++item) {
    if (!counts(metric, corpus, item)) {
      continue;
    }
    const Note& note = corpus.note(item);
    const std::uint64_t known = baseline.items(metric, note.content);
    if (known > 0 && found[note.content]++ < known) {
      items_[item] |= bit(metric);
      ++sources_[note.source].at(index(metric));
      ++all_.at(index(metric));
    }
  }
}

}  // namespace newsieve::judge
