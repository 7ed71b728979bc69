// The texts, best first, each to the representative it joins.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cluster/clusterer.h"
#include "cluster/evidence_store.h"
#include "cluster/leader_index.h"
#include "cluster/relate.h"
#include "cluster/texts.h"

namespace newsieve::cluster {

/// A text joins the best representative that it is verified against, or becomes one. Memberships
/// and links are of texts here, and name texts.
class Joiner {
 public:
  /// `order`: the texts, best first; `ranks`: the place of each in it. All must outlive the joiner.
  Joiner(const DedupOptions& options, const Texts& texts, EvidenceStore& evidence,
         std::span<const std::uint32_t> order, std::span<const std::uint32_t> ranks,
         LeaderIndex& index);

  void join_all();

  [[nodiscard]] const std::vector<Membership>& memberships() const { return memberships_; }
  [[nodiscard]] const std::vector<Link>& links() const { return links_; }
  [[nodiscard]] std::uint64_t compared() const { return compared_; }

 private:
  /// What the comparisons of one text came to.
  struct Outcome {
    std::uint32_t leader = 0;
    std::uint32_t matches = 0;  ///< representatives it could have joined
    Comparison match;           ///< with `leader`, if there are matches
  };
  /// A text that is no copy of the one at hand, but has to do with it.
  struct Note {
    std::uint32_t other = 0;
    LinkKind kind = LinkKind::kSharesPassage;
    Passage passage;
  };

  [[nodiscard]] Evidence evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const;
  void join(std::uint32_t rank);
  Outcome compare(std::uint32_t text, const std::vector<Candidate>& candidates);
  [[nodiscard]] bool is_out_of_reach(const Evidence& original, const Candidate& candidate) const;
  [[nodiscard]] bool cannot_match(const Evidence& original) const;
  void become_copy(std::uint32_t text, std::uint32_t leader, const Comparison& match);
  bool take_over(std::uint32_t text, const Outcome& outcome);
  void note(std::uint32_t other, const Comparison& comparison);
  void keep_notes(std::uint32_t text);
  void link_passage(std::uint32_t text, const Note& note);

  const DedupOptions& options_;
  const Texts& texts_;
  EvidenceStore& evidence_;
  std::span<const std::uint32_t> order_;
  std::span<const std::uint32_t> ranks_;
  LeaderIndex& index_;
  Comparer comparer_;
  std::vector<Membership> memberships_;     ///< by text
  std::vector<std::uint32_t> next_member_;  ///< by text: the next of the same representative
  std::vector<Link> links_;
  std::vector<Note> notes_;  ///< of the text at hand
  bool has_sibling_ = false;
  std::uint64_t compared_ = 0;
  Evidence copy_;
  EvidenceStore::Loaded copy_words_;
};

}  // namespace newsieve::cluster
