#include "cluster/forecast.h"

#include <algorithm>

namespace newsieve::cluster {

namespace {

constexpr std::size_t kParts = 16;  // of a block: enough to keep threads busy to its end

}  // namespace

Forecast::Forecast(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
                   std::span<const std::uint32_t> order, LeaderIndex& index,
                   const ForEach& for_each)
    : order_(order), index_(index), for_each_(for_each) {
  if (for_each_) {
    for (std::size_t i = 0; i < kParts; ++i) {
      judges_.emplace_back(options, texts, evidence, order, kParts);
    }
  }
}

void Forecast::look_ahead(std::uint32_t rank) {
  if (!for_each_ || rank % index_.block() != 0) {
    return;
  }
  block_.resize(std::min<std::size_t>(index_.block(), order_.size() - rank));
  for (std::size_t i = 0; i < block_.size(); ++i) {
    block_[i].candidates = index_.foresee(rank + static_cast<std::uint32_t>(i));
  }
  for_each_(kParts, [&](std::size_t part) {
    for (std::size_t i = part; i < block_.size(); i += kParts) {
      if (i + 2 * kParts < block_.size()) {
        judges_[part].prefetch_begin(order_[rank + i + 2 * kParts]);
      }
      if (i + kParts < block_.size()) {
        judges_[part].prefetch(order_[rank + i + kParts]);
      }
      judges_[part].judge(order_[rank + i], block_[i].candidates, block_[i].judgement);
    }
  });
}

const Judgement* Forecast::of(std::uint32_t rank, const std::vector<Candidate>& candidates) {
  if (!for_each_) {
    return nullptr;
  }
  const Entry& entry = block_[rank % index_.block()];
  return entry.candidates == candidates ? &entry.judgement : nullptr;
}

}  // namespace newsieve::cluster
