#include "cluster/judge.h"

#include <algorithm>

#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

/// From this many words on a text is compared only with what shares a quarter of its own
/// fingerprints with it: reading all of a book for one phrase is too much.
constexpr std::uint32_t kBookWords = 1U << 16U;

LinkKind link_kind_of(Finding finding) {
  switch (finding) {
    case Finding::kTemplateSibling:
      return LinkKind::kTemplateSibling;
    case Finding::kSeries:
      return LinkKind::kSeries;
    default:
      return LinkKind::kSharesPassage;
  }
}

bool are_of_like_length(std::uint32_t a, std::uint32_t b) {
  return 3 * std::min(a, b) >= 2 * std::max(a, b);
}

}  // namespace

void Judgement::clear() {
  leader = 0;
  matches = 0;
  compared = 0;
  match = {};
  notes.clear();
  trials.clear();
}

const Comparison* Judgement::find(std::uint32_t candidate) const {
  const auto found =
      std::lower_bound(trials.begin(), trials.end(), candidate,
                       [](const Trial& trial, auto wanted) { return trial.candidate < wanted; });
  return found != trials.end() && found->candidate == candidate ? &found->comparison : nullptr;
}

Judge::Judge(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
             std::span<const std::uint32_t> order, std::size_t judges)
    : options_(options),
      texts_(texts),
      evidence_(evidence),
      reader_(evidence, judges),
      order_(order),
      comparer_(options) {}

Evidence Judge::evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const {
  return {.standing = texts_.exemplar(text).standing, .words = loaded.words(), .numbers = {}};
}

/// Most texts have nobody to be compared with, or were compared before.
void Judge::load_copy() {
  if (!is_loaded_) {
    evidence_.load(text_, copy_words_);
    copy_ = evidence_of(text_, copy_words_);
    comparer_.set_copy(copy_);
    is_loaded_ = true;
  }
}

/// Too long to be read for what the two seem to have in common.
bool Judge::is_out_of_reach(const Candidate& candidate) const {
  const std::size_t fingerprints = std::size_t{2} * evidence_.words_of(text_) / (kWindow + 1);
  return evidence_.words_of(order_[candidate.number]) > kBookWords &&
         candidate.weight < std::min<std::size_t>(fingerprints / 4, kBands);
}

/// Where the text has a sibling, and this one is known to be no more without comparing their words.
bool Judge::is_one_more_sibling(std::uint32_t other) {
  if (!has_sibling_ || !are_of_like_length(evidence_.words_of(text_), evidence_.words_of(other))) {
    return false;
  }
  load_copy();
  EvidenceStore::Loaded& words = reader_.recall(other);
  Evidence original = evidence_of(other, words);
  if (dates_disagree_anyway(copy_, original)) {
    return true;
  }
  copy_.numbers = copy_words_.numbers();
  original.numbers = words.numbers();
  const MutualLack digits = digit_lack(copy_, original, options_.guard);
  if (digits.is_allowed()) {
    return false;
  }
  copy_.amounts = &copy_words_.amounts();
  original.amounts = &words.amounts();
  return !amounts_agree(copy_, original, digits, options_.guard);
}

Comparison Judge::compare(std::uint32_t other) {
  load_copy();
  return comparer_.compare(evidence_of(other, reader_.recall(other)));
}

void Judge::prefetch_candidates(const std::vector<Candidate>& candidates,
                                const Judgement& before) const {
  const auto for_each_new = [&](const auto& prefetch_one) {
    for (const Candidate& candidate : candidates) {
      if (before.find(candidate.number) == nullptr) {
        prefetch_one(order_[candidate.number]);
      }
    }
  };
  for_each_new([this](std::uint32_t other) {
    texts_.prefetch(other);
    evidence_.prefetch_entry(other);
  });
  for_each_new([this](std::uint32_t other) { evidence_.prefetch_begin(other); });
  if (!candidates.empty() && before.trials.empty()) {
    evidence_.prefetch(order_[candidates.front().number]);
  }
}

void Judge::judge_again(std::uint32_t text, const std::vector<Candidate>& candidates,
                        const Judgement& before, Judgement& into) {
  into.clear();
  text_ = text;
  is_loaded_ = false;
  has_sibling_ = false;
  prefetch_candidates(candidates, before);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const std::uint32_t other = order_[candidate.number];
    if (is_out_of_reach(candidate) || is_one_more_sibling(other)) {
      continue;
    }
    const Comparison* const known = before.find(candidate.number);
    if (known == nullptr && i + 1 < candidates.size()) {
      evidence_.prefetch(order_[candidates[i + 1].number]);
    }
    const Comparison comparison = known != nullptr ? *known : compare(other);
    ++into.compared;
    into.trials.push_back({.candidate = candidate.number, .comparison = comparison});
    if (comparison.finding != Finding::kCopy) {
      note(other, comparison, into);
      continue;
    }
    if (options_.level == DedupLevel::kExact && comparison.relation != Relation::kExact) {
      continue;
    }
    ++into.matches;
    if (into.matches == 1 || is_closer(comparison, into.match)) {
      into.leader = other;
      into.match = comparison;
    }
    if (comparison.relation == Relation::kExact) {
      break;  // nothing is closer
    }
  }
}

/// Siblings are many: the first is told, which is the most complete.
void Judge::note(std::uint32_t other, const Comparison& comparison, Judgement& judgement) {
  const bool is_passage = comparison.finding == Finding::kPassage;
  if (comparison.finding == Finding::kNothing || (!is_passage && has_sibling_)) {
    return;
  }
  has_sibling_ |= !is_passage;
  judgement.notes.push_back(
      {.other = other, .kind = link_kind_of(comparison.finding), .passage = comparison.passage});
}

}  // namespace newsieve::cluster
