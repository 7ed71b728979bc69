#include "cluster/joiner.h"

#include <algorithm>

#include "cluster/forecast.h"
#include "cluster/guard.h"

namespace newsieve::cluster {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

/// So many texts ahead the first words are asked for.
constexpr std::uint32_t kAhead = 8;

/// Most shared passages that are told of a text beside those that others tell.
constexpr std::size_t kMaxPassages = 8;

/// A newer version takes over if it has at least 5 words for 6 of the older: what is a copy of it
/// then, was one before.
constexpr std::uint64_t kVersionWords = 5;
constexpr std::uint64_t kVersionOfWords = 6;

/// Larger clusters are not compared again for a new version.
constexpr std::size_t kMaxMembersToMove = 64;

}  // namespace

Joiner::Joiner(const DedupOptions& options, const Texts& texts, EvidenceStore& evidence,
               std::span<const std::uint32_t> order, std::span<const std::uint32_t> ranks,
               LeaderIndex& index, const ForEach& for_each)
    : options_(options),
      texts_(texts),
      evidence_(evidence),
      order_(order),
      ranks_(ranks),
      index_(index),
      for_each_(for_each),
      judge_(options, texts, evidence, order),
      comparer_(options),
      memberships_(order.size()),
      next_member_(order.size(), kNone) {
  for (std::uint32_t text = 0; text < memberships_.size(); ++text) {
    memberships_[text].representative = text;
  }
}

Evidence Joiner::evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const {
  return {.standing = texts_.exemplar(text).standing, .words = loaded.words(), .numbers = {}};
}

void Joiner::join_all() {
  if (for_each_) {
    join_by_forecast();
  } else {
    join_one_by_one();
  }
}

void Joiner::join_one_by_one() {
  for (std::uint32_t rank = 0; rank < order_.size(); ++rank) {
    if (rank + kAhead < order_.size()) {
      judge_.prefetch_begin(order_[rank + kAhead]);
    }
    if (rank + 1 < order_.size()) {
      judge_.prefetch(order_[rank + 1]);
    }
    const std::uint32_t text = order_[rank];
    judge_.judge(text, index_.next(memberships_[text].capped), judgement_);
    join(text, judgement_);
  }
}

/// One thread joins a block and foresees what it can, while others judge the block behind it.
void Joiner::join_by_forecast() {
  Forecast forecast(options_, texts_, evidence_, order_, index_);
  const auto join_block = [&](std::uint32_t block) {
    const Forecast::Ranks ranks = forecast.ranks_of(block);
    for (std::uint32_t rank = ranks.begin; rank < ranks.end; ++rank) {
      const std::uint32_t text = order_[rank];
      const std::vector<Candidate>& candidates =
          index_.next(forecast.foreseen(rank), memberships_[text].capped);
      const Forecast::Expected& expected = forecast.expected(rank);
      if (candidates == expected.candidates) {
        join(text, expected.judgement);
      } else {
        judge_.judge_again(text, candidates, expected.judgement, judgement_);
        join(text, judgement_);
      }
    }
  };
  forecast.foresee(0);
  for (std::uint32_t block = 0; block <= forecast.blocks(); ++block) {
    for_each_(1 + Forecast::kParts, [&](std::size_t call) {
      if (call > 0) {
        forecast.judge(block, call - 1);
        return;
      }
      if (block > 0) {
        join_block(block - 1);
      }
      forecast.foresee(block + 1);
    });
  }
}

void Joiner::join(std::uint32_t text, const Judgement& judgement) {
  compared_ += judgement.compared;
  if (judgement.matches == 0 || take_over(text, judgement)) {
    index_.lead();
    keep_notes(text, judgement.notes);
  } else {
    become_copy(text, judgement.leader, judgement.match);
  }
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
bool Joiner::take_over(std::uint32_t text, const Judgement& outcome) {
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
  EvidenceStore::Loaded copy_words;
  std::vector<Comparison> moved;
  for (const std::uint32_t member : members) {
    evidence_.load(member, copy_words);
    comparer_.set_copy(evidence_of(member, copy_words));
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

/// The text leads: what it has to do with the others is told.
void Joiner::keep_notes(std::uint32_t text, const std::vector<Note>& notes) {
  std::size_t passages = 0;
  for (const Note& note : notes) {
    if (note.kind != LinkKind::kSharesPassage) {
      links_.push_back({.record = text, .other = note.other, .kind = note.kind});
    } else if (passages++ < kMaxPassages) {
      link_passage(text, note);
    }
  }
}

void Joiner::link_passage(std::uint32_t text, const Note& note) {
  const Passage& passage = note.passage;
  links_.push_back({.record = text,
                    .other = note.other,
                    .kind = note.kind,
                    .first_word = passage.in_copy,
                    .other_first_word = passage.in_original,
                    .words = passage.length});
  links_.push_back({.record = note.other,
                    .other = text,
                    .kind = note.kind,
                    .first_word = passage.in_original,
                    .other_first_word = passage.in_copy,
                    .words = passage.length});
}

}  // namespace newsieve::cluster
