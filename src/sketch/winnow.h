// Words → the fingerprints by which texts that share a passage are found.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

/// Winnowing (Schleimer, Wilkerson, Aiken: Winnowing: local algorithms for document fingerprinting,
/// SIGMOD 2003): of each window of kWindow runs of kFingerprintWords words the one with the lowest
/// polynomial, as a signed number, which is mixed only once it is chosen. What is chosen depends on
/// the window alone, so two texts that share a window share its fingerprint. About 2 of kWindow + 1
/// runs are chosen. A text shorter than a window is one window, one shorter than a run has none.
///
/// Keeps its buffers between texts: one for each thread.
class Winnower {
 public:
  /// Replaces `into` with the fingerprints of `words`, in order: one wherever a window's is another
  /// than that of the window before.
  void winnow(std::span<const Word> words, std::vector<std::uint64_t>& into);

  /// The same, from base::shingle_polynomials of the words.
  void winnow_polynomials(std::span<const std::uint64_t> polynomials,
                          std::vector<std::uint64_t>& into);

 private:
  std::vector<std::uint64_t> polynomials_;
  std::vector<std::int64_t> runs_;     ///< as many as the longest text had
  std::vector<std::uint32_t> places_;  ///< room for those of all runs
};

}  // namespace newsieve::sketch
