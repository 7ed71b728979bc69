// Which records are shown for a gate that fails, and why each counts against it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "judge/corpus.h"
#include "newsieve/check.h"

namespace newsieve::judge {

/// How much an item counts against a gate: none, or more for the worse. What only counts or does
/// not is alike.
std::optional<double> weight_against(const Gate& gate, const Corpus& corpus, std::size_t item);

/// Why, in words: "no headline", "12 words".
std::string reason_against(const Gate& gate, const Corpus& corpus, std::size_t item,
                           const std::string& kept_id);

/// The worst items that were offered, at most `most`; among equals the first.
class Worst {
 public:
  explicit Worst(std::size_t most) : most_(most) {}

  /// Items come in order.
  void offer(std::size_t item, double weight);

  /// Worst first.
  [[nodiscard]] std::vector<std::size_t> items() const;

 private:
  struct Entry {
    std::size_t item = 0;
    double weight = 0;
  };

  std::size_t most_;
  std::vector<Entry> entries_;  ///< worst first
};

}  // namespace newsieve::judge
