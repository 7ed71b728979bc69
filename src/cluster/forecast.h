// Judgements made ahead, several at once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "cluster/judge.h"
#include "cluster/leader_index.h"
#include "cluster/likely_copies.h"

namespace newsieve::cluster {

/// Whom a text is compared with depends on who leads, which is known only when all before it have
/// been joined. But most texts lead, and who does not is easily guessed. So a block of texts is
/// judged by guesses; where they turn out wrong, a text is judged again, by what was found already.
/// The outcome is that of one after the other.
///
/// A block is foreseen, then judged, then asked about: while one block is asked about, the next can
/// be judged, and the one behind it foreseen.
class Forecast {
 public:
  /// A block is judged in so many parts: enough to keep threads busy to its end.
  static constexpr std::size_t kParts = 16;

  /// All must outlive the forecast.
  Forecast(const DedupOptions& options, const Texts& texts, const EvidenceStore& evidence,
           std::span<const std::uint32_t> order, LeaderIndex& index);

  /// How many blocks there are: 0, 1, 2, …
  [[nodiscard]] std::uint32_t blocks() const;

  /// The ranks of a block; none behind the last one.
  struct Ranks {
    std::uint32_t begin;
    std::uint32_t end;
  };
  [[nodiscard]] Ranks ranks_of(std::uint32_t block) const;

  /// Asks the index whom the texts of a block may be compared with.
  void foresee(std::uint32_t block);

  /// Judges one part of a block that was foreseen. Parts may be judged at once, and while another
  /// block is foreseen or asked about.
  void judge(std::uint32_t block, std::size_t part);

  [[nodiscard]] const Foreseen& foreseen(std::uint32_t rank) const;

  /// The judgement of a text, and the candidates it was made by.
  struct Expected {
    std::vector<Candidate> candidates;
    Judgement judgement;
  };
  [[nodiscard]] const Expected& expected(std::uint32_t rank) const;

 private:
  struct Entry {
    Foreseen foreseen;
    Expected expected;
  };
  using Block = std::vector<Entry>;  ///< by rank within it

  void learn(std::uint32_t block);
  [[nodiscard]] const Entry& entry(std::uint32_t rank) const;

  std::span<const std::uint32_t> order_;
  LeaderIndex& index_;
  LikelyCopies likely_copies_;
  std::deque<Judge> judges_;     ///< one for each part
  std::array<Block, 3> blocks_;  ///< one asked about, one judged, one foreseen
};

}  // namespace newsieve::cluster
