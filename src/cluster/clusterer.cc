#include "cluster/clusterer.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>

#include "cluster/evidence_store.h"
#include "cluster/exact_index.h"
#include "cluster/leader_index.h"
#include "cluster/relate.h"

namespace newsieve::cluster {

namespace {

/// The record that stands for all with the same folded text.
struct Exemplar {
  Standing standing;
  std::uint32_t ordinal = 0;
};

bool better(const Exemplar& a, const Exemplar& b) {
  return std::tie(a.standing.role, a.standing.published, a.ordinal) <
         std::tie(b.standing.role, b.standing.published, b.ordinal);
}

}  // namespace

struct Clusterer::State {
  State(const DedupOptions& dedup, std::uint64_t memory) : options(dedup), evidence(memory) {}

  std::uint32_t text_of(const Sketch& sketch);
  std::uint64_t completeness(std::uint32_t text) const;
  std::vector<std::uint32_t> texts_by_quality() const;
  std::vector<Membership> join_texts();
  std::optional<Membership> best_leader(std::uint32_t text, const std::vector<std::uint32_t>& order,
                                        const std::vector<std::uint32_t>& candidates);

  DedupOptions options;
  ExactIndex exact;
  EvidenceStore evidence;
  std::vector<std::uint32_t> record_texts;  ///< by record
  std::vector<Exemplar> exemplars;          ///< by text
  std::vector<BandKeys> keys;               ///< by text, only where near copies are looked for
  std::uint64_t verified = 0;
  Evidence copy;      ///< buffers of best_leader
  Evidence original;  ///< …
};

Clusterer::Clusterer(const DedupOptions& options, std::uint64_t memory)
    : state_(std::make_unique<State>(options, memory)) {}

Clusterer::~Clusterer() = default;

std::uint32_t Clusterer::add(const Sketch& sketch, const Standing& standing) {
  State& state = *state_;
  const auto ordinal = static_cast<std::uint32_t>(state.record_texts.size());
  const std::uint32_t text = state.text_of(sketch);
  state.record_texts.push_back(text);
  const Exemplar exemplar{.standing = standing, .ordinal = ordinal};
  if (text == state.exemplars.size()) {
    state.exemplars.push_back(exemplar);
  } else if (better(exemplar, state.exemplars[text])) {
    state.exemplars[text] = exemplar;
  }
  return ordinal;
}

/// Exact copies share a text, so a million of them cost no more than a counter each.
std::uint32_t Clusterer::State::text_of(const Sketch& sketch) {
  std::uint32_t text = 0;
  if (sketch.tokens == 0 || options.level == DedupLevel::kNone) {
    text = exact.add_unfindable();
  } else {
    const ExactIndex::Found found = exact.find_or_add(sketch.folded);
    if (!found.is_new) {
      return found.text;
    }
    text = found.text;
  }
  if (options.level == DedupLevel::kNear) {
    evidence.put(sketch);
    keys.push_back(sketch.bands);
  }
  return text;
}

/// Tokens, but a page's own article counts a quarter more than a related item's: flattening adds
/// captions to an item's words and takes its paragraphs.
std::uint64_t Clusterer::State::completeness(std::uint32_t text) const {
  const std::uint64_t tokens = evidence.tokens(text);
  return exemplars[text].standing.role == Role::kMain ? 5 * tokens : 4 * tokens;
}

std::vector<std::uint32_t> Clusterer::State::texts_by_quality() const {
  std::vector<std::uint32_t> order(exemplars.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [this](std::uint32_t a, std::uint32_t b) {
    const std::uint64_t complete_a = completeness(a);
    const std::uint64_t complete_b = completeness(b);
    return complete_a != complete_b ? complete_a > complete_b : better(exemplars[a], exemplars[b]);
  });
  return order;
}

/// Best first: a text joins the best representative that it is verified against, or becomes one.
/// Here, memberships are of texts and name texts.
std::vector<Membership> Clusterer::State::join_texts() {
  std::vector<Membership> joined(exemplars.size());
  for (std::uint32_t text = 0; text < joined.size(); ++text) {
    joined[text].representative = text;
  }
  if (options.level != DedupLevel::kNear) {
    return joined;
  }
  const std::vector<std::uint32_t> order = texts_by_quality();
  LeaderIndex index(order.size(), number_buckets(keys));
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
    const std::uint32_t text = order[rank];
    if (evidence.tokens(text) == 0) {
      break;  // so have all that follow
    }
    bool capped = false;
    const std::vector<std::uint32_t>& candidates = index.candidates(keys[text], capped);
    if (const std::optional<Membership> best = best_leader(text, order, candidates)) {
      joined[text] = *best;
    } else {
      index.insert(rank, keys[text]);
    }
    joined[text].capped = capped;
  }
  return joined;
}

/// `candidates` are ranks in `order`, best first.
std::optional<Membership> Clusterer::State::best_leader(
    std::uint32_t text, const std::vector<std::uint32_t>& order,
    const std::vector<std::uint32_t>& candidates) {
  if (candidates.empty()) {
    return std::nullopt;
  }
  evidence.load_numbers(text, copy);
  evidence.load_shingles(text, copy);
  std::uint32_t leader = 0;
  std::optional<Match> best;
  for (const std::uint32_t rank : candidates) {
    ++verified;
    evidence.load_numbers(order[rank], original);
    if (!guard_holds(copy, original, options.guard)) {
      continue;
    }
    evidence.load_shingles(order[rank], original);
    const std::optional<Match> match = match_shingles(copy, original, options);
    if (match && (!best || is_closer(*match, *best))) {
      leader = order[rank];
      best = match;
    }
  }
  if (!best) {
    return std::nullopt;
  }
  return Membership{.representative = leader,
                    .relation = best->relation,
                    .jaccard = static_cast<float>(best->jaccard),
                    .containment = static_cast<float>(best->containment)};
}

std::vector<Membership> Clusterer::finish() {
  State& state = *state_;
  const std::vector<Membership> joined = state.join_texts();
  std::vector<Membership> memberships;
  memberships.reserve(state.record_texts.size());
  for (const std::uint32_t text : state.record_texts) {
    memberships.push_back(joined[text]);
    std::uint32_t& representative = memberships.back().representative;
    representative = state.exemplars[representative].ordinal;
  }
  return memberships;
}

std::uint64_t Clusterer::verified() const {
  return state_->verified;
}

}  // namespace newsieve::cluster
