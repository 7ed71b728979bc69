// Whether two texts that share most of their words are about the same people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cluster/evidence.h"
#include "cluster/guard.h"
#include "cluster/word_set.h"

namespace newsieve::cluster {

/// Names stand for facts as numbers do, in notices that have no numbers: of the shorter text's
/// names, words with a capital in the middle of a sentence, a share of at least `threshold` must be
/// words of the longer. From 80 words on one more may be missing for every 30 words: bylines come
/// and go, and sites print their own names around a text. But where more than that share, and more
/// than one for every 100 words, are replaced, that is stand where the longer has other names
/// between the same words, the story is somebody else's. Keeps its buffers.
class NameComparer {
 public:
  Lack lack(const Evidence& a, const Evidence& b, double threshold);

  bool agree(const Evidence& a, const Evidence& b, double threshold) {
    return lack(a, b, threshold).is_allowed();
  }

  /// The names that were missing: hashes, sorted, each once.
  [[nodiscard]] std::vector<std::uint32_t> missing() const;

 private:
  [[nodiscard]] std::size_t count_replaced(std::span<const Word> shorter,
                                           std::span<const Word> longer);

  std::vector<std::uint32_t> names_;  ///< of the shorter, in order
  WordSet set_;                       ///< the same
  std::vector<std::uint32_t> other_names_;
  WordSet other_set_;                  ///< the longer's
  std::vector<std::uint64_t> places_;  ///< of the longer's names that the shorter lacks
  std::vector<std::uint32_t> replaced_;
};

}  // namespace newsieve::cluster
