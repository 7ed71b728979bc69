#include "cluster/candidates.h"

#include <algorithm>

namespace newsieve::cluster {

const std::vector<Candidate>& CandidateCounter::take(bool& capped) {
  taken_.clear();
  for (const std::uint32_t number : named_) {
    if (weights_[number] >= kLeastWeight) {
      taken_.push_back({.number = number, .weight = weights_[number]});
    }
    weights_[number] = 0;
  }
  named_.clear();
  if (taken_.size() > kMaxCandidates) {
    capped = true;
    const auto last = taken_.begin() + kMaxCandidates;
    std::nth_element(taken_.begin(), last, taken_.end(),
                     [](const Candidate& a, const Candidate& b) {
                       return a.weight != b.weight ? a.weight > b.weight : a.number < b.number;
                     });
    taken_.erase(last, taken_.end());
  }
  std::sort(taken_.begin(), taken_.end(),
            [](const Candidate& a, const Candidate& b) { return a.number < b.number; });
  return taken_;
}

}  // namespace newsieve::cluster
