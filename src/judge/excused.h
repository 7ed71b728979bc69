// Which items of a corpus a baseline excuses, metric by metric.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "judge/baseline.h"
#include "judge/corpus.h"

namespace newsieve::judge {

/// Of equal texts as many are excused as are known, the first ones.
class Excused {
 public:
  /// `baseline` may be null: nothing is excused.
  Excused(const Corpus& corpus, std::span<const Gate> gates, const Baseline* baseline);

  [[nodiscard]] bool is_excused(Metric metric, std::size_t item) const {
    return !items_.empty() && (items_[item] & bit(metric)) != 0;
  }

  /// How many items are excused: of the corpus, of a source.
  [[nodiscard]] std::uint64_t count(Metric metric) const { return all_.at(index(metric)); }
  [[nodiscard]] std::uint64_t count(Metric metric, std::size_t source) const {
    return sources_.empty() ? 0 : sources_[source].at(index(metric));
  }

 private:
  using Counts = std::array<std::uint32_t, kMetrics>;

  static constexpr std::size_t index(Metric metric) { return static_cast<std::size_t>(metric); }
  static constexpr std::uint32_t bit(Metric metric) { return 1U << index(metric); }
  static_assert(kMetrics <= 32);

  void excuse(Metric metric, const Corpus& corpus, const Baseline& baseline);

  std::vector<std::uint32_t> items_;  ///< bits of metrics
  std::vector<Counts> sources_;
  Counts all_{};
};

/// The metrics of gates that count items, each once.
std::vector<Metric> counting_metrics(std::span<const Gate> gates);

}  // namespace newsieve::judge
