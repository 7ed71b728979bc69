// Which representatives share the most bands with a record.
#pragma once

#include <cstdint>
#include <vector>

namespace newsieve::cluster {

/// Most representatives that a record is verified against.
inline constexpr std::size_t kMaxCandidates = 64;

/// Most representatives that a band key leads to: the latest ones. In a hot bucket (a phrase or a
/// template that thousands share) the cost of a record stays bounded so. True copies of a record
/// also share its rarer keys, so they are missed by this only where nothing sets them apart.
inline constexpr std::size_t kMaxPerKey = 64;

/// Counts how often each of a set of small numbers is named, then gives the most named.
class CandidateCounter {
 public:
  /// Numbers will be below `size`.
  explicit CandidateCounter(std::size_t size) : counts_(size) {}

  void count(std::uint32_t number) {
    if (counts_[number]++ == 0) {
      named_.push_back(number);
    }
  }

  /// The kMaxCandidates named most often, ties to the lower number; begins anew. `capped` becomes
  /// true if there were more.
  const std::vector<std::uint32_t>& take(bool& capped);

 private:
  std::vector<std::uint8_t> counts_;  ///< at most one for each band
  std::vector<std::uint32_t> named_;
  std::vector<std::uint32_t> taken_;
};

}  // namespace newsieve::cluster
