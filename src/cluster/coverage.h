// How many words of a text matching shingles cover.
#pragma once

#include <algorithm>
#include <cstdint>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Counts the words that stand in at least two matching shingles in a row. Is told of all shingles
/// of a text, in order, in runs.
class Coverage {
 public:
  /// So many shingles in a row match.
  void hit(std::uint32_t shingles) {
    const std::uint32_t run = run_ + shingles;
    if (run_ < 2 && run >= 2) {
      // The words of two shingles, less those that the run before had counted.
      const std::uint32_t uncounted = since_ + 1 - run_;
      covered_ += std::min<std::uint32_t>(kShingleWords + 1, uncounted) + run - 2;
      since_ = 1;
    } else if (run_ >= 2) {
      covered_ += shingles;
    } else {
      since_ += shingles;
    }
    run_ = run;
  }

  /// So many do not.
  void miss(std::uint32_t shingles) {
    run_ = shingles > 0 ? 0 : run_;
    since_ += shingles;
  }

  [[nodiscard]] std::uint32_t words() const { return covered_; }

 private:
  std::uint32_t run_ = 0;
  std::uint32_t covered_ = 0;
  std::uint32_t since_ = kShingleWords + 1;  ///< shingles since the last that counted, with it
};

}  // namespace newsieve::cluster
