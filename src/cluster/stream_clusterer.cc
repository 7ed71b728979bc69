#include <algorithm>
#include <optional>

#include "cluster/candidates.h"
#include "cluster/clusterer.h"
#include "cluster/recent_keys.h"
#include "cluster/relate.h"

namespace newsieve::cluster {

namespace {

/// Keys of a text of usual length, for the size of a table.
constexpr std::size_t kUsualKeys = 64;

/// One of the last representatives.
struct Leader {
  std::uint32_t ordinal = 0;
  std::size_t keys = 0;  ///< of both kinds
  std::vector<Word> words;
  Standing standing;

  [[nodiscard]] Evidence evidence() const {
    return {.standing = standing, .words = words, .numbers = {}};
  }
};

}  // namespace

struct StreamClusterer::State {
  State(const DedupOptions& dedup, std::uint32_t window)
      : options(dedup),
        comparer(dedup),
        leaders(std::max(window, 1U)),
        keys(kUsualKeys * leaders.size()),
        counter(leaders.size()) {}

  void take_keys(const Sketch& sketch);
  const Leader* closest(const Leader& record, Comparison& match, bool& capped);
  void lead(Leader&& record);

  DedupOptions options;
  Comparer comparer;
  std::vector<Leader> leaders;  ///< a ring
  std::uint64_t led = 0;        ///< representatives ever
  std::uint32_t records = 0;
  RecentKeys keys;  ///< → places in `leaders`
  CandidateCounter counter;
  std::vector<std::uint64_t> band_keys;     ///< of the record at hand
  std::vector<std::uint64_t> fingerprints;  ///< …
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
  state.take_keys(sketch);
  Leader record{.ordinal = ordinal,
                .keys = state.band_keys.size() + state.fingerprints.size(),
                .words = sketch.words,
                .standing = standing};
  Comparison match;
  if (const Leader* leader = state.closest(record, match, own.capped)) {
    return {.representative = leader->ordinal,
            .relation =
                match.relation != Relation::kExact && is_earlier_version(standing, leader->standing)
                    ? Relation::kUpdate
                    : match.relation,
            .capped = own.capped,
            .jaccard = static_cast<float>(match.jaccard),
            .containment = static_cast<float>(match.containment)};
  }
  state.lead(std::move(record));
  return own;
}

/// Equal texts share the first key, whatever the others lead to.
void StreamClusterer::State::take_keys(const Sketch& sketch) {
  band_keys.assign(1, sketch.folded.high);
  fingerprints.clear();
  if (options.level == DedupLevel::kNear) {
    band_keys.insert(band_keys.end(), sketch.band_keys.begin(), sketch.band_keys.end());
    fingerprints = sketch.fingerprints;
    std::sort(fingerprints.begin(), fingerprints.end());
    fingerprints.erase(std::unique(fingerprints.begin(), fingerprints.end()), fingerprints.end());
  }
}

const Leader* StreamClusterer::State::closest(const Leader& record, Comparison& match,
                                              bool& capped) {
  for (const std::uint64_t key : band_keys) {
    capped |= keys.count(key, KeyKind::kBand, counter);
  }
  for (const std::uint64_t key : fingerprints) {
    keys.count(key, KeyKind::kFingerprint, counter);
  }
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
    keys.forget(leaders[slot].keys);
  }
  ++led;
  leaders[slot] = std::move(record);
  keys.put(slot, band_keys);
  keys.put(slot, fingerprints);
}

}  // namespace newsieve::cluster
