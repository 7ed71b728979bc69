#include <algorithm>
#include <optional>
#include <unordered_map>

#include "cluster/candidates.h"
#include "cluster/clusterer.h"
#include "cluster/leader_index.h"
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
  std::vector<std::uint64_t> band_keys;
  std::vector<std::uint64_t> fingerprints;
  std::vector<Word> words;
  std::vector<std::uint32_t> numbers;
  Standing standing;

  [[nodiscard]] Evidence evidence() const {
    return {.standing = standing, .words = words, .numbers = numbers};
  }
};

}  // namespace

struct StreamClusterer::State {
  State(const DedupOptions& dedup, std::uint32_t window)
      : options(dedup), comparer(dedup), leaders(std::max(window, 1U)), counter(leaders.size()) {}

  const Leader* closest(const Leader& record, Comparison& match, bool& capped);
  void count(const std::vector<std::uint64_t>& keys, unsigned weight, bool& capped);
  void lead(Leader&& record);
  void index(const std::vector<std::uint64_t>& keys, std::uint32_t slot);
  void forget(std::uint32_t slot);
  void forget(const std::vector<std::uint64_t>& keys, std::uint32_t slot);

  DedupOptions options;
  Comparer comparer;
  std::vector<Leader> leaders;  ///< a ring
  std::uint64_t led = 0;        ///< representatives ever
  std::uint32_t records = 0;
  /// Key → slots of `leaders`, oldest first, at most kMaxPerKey.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_key;
  CandidateCounter counter;
};

StreamClusterer::StreamClusterer(const DedupOptions& options, std::uint32_t window)
    : state_(std::make_unique<State>(options, window)) {}

StreamClusterer::~StreamClusterer() = default;

Membership StreamClusterer::add(const Sketch& sketch, const Standing& standing) {
  State& state = *state_;
  const std::uint32_t ordinal = state.records++;
  Membership own{.representative = ordinal};
  if (sketch.tokens == 0 || state.options.level == DedupLevel::kNone) {
    return own;
  }
  Leader record{.ordinal = ordinal,
                .folded = sketch.folded,
                .band_keys = {sketch.folded.high},  // equal texts share it, whatever else is capped
                .fingerprints = {},
                .words = sketch.words,
                .numbers = {},
                .standing = standing};
  collect_numbers(record.words, record.numbers);
  if (state.options.level == DedupLevel::kNear) {
    record.band_keys.insert(record.band_keys.end(), sketch.band_keys.begin(),
                            sketch.band_keys.end());
    record.fingerprints = sketch.fingerprints;
    std::sort(record.fingerprints.begin(), record.fingerprints.end());
    record.fingerprints.erase(std::unique(record.fingerprints.begin(), record.fingerprints.end()),
                              record.fingerprints.end());
  }
  Comparison match;
  if (const Leader* leader = state.closest(record, match, own.capped)) {
    return {.representative = leader->ordinal,
            .relation = match.relation != Relation::kExact &&
                                is_earlier_version(standing, leader->standing)
                            ? Relation::kUpdate
                            : match.relation,
            .capped = own.capped,
            .jaccard = static_cast<float>(match.jaccard),
            .containment = static_cast<float>(match.containment)};
  }
  state.lead(std::move(record));
  return own;
}

void StreamClusterer::State::count(const std::vector<std::uint64_t>& keys, unsigned weight,
                                   bool& capped) {
  for (const std::uint64_t key : keys) {
    const auto found = by_key.find(key);
    if (found != by_key.end()) {
      capped |= found->second.size() == kMaxPerKey;
      for (const std::uint32_t slot : found->second) {
        counter.count(slot, weight);
      }
    }
  }
}

const Leader* StreamClusterer::State::closest(const Leader& record, Comparison& match,
                                              bool& capped) {
  bool common_phrase = false;  // a fingerprint that many have leaves out nothing
  count(record.band_keys, kBandWeight, capped);
  count(record.fingerprints, kFingerprintWeight, common_phrase);
  const std::vector<Candidate>& candidates = counter.take(capped);
  if (!candidates.empty()) {
    comparer.set_copy(record.evidence());
  }
  const Leader* best = nullptr;
  for (const Candidate& candidate : candidates) {
    const Leader& leader = leaders[candidate.number];
    const Comparison comparison = comparer.compare(leader.evidence());
    if (comparison.finding != Finding::kCopy ||
        (options.level == DedupLevel::kExact && comparison.relation != Relation::kExact)) {
      continue;
    }
    if (best == nullptr || is_closer(comparison, match) ||
        (!is_closer(match, comparison) && leader.ordinal < best->ordinal)) {
      best = &leader;
      match = comparison;
    }
  }
  return best;
}

void StreamClusterer::State::lead(Leader&& record) {
  const auto slot = static_cast<std::uint32_t>(led % leaders.size());
  if (led >= leaders.size()) {
    forget(slot);
  }
  ++led;
  leaders[slot] = std::move(record);
  index(leaders[slot].band_keys, slot);
  index(leaders[slot].fingerprints, slot);
}

void StreamClusterer::State::index(const std::vector<std::uint64_t>& keys, std::uint32_t slot) {
  for (const std::uint64_t key : keys) {
    std::vector<std::uint32_t>& slots = by_key[key];
    if (slots.size() == kMaxPerKey) {
      slots.erase(slots.begin());
    }
    slots.push_back(slot);
  }
}

void StreamClusterer::State::forget(std::uint32_t slot) {
  forget(leaders[slot].band_keys, slot);
  forget(leaders[slot].fingerprints, slot);
}

/// The oldest representative is the first of every key that still has it.
void StreamClusterer::State::forget(const std::vector<std::uint64_t>& keys, std::uint32_t slot) {
  for (const std::uint64_t key : keys) {
    const auto found = by_key.find(key);
    if (found != by_key.end() && found->second.front() == slot) {
      found->second.erase(found->second.begin());
      if (found->second.empty()) {
        by_key.erase(found);
      }
    }
  }
}

}  // namespace newsieve::cluster
