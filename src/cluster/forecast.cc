#include "cluster/forecast.h"

#include <algorithm>
#include <iterator>

namespace newsieve::cluster {

Forecast::Forecast(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
                   std::span<const std::uint32_t> order, LeaderIndex& index)
    : order_(order), index_(index), likely_copies_(order.size()) {
  for (std::size_t part = 0; part < kParts; ++part) {
    judges_.emplace_back(options, texts, evidence, order, kParts);
  }
}

std::uint32_t Forecast::blocks() const {
  const std::size_t block = index_.block();
  return static_cast<std::uint32_t>((order_.size() + block - 1) / block);
}

Forecast::Ranks Forecast::ranks_of(std::uint32_t block) const {
  const std::size_t texts = order_.size();
  const std::size_t begin = std::min(texts, std::size_t{block} * index_.block());
  const std::size_t end = std::min(texts, begin + index_.block());
  return {.begin = static_cast<std::uint32_t>(begin), .end = static_cast<std::uint32_t>(end)};
}

/// What came of the guesses about a block that was asked about.
void Forecast::learn(std::uint32_t block) {
  const Ranks ranks = ranks_of(block);
  for (std::uint32_t rank = ranks.begin; rank < ranks.end; ++rank) {
    likely_copies_.learn(rank, index_.leads(rank));
  }
}

void Forecast::foresee(std::uint32_t block) {
  constexpr std::uint32_t kAhead = 2;  // blocks, of the one that was asked about last
  if (block >= kAhead) {
    learn(block - kAhead);
  }
  const Ranks ranks = ranks_of(block);
  Block& entries = blocks_[block % blocks_.size()];
  entries.resize(ranks.end - ranks.begin);
  for (std::uint32_t rank = ranks.begin; rank < ranks.end; ++rank) {
    Entry& entry = entries[rank - ranks.begin];
    index_.foresee(rank, entry.foreseen);
    likely_copies_.note(rank, entry.foreseen.candidates);
    entry.expected.candidates.clear();
    std::copy_if(entry.foreseen.candidates.begin(), entry.foreseen.candidates.end(),
                 std::back_inserter(entry.expected.candidates), [this](const Candidate& candidate) {
                   return candidate.number < index_.asked() ||
                          !likely_copies_.has(candidate.number);
                 });
  }
}

void Forecast::judge(std::uint32_t block, std::size_t part) {
  Judge& judge = judges_[part];
  Block& entries = blocks_[block % blocks_.size()];
  const std::span<const std::uint32_t> texts = order_.subspan(ranks_of(block).begin);
  for (std::size_t i = part; i < entries.size(); i += kParts) {
    if (i + 2 * kParts < entries.size()) {
      judge.prefetch_begin(texts[i + 2 * kParts]);
    }
    if (i + kParts < entries.size()) {
      judge.prefetch(texts[i + kParts]);
    }
    judge.judge(texts[i], entries[i].expected.candidates, entries[i].expected.judgement);
  }
}

const Forecast::Entry& Forecast::entry(std::uint32_t rank) const {
  return blocks_[rank / index_.block() % blocks_.size()][rank % index_.block()];
}

const Foreseen& Forecast::foreseen(std::uint32_t rank) const {
  return entry(rank).foreseen;
}

const Forecast::Expected& Forecast::expected(std::uint32_t rank) const {
  return entry(rank).expected;
}

}  // namespace newsieve::cluster
