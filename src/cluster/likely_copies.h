// Who will probably not lead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cluster/candidates.h"

namespace newsieve::cluster {

/// Guesses that whoever shares much with another text is a copy of it. Among notices of one
/// template that is wrong, so guesses are held against what comes of them.
class LikelyCopies {
 public:
  explicit LikelyCopies(std::size_t texts) : shares_much_(texts) {}

  /// Whom the text of a rank may be a copy of.
  void note(std::uint32_t rank, const std::vector<Candidate>& candidates);

  /// What became of a text that was noted.
  void learn(std::uint32_t rank, bool leads);

  [[nodiscard]] bool has(std::uint32_t rank) const {
    return shares_much_[rank] && 2 * led_ <= learned_;
  }

 private:
  std::vector<bool> shares_much_;  ///< by rank
  std::uint64_t learned_ = 0;      ///< texts that share much
  std::uint64_t led_ = 0;          ///< of these, that led
};

}  // namespace newsieve::cluster
