#include "cluster/judge.h"

#include <algorithm>

#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

/// From this many words on a text is compared only with what shares a quarter of its own
/// fingerprints with it: reading all of a book for one phrase is too much.
constexpr std::uint32_t kBookWords = 1U << 16U;

LinkKind kind_of(Finding finding) {
  switch (finding) {
    case Finding::kTemplateSibling:
      return LinkKind::kTemplateSibling;
    case Finding::kSeries:
      return LinkKind::kSeries;
    default:
      return LinkKind::kSharesPassage;
  }
}

bool are_of_like_length(const Evidence& a, const Evidence& b) {
  return 3 * std::min(a.tokens(), b.tokens()) >= 2 * std::max(a.tokens(), b.tokens());
}

}  // namespace

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

/// Too long to be read for what the two seem to have in common.
bool Judge::is_out_of_reach(const Evidence& original, const Candidate& candidate) const {
  const std::size_t fingerprints = 2 * copy_.words.size() / (kWindow + 1);
  return original.tokens() > kBookWords &&
         candidate.weight < std::min<std::size_t>(fingerprints / 4, kBands);
}

/// Known without comparing their words.
bool Judge::cannot_match(Evidence original, EvidenceStore::Loaded& words) {
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

void Judge::judge(std::uint32_t text, const std::vector<Candidate>& candidates, Judgement& into) {
  into = {};
  has_sibling_ = false;
  if (candidates.empty()) {
    return;
  }
  for (const Candidate& candidate : candidates) {
    texts_.prefetch(order_[candidate.number]);
    evidence_.prefetch_entry(order_[candidate.number]);
  }
  for (const Candidate& candidate : candidates) {
    evidence_.prefetch_begin(order_[candidate.number]);
  }
  evidence_.load(text, copy_words_);
  copy_ = evidence_of(text, copy_words_);
  evidence_.prefetch(order_[candidates.front().number]);
  comparer_.set_copy(copy_);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& candidate = candidates[i];
    const std::uint32_t other = order_[candidate.number];
    if (i + 1 < candidates.size()) {
      evidence_.prefetch(order_[candidates[i + 1].number]);
    }
    EvidenceStore::Loaded& words = reader_.recall(other);
    const Evidence original = evidence_of(other, words);
    if (is_out_of_reach(original, candidate)) {
      continue;
    }
    if (has_sibling_ && are_of_like_length(copy_, original) && cannot_match(original, words)) {
      continue;  // one more of its kind
    }
    ++into.compared;
    const Comparison comparison = comparer_.compare(original);
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
      {.other = other, .kind = kind_of(comparison.finding), .passage = comparison.passage});
}

}  // namespace newsieve::cluster
