// One text and the representatives that it may be a copy of → which of them it is a copy of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cluster/candidates.h"
#include "cluster/evidence_store.h"
#include "cluster/relate.h"
#include "cluster/texts.h"

namespace newsieve::cluster {

/// A text that is no copy of the one at hand, but has to do with it.
struct Note {
  std::uint32_t other = 0;
  LinkKind kind = LinkKind::kSharesPassage;
  Passage passage;
};

/// A comparison with one candidate.
struct Trial {
  std::uint32_t candidate = 0;  ///< its number
  Comparison comparison;
};

/// What the comparisons of one text came to.
struct Judgement {
  std::uint32_t leader = 0;
  std::uint32_t matches = 0;   ///< representatives it could join
  std::uint32_t compared = 0;  ///< pairs
  Comparison match;            ///< with `leader`, if there are matches
  std::vector<Note> notes;
  std::vector<Trial> trials;  ///< all comparisons, by candidate

  void clear();

  /// What a comparison with a candidate came to, or null.
  [[nodiscard]] const Comparison* find(std::uint32_t candidate) const;
};

/// Depends on the texts alone, not on what has become of others: so texts can be judged in any
/// order. Keeps its buffers: one for each thread.
class Judge {
 public:
  /// `order`: the texts, best first. `judges`: how many share the memory of one. All must outlive
  /// the judge.
  Judge(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
        std::span<const std::uint32_t> order, std::size_t judges = 1);
  Judge(const Judge&) = delete;
  Judge& operator=(const Judge&) = delete;

  /// Ask for the words of a text that will be judged next, and for the first of one that will be
  /// judged soon: nothing but time depends on them.
  void prefetch(std::uint32_t text) const { evidence_.prefetch(text); }
  void prefetch_begin(std::uint32_t text) const { evidence_.prefetch_begin(text); }

  /// Compares a text with its candidates, in their order. `into` is replaced.
  void judge(std::uint32_t text, const std::vector<Candidate>& candidates, Judgement& into) {
    judge_again(text, candidates, {}, into);
  }

  /// The same, for less: `before` is another judgement of this text, by other candidates.
  void judge_again(std::uint32_t text, const std::vector<Candidate>& candidates,
                   const Judgement& before, Judgement& into);

 private:
  [[nodiscard]] Evidence evidence_of(std::uint32_t text, const EvidenceStore::Loaded& loaded) const;
  [[nodiscard]] bool is_out_of_reach(const Candidate& candidate) const;
  bool is_one_more_sibling(std::uint32_t other);
  void prefetch_candidates(const std::vector<Candidate>& candidates, const Judgement& before) const;
  void load_copy();
  Comparison compare(std::uint32_t other);
  void note(std::uint32_t other, const Comparison& comparison, Judgement& judgement);

  const DedupOptions& options_;
  const Texts& texts_;
  const EvidenceStore& evidence_;
  EvidenceReader reader_;
  std::span<const std::uint32_t> order_;
  Comparer comparer_;
  std::uint32_t text_ = 0;  ///< that is judged
  bool is_loaded_ = false;  ///< whether the following two are the text's
  Evidence copy_;
  EvidenceStore::Loaded copy_words_;
  bool has_sibling_ = false;
};

}  // namespace newsieve::cluster
