#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "base/hash.h"
#include "cluster/candidates.h"
#include "cluster/clusterer.h"
#include "cluster/relate.h"

namespace newsieve::cluster {

namespace {

struct HashOfFolded {
  std::size_t operator()(const Hash128& folded) const { return folded.low; }
};

/// One of the last representatives.
struct Leader {
  std::uint32_t ordinal = 0;
  Hash128 folded;
  std::array<std::uint32_t, kBands> bands{};
  Evidence evidence;
};

std::uint64_t bucket_key(std::size_t band, std::uint32_t key) {
  return static_cast<std::uint64_t>(band) << 32 | key;
}

}  // namespace

struct StreamClusterer::State {
  State(const DedupOptions& dedup, std::uint32_t window)
      : options(dedup), leaders(std::max(window, 1U)), counter(leaders.size()) {}

  std::optional<Membership> join_exact(const Sketch& sketch) const;
  std::optional<Membership> join_near(const Sketch& sketch, bool& capped);
  void lead(const Sketch& sketch, std::uint32_t ordinal);
  void forget(std::uint32_t slot);

  DedupOptions options;
  std::vector<Leader> leaders;  ///< a ring
  std::uint64_t led = 0;        ///< representatives ever
  std::uint32_t records = 0;
  std::unordered_map<Hash128, std::uint32_t, HashOfFolded> by_folded;  ///< → slot of `leaders`
  /// Band and key → slots, oldest first, at most kMaxPerKey.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_band;
  CandidateCounter counter;
  Evidence copy;
};

StreamClusterer::StreamClusterer(const DedupOptions& options, std::uint32_t window)
    : state_(std::make_unique<State>(options, window)) {}

StreamClusterer::~StreamClusterer() = default;

Membership StreamClusterer::add(const Sketch& sketch) {
  State& state = *state_;
  const std::uint32_t ordinal = state.records++;
  Membership own{.representative = ordinal};
  if (sketch.tokens == 0 || state.options.level == DedupLevel::kNone) {
    return own;
  }
  if (const std::optional<Membership> exact = state.join_exact(sketch)) {
    return *exact;
  }
  if (state.options.level == DedupLevel::kNear) {
    if (const std::optional<Membership> near = state.join_near(sketch, own.capped)) {
      return *near;
    }
  }
  state.lead(sketch, ordinal);
  return own;
}

std::optional<Membership> StreamClusterer::State::join_exact(const Sketch& sketch) const {
  const auto found = by_folded.find(sketch.folded);
  if (found == by_folded.end()) {
    return std::nullopt;
  }
  return Membership{.representative = leaders[found->second].ordinal};
}

std::optional<Membership> StreamClusterer::State::join_near(const Sketch& sketch, bool& capped) {
  for (std::size_t band = 0; band < kBands; ++band) {
    const auto bucket = by_band.find(bucket_key(band, sketch.bands[band]));
    if (bucket != by_band.end()) {
      capped |= bucket->second.size() == kMaxPerKey;
      for (const std::uint32_t slot : bucket->second) {
        counter.count(slot);
      }
    }
  }
  copy.tokens = sketch.tokens;
  copy.shingles = sketch.shingles;
  copy.numbers = sketch.numbers;
  const Leader* best = nullptr;
  Match best_match;
  for (const std::uint32_t slot : counter.take(capped)) {
    const Leader& leader = leaders[slot];
    const std::optional<Match> match = relate(copy, leader.evidence, options);
    if (match && (best == nullptr || is_closer(*match, best_match) ||
                  (!is_closer(best_match, *match) && leader.ordinal < best->ordinal))) {
      best = &leader;
      best_match = *match;
    }
  }
  if (best == nullptr) {
    return std::nullopt;
  }
  return Membership{.representative = best->ordinal,
                    .relation = best_match.relation,
                    .jaccard = static_cast<float>(best_match.jaccard),
                    .containment = static_cast<float>(best_match.containment),
                    .capped = capped};
}

void StreamClusterer::State::lead(const Sketch& sketch, std::uint32_t ordinal) {
  const auto slot = static_cast<std::uint32_t>(led % leaders.size());
  if (led >= leaders.size()) {
    forget(slot);
  }
  ++led;
  leaders[slot] = {
      .ordinal = ordinal, .folded = sketch.folded, .bands = sketch.bands, .evidence = {}};
  by_folded.emplace(sketch.folded, slot);
  if (options.level != DedupLevel::kNear) {
    return;
  }
  leaders[slot].evidence = {
      .tokens = sketch.tokens, .shingles = sketch.shingles, .numbers = sketch.numbers};
  for (std::size_t band = 0; band < kBands; ++band) {
    std::vector<std::uint32_t>& bucket = by_band[bucket_key(band, sketch.bands[band])];
    if (bucket.size() == kMaxPerKey) {
      bucket.erase(bucket.begin());
    }
    bucket.push_back(slot);
  }
}

/// The oldest representative is the first of every bucket that still has it.
void StreamClusterer::State::forget(std::uint32_t slot) {
  const Leader& leader = leaders[slot];
  by_folded.erase(leader.folded);
  for (std::size_t band = 0; band < kBands; ++band) {
    const auto bucket = by_band.find(bucket_key(band, leader.bands[band]));
    if (bucket != by_band.end() && bucket->second.front() == slot) {
      bucket->second.erase(bucket->second.begin());
      if (bucket->second.empty()) {
        by_band.erase(bucket);
      }
    }
  }
}

}  // namespace newsieve::cluster
