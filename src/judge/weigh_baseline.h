// What becomes of a baseline once its gates are judged.
#pragma once

#include <span>
#include <vector>

#include "judge/baseline.h"
#include "judge/corpus.h"
#include "judge/excused.h"
#include "judge/judged.h"
#include "newsieve/check.h"

namespace newsieve::judge {

/// All that breaks a gate, whether a baseline knows it or not: a baseline that would excuse it.
Baseline failing_now(const std::vector<Judged>& judged, std::span<const Gate> gates,
                     const Corpus& corpus);

struct Weighed {
  BaselineUse use;
  Baseline pruned;  ///< less what was not found again
};

/// What of the baseline was found again, and what is stale. What belongs to gates that this run
/// does not have is left alone.
Weighed weigh_baseline(const Baseline& baseline, const std::vector<Judged>& judged,
                       const Excused& excused, const CheckOptions& options, const Corpus& corpus);

}  // namespace newsieve::judge
