// Metrics and gates → verdicts.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "judge/baseline.h"
#include "judge/corpus.h"
#include "judge/measure.h"
#include "newsieve/check.h"

namespace newsieve::judge {

/// Where an item stands and how it begins: an example without its reason.
using Locate = std::function<Example(std::size_t item)>;

struct Judgement {
  std::vector<Verdict> verdicts;  ///< in the order of CheckResult
  BaselineUse use;
  Baseline failing;  ///< all that breaks a gate now: a baseline that would excuse it
  Baseline pruned;   ///< the baseline that was used, less what was not found again
};

/// `baseline` may be null: nothing is excused.
Judgement judge_corpus(const Corpus& corpus, const Measured& measured, const CheckOptions& options,
                       const Baseline* baseline, const Locate& locate);

}  // namespace newsieve::judge
