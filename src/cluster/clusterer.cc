#include "cluster/clusterer.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "cluster/evidence_store.h"
#include "cluster/joiner.h"
#include "cluster/key_store.h"
#include "cluster/leader_index.h"
#include "cluster/texts.h"

namespace newsieve::cluster {

struct Clusterer::State {
  State(const DedupOptions& dedup, std::uint64_t memory)
      : options(dedup),
        pair_memory(memory / 8),
        texts(dedup),
        keys(std::in_place, memory / 4),
        evidence(memory / 2) {}

  void put_text(const Sketch& sketch);

  DedupOptions options;
  std::uint64_t pair_memory;
  Texts texts;
  std::optional<KeyStore> keys;
  EvidenceStore evidence;
};

namespace {

/// Texts → records.
Clusters of_records(const Texts& texts, const Joiner& joiner) {
  Clusters clusters;
  const std::vector<Membership>& joined = joiner.memberships();
  clusters.memberships.reserve(texts.records());
  for (std::uint32_t record = 0; record < texts.records(); ++record) {
    clusters.memberships.push_back(joined[texts.of_record(record)]);
    std::uint32_t& representative = clusters.memberships.back().representative;
    representative = texts.exemplar(representative).ordinal;
  }
  for (Link link : joiner.links()) {
    // One that has become a copy since then is not kept.
    if (joined[link.record].representative == link.record &&
        joined[link.other].representative == link.other) {
      link.record = texts.exemplar(link.record).ordinal;
      link.other = texts.exemplar(link.other).ordinal;
      clusters.links.push_back(link);
    }
  }
  std::sort(clusters.links.begin(), clusters.links.end(), [](const Link& a, const Link& b) {
    return std::tie(a.record, a.kind, a.other) < std::tie(b.record, b.kind, b.other);
  });
  clusters.compared = joiner.compared();
  return clusters;
}

void prefetch_keys(const std::vector<std::uint64_t>& keys) {
  constexpr std::size_t kKeysPerLine = 64 / sizeof(std::uint64_t);
  for (std::size_t i = 0; i < keys.size(); i += kKeysPerLine) {
    __builtin_prefetch(&keys[i]);
  }
}

}  // namespace

Clusterer::Clusterer(const DedupOptions& options, std::uint64_t memory)
    : state_(std::make_unique<State>(options, memory)) {}

Clusterer::~Clusterer() = default;

void Clusterer::prefetch(const Sketch& sketch, const Standing& standing) const {
  state_->texts.prefetch(sketch, standing);
}

std::uint32_t Clusterer::add(const Sketch& sketch, const Standing& standing) {
  // They have left the cache since the text was sketched.
  prefetch_keys(sketch.band_keys);
  prefetch_keys(sketch.fingerprints);
  Texts& texts = state_->texts;
  const std::uint32_t ordinal = texts.records();
  if (texts.add(sketch, standing) == Texts::Added::kNew) {
    state_->put_text(sketch);
  }
  return ordinal;
}

void Clusterer::State::put_text(const Sketch& sketch) {
  evidence.put(sketch);
  if (sketch.tokens == 0 || options.level == DedupLevel::kNone) {
    return;
  }
  if (options.level == DedupLevel::kNear) {
    keys->put(texts.last(), sketch.band_keys, KeyKind::kBand);
    keys->put(texts.last(), sketch.fingerprints, KeyKind::kFingerprint);
  } else {
    // Equal texts of other days or sources.
    keys->put(texts.last(), std::span(&sketch.folded.high, 1), KeyKind::kBand);
  }
}

Clusters Clusterer::finish(const ForEach& for_each) {
  State& state = *state_;
  state.texts.close();
  const std::vector<std::uint32_t> order = state.texts.by_quality();
  std::vector<std::uint32_t> ranks(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
  }
  LeaderIndex index(*state.keys, ranks, state.pair_memory, for_each);
  state.keys.reset();  // gives its memory back
  Joiner joiner(state.options, state.texts, state.evidence, order, ranks, index, for_each);
  joiner.join_all();
  Clusters clusters = of_records(state.texts, joiner);
  clusters.hot_keys = index.hot_keys();
  return clusters;
}

}  // namespace newsieve::cluster
