#include "cluster/joiner.h"

#include <algorithm>

#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// From this many words on a text is compared only with what shares a quarter of its own
/// fingerprints with it: reading all of a book for one phrase is too much.
constexpr std::uint32_t kBookWords = 1U << 16U;

/// Most shared passages that are told of a text beside those that others tell.
constexpr std::size_t kMaxPassages = 8;

/// A newer version takes over if it has at least 5 words for 6 of the older: what is a copy of it
/// then, was one before.
constexpr std::uint64_t kVersionWords = 5;
constexpr std::uint64_t kVersionOfWords = 6;

/// Larger clusters are not compared again for a new version.
constexpr std::size_t kMaxMembersToMove = 64;

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

Joiner::Joiner(const DedupOptions& options, const Texts& texts, EvidenceStore& evidence,
               std::span<const std::uint32_t> order, std::span<const std::uint32_t> ranks,
               LeaderIndex& index)
    : options_(options),
      texts_(texts),
      evidence_(evidence),
      order_(order),
      ranks_(ranks),
      index_(index),
      comparer_(options),
      memberships_(order.size()),
      next_member_(order.size(), kNone) {
  for (std::uint32_t text = 0; text < memberships_.size(); ++text) {
    memberships_[text].representative = text;
  }
}

Evidence Joiner::evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const {
  return {.standing = texts_.exemplar(text).standing,
          .words = loaded.words(),
          .numbers = loaded.numbers()};
}

void Joiner::join_all() {
  for (std::uint32_t rank = 0; rank < order_.size(); ++rank) {
    join(rank);
  }
}

void Joiner::join(std::uint32_t rank) {
  const std::uint32_t text = order_[rank];
  bool capped = false;
  const std::vector<Candidate>& candidates = index_.next(capped);
  memberships_[text].capped = capped;
  const Outcome outcome = compare(text, candidates);
  if (outcome.matches == 0 || take_over(text, outcome)) {
    index_.lead();
    keep_notes(text);
  } else {
    become_copy(text, outcome.leader, outcome.match);
  }
}

/// Too long to be read for what the two seem to have in common.
bool Joiner::is_out_of_reach(const Evidence& original, const Candidate& candidate) const {
  const std::size_t fingerprints = 2 * copy_.words.size() / (kWindow + 1);
  return original.tokens() > kBookWords &&
         candidate.weight < std::min<std::size_t>(fingerprints / 4, kBands);
}

/// Known without comparing their words.
bool Joiner::cannot_match(const Evidence& original) const {
  return !numbers_agree(copy_, original, options_.guard) || dates_disagree_anyway(copy_, original);
}

Joiner::Outcome Joiner::compare(std::uint32_t text, const std::vector<Candidate>& candidates) {
  Outcome outcome;
  notes_.clear();
  has_sibling_ = false;
  if (candidates.empty()) {
    return outcome;
  }
  evidence_.load(text, copy_words_);
  copy_ = evidence_of(text, copy_words_);
  comparer_.set_copy(copy_);
  for (const Candidate& candidate : candidates) {
    const std::uint32_t other = order_[candidate.number];
    const Evidence original = evidence_of(other, evidence_.recall(other));
    if (is_out_of_reach(original, candidate)) {
      continue;
    }
    if (has_sibling_ && are_of_like_length(copy_, original) && cannot_match(original)) {
      continue;  // one more of its kind
    }
    ++compared_;
    const Comparison comparison = comparer_.compare(original);
    if (comparison.finding != Finding::kCopy) {
      note(other, comparison);
      continue;
    }
    if (options_.level == DedupLevel::kExact && comparison.relation != Relation::kExact) {
      continue;
    }
    ++outcome.matches;
    if (outcome.matches == 1 || is_closer(comparison, outcome.match)) {
      outcome.leader = other;
      outcome.match = comparison;
    }
    if (comparison.relation == Relation::kExact) {
      break;  // nothing is closer
    }
  }
  return outcome;
}

