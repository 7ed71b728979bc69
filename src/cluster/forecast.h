// Judgements made ahead, several at once.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "cluster/for_each.h"
#include "cluster/judge.h"
#include "cluster/leader_index.h"

namespace newsieve::cluster {

/// Whom a text is compared with depends on who leads, which is known only when all before it have
/// been judged. But most texts lead, so a block of texts is judged as if all of it did; where that
/// turns out wrong, the text is judged again. So the outcome is that of one after the other.
class Forecast {
 public:
  /// All must outlive the forecast. `for_each` may be empty: then nothing is judged ahead.
  Forecast(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
           std::span<const std::uint32_t> order, LeaderIndex& index, const ForEach& for_each);

  /// The judgement of the text that comes next, if it was judged ahead and by these candidates;
  /// else null. Ranks come in order, all of them.
  const Judgement* of(std::uint32_t rank, const std::vector<Candidate>& candidates);

  /// Judges the block ahead that `rank` begins, if it begins one.
  void look_ahead(std::uint32_t rank);

 private:
  struct Entry {
    std::vector<Candidate> candidates;
    Judgement judgement;
  };

  std::span<const std::uint32_t> order_;
  LeaderIndex& index_;
  const ForEach& for_each_;
  std::deque<Judge> judges_;  ///< one for each part of a block
  std::vector<Entry> block_;  ///< by rank within it
};

}  // namespace newsieve::cluster
