// A gate held against the corpus or one source, on its way to a verdict that is told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "judge/baseline.h"
#include "judge/corpus.h"
#include "judge/examples.h"
#include "newsieve/check.h"

namespace newsieve::judge {

/// What a gate is held against: the corpus, or one source.
struct Subject {
  static constexpr std::size_t kCorpus = SIZE_MAX;

  std::size_t source = kCorpus;
  std::uint64_t content = 0;  ///< of all records together, in any order

  [[nodiscard]] bool is_corpus() const { return source == kCorpus; }
};

struct Judged {
  Verdict verdict;
  Subject subject;
  Worst worst;  ///< items that count against the gate
};

inline bool is_worse(const Gate& gate, double value, double known) {
  return gate.bound == Bound::kMax ? value > known : value < known;
}

/// What a baseline knows of the gate's value; null: nothing, or there is no baseline.
inline const KnownValue* known_value(const Baseline* baseline, const Gate& gate,
                                     const Subject& subject, const Corpus& corpus) {
  if (baseline == nullptr) {
    return nullptr;
  }
  const std::string_view name =
      subject.is_corpus() ? std::string_view{} : corpus.sources[subject.source];
  return baseline->value(gate.metric, gate.bound, name, subject.content);
}

}  // namespace newsieve::judge