void Joiner::become_copy(std::uint32_t text, std::uint32_t leader, const Comparison& match) {
  Membership& membership = memberships_[text];
  membership.representative = leader;
  membership.relation = match.relation;
  if (match.relation != Relation::kExact &&
      is_earlier_version(texts_.exemplar(text).standing, texts_.exemplar(leader).standing)) {
    membership.relation = Relation::kUpdate;
  }
  membership.jaccard = static_cast<float>(match.jaccard);
  membership.containment = static_cast<float>(match.containment);
  next_member_[text] = next_member_[leader];
  next_member_[leader] = text;
}

/// A newer version of a representative takes its place if it is a copy of no other, and all copies
/// of the older are its copies too. So every record stays verified against the one it is listed
/// with, and clustering the representatives again finds nothing new.
bool Joiner::take_over(std::uint32_t text, const Outcome& outcome) {
  const std::uint32_t older = outcome.leader;
  const Exemplar& now = texts_.exemplar(text);
  const Exemplar& before = texts_.exemplar(older);
  if (options_.keep != Keep::kBest || outcome.matches != 1 ||
      outcome.match.relation != Relation::kNear ||
      !is_earlier_version(before.standing, now.standing) ||
      kVersionOfWords * now.tokens < kVersionWords * before.tokens) {
    return false;
  }
  std::vector<std::uint32_t> members = {older};
  for (std::uint32_t member = next_member_[older]; member != kNone; member = next_member_[member]) {
    members.push_back(member);
  }
  if (members.size() > kMaxMembersToMove) {
    return false;
  }
  EvidenceStore::Loaded version_words;
  evidence_.load(text, version_words);
  const Evidence version = evidence_of(text, version_words);
  std::vector<Comparison> moved;
  for (const std::uint32_t member : members) {
    evidence_.load(member, copy_words_);
    comparer_.set_copy(evidence_of(member, copy_words_));
    ++compared_;
    moved.push_back(comparer_.compare(version));
    if (moved.back().finding != Finding::kCopy) {
      return false;
    }
  }
  index_.demote(ranks_[older]);
  for (std::size_t i = 0; i < members.size(); ++i) {
    next_member_[members[i]] = kNone;
    become_copy(members[i], text, moved[i]);
  }
  return true;
}

/// Siblings are many: the first is told, which is the most complete.
void Joiner::note(std::uint32_t other, const Comparison& comparison) {
  const bool is_passage = comparison.finding == Finding::kPassage;
  if (comparison.finding == Finding::kNothing || (!is_passage && has_sibling_)) {
    return;
  }
  has_sibling_ |= !is_passage;
  notes_.push_back(
      {.other = other, .kind = kind_of(comparison.finding), .passage = comparison.passage});
}

/// The text leads: what it has to do with the others is told.
void Joiner::keep_notes(std::uint32_t text) {
  std::size_t passages = 0;
  for (const Note& note : notes_) {
    if (note.kind != LinkKind::kSharesPassage) {
      links_.push_back({.record = text, .other = note.other, .kind = note.kind});
    } else if (passages++ < kMaxPassages) {
      link_passage(text, note);
    }
  }
}

void Joiner::link_passage(std::uint32_t text, const Note& note) {
  const Passage& passage = note.passage;
  const ByteSpan here = evidence_.place_of(text, passage.in_copy, passage.length);
  const ByteSpan there = evidence_.place_of(note.other, passage.in_original, passage.length);
  links_.push_back({.record = text,
                    .other = note.other,
                    .kind = note.kind,
                    .start = here.start,
                    .length = here.length,
                    .other_start = there.start,
                    .other_length = there.length});
  links_.push_back({.record = note.other,
                    .other = text,
                    .kind = note.kind,
                    .start = there.start,
                    .length = there.length,
                    .other_start = here.start,
                    .other_length = here.length});
}

}  // namespace newsieve::cluster
