// A corpus → its metrics.
#pragma once

#include <vector>

#include "judge/corpus.h"
#include "newsieve/check.h"

namespace newsieve::judge {

struct Measured {
  Measurements total;
  std::vector<Measurements> sources;  ///< by ordinal
};

Measured measure(const Corpus& corpus);

/// Clusters by the number of their records, in classes.
std::vector<Bucket> cluster_sizes(const Corpus& corpus);

/// Records by their words, in classes.
std::vector<Bucket> lengths(const Corpus& corpus);

/// Records by their day of publication, where it is known.
std::vector<DayCount> days(const Corpus& corpus);

/// Who copies whom: at most `most` pairs of sources.
std::vector<CopyFlow> copy_flows(const Corpus& corpus, std::size_t most);

}  // namespace newsieve::judge
