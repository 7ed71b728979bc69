#include "cluster/likely_copies.h"

#include <algorithm>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

namespace {

/// As if half of the bands were shared. Of generated stories that share more 95 of 100 are copies,
/// of others one.
constexpr std::uint32_t kMuch = kBandWeight * kBands / 2;

}  // namespace

void LikelyCopies::note(std::uint32_t rank, const std::vector<Candidate>& candidates) {
  shares_much_[rank] = std::any_of(candidates.begin(), candidates.end(),
                                   [](const Candidate& other) { return other.weight >= kMuch; });
}

void LikelyCopies::learn(std::uint32_t rank, bool leads) {
  learned_ += shares_much_[rank] ? 1U : 0U;
  led_ += shares_much_[rank] && leads ? 1U : 0U;
}

}  // namespace newsieve::cluster
