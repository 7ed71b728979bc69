// The texts, best first, each to the representative it joins.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cluster/clusterer.h"
#include "cluster/evidence_store.h"
#include "cluster/for_each.h"
#include "cluster/judge.h"
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
         LeaderIndex& index, const ForEach& for_each);

  void join_all();

  [[nodiscard]] const std::vector<Membership>& memberships() const { return memberships_; }
  [[nodiscard]] const std::vector<Link>& links() const { return links_; }
  [[nodiscard]] std::uint64_t compared() const { return compared_; }

 private:
  [[nodiscard]] Evidence evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const;
  void join_one_by_one();
  void join_by_forecast();
  void join(std::uint32_t text, const Judgement& judgement);
  void become_copy(std::uint32_t text, std::uint32_t leader, const Comparison& match);
  bool take_over(std::uint32_t text, const Judgement& outcome);
  void keep_notes(std::uint32_t text, const std::vector<Note>& notes);
  void link_passage(std::uint32_t text, const Note& note);

  const DedupOptions& options_;
  const Texts& texts_;
  EvidenceStore& evidence_;
  std::span<const std::uint32_t> order_;
  std::span<const std::uint32_t> ranks_;
  LeaderIndex& index_;
  const ForEach& for_each_;
  Judge judge_;
  Comparer comparer_;
  std::vector<Membership> memberships_;     ///< by text
  std::vector<std::uint32_t> next_member_;  ///< by text: the next of the same representative
  std::vector<Link> links_;
  std::uint64_t compared_ = 0;
  Judgement judgement_;
};

}  // namespace newsieve::cluster
