// The lines that come most often, found in bounded memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "newsieve/check.h"

namespace newsieve::judge {

/// A line of text as it is shown: what is no UTF-8 replaced, cut to kShownBytes.
inline constexpr std::size_t kShownBytes = 160;
std::string shown(std::string_view text);

/// Lossy counting (Manku and Motwani, Approximate Frequency Counts over Data Streams, 2002): counts
/// are never too high, and too low by at most a kWidth-th of all lines that were added. Not safe
/// for threads; depends on the order of the lines only.
class FrequentLines {
 public:
  /// A line of `source`, without white space at its ends.
  void add(std::uint32_t source, std::string_view line);

  /// The lines of each of `sources` that were met more than once, at most `most` of each: those
  /// with most bytes first.
  [[nodiscard]] std::vector<std::vector<RepeatedLine>> of_sources(std::size_t sources,
                                                                  std::size_t most) const;

 private:
  static constexpr std::uint64_t kWidth = 1U << 16U;  ///< lines of a bucket

  struct Entry {
    std::uint64_t count = 0;
    std::uint64_t missed = 0;  ///< at most so many were counted and forgotten before
    std::uint32_t source = 0;
    std::uint32_t bytes = 0;  ///< of the line
    std::string text;
  };

  void forget_rare();

  std::unordered_map<std::uint64_t, Entry> entries_;  ///< by hash of source and line
  std::uint64_t added_ = 0;
};

}  // namespace newsieve::judge
