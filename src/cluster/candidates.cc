#include "cluster/candidates.h"

#include <algorithm>

namespace newsieve::cluster {

const std::vector<std::uint32_t>& CandidateCounter::take(bool& capped) {
  taken_.swap(named_);
  named_.clear();
  if (taken_.size() > kMaxCandidates) {
    capped = true;
    const auto last = taken_.begin() + kMaxCandidates;
    std::nth_element(taken_.begin(), last, taken_.end(), [this](auto a, auto b) {
      return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : a < b;
    });
    for (auto dropped = last; dropped != taken_.end(); ++dropped) {
      counts_[*dropped] = 0;
    }
    taken_.erase(last, taken_.end());
  }
  for (const std::uint32_t number : taken_) {
    counts_[number] = 0;
  }
  std::sort(taken_.begin(), taken_.end());
  return taken_;
}

}  // namespace newsieve::cluster
