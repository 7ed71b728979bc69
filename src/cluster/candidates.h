// Which representatives share the most keys with a text.
#pragma once

#include <cstdint>
#include <vector>

namespace newsieve::cluster {

/// Most representatives that a text is verified against.
inline constexpr std::size_t kMaxCandidates = 64;

/// What a key adds to a candidate, and what a candidate needs: one band key, or two fingerprints,
/// since a single one is often a phrase.
inline constexpr unsigned kBandWeight = 2;
inline constexpr unsigned kFingerprintWeight = 1;
inline constexpr unsigned kLeastWeight = 2;

struct Candidate {
  std::uint32_t number = 0;
  std::uint32_t weight = 0;  ///< of the keys shared, at most 255
  friend bool operator==(const Candidate&, const Candidate&) = default;
};

/// Weighs how often each of a set of small numbers is named, then gives those of most weight.
class CandidateCounter {
 public:
  /// Numbers will be below `size`.
  explicit CandidateCounter(std::size_t size) : weights_(size) {}

  void count(std::uint32_t number, unsigned weight) {
    if (weights_[number] == 0) {
      named_.push_back(number);
    }
    weights_[number] = static_cast<std::uint8_t>(
        weights_[number] + weight < 256 ? weights_[number] + weight : 255);
  }

  /// The kMaxCandidates of most weight, ties to the lower number, lowest number first; begins anew.
  /// `capped` becomes true if there were more.
  const std::vector<Candidate>& take(bool& capped);

 private:
  std::vector<std::uint8_t> weights_;
  std::vector<std::uint32_t> named_;
  std::vector<Candidate> taken_;
};

}  // namespace newsieve::cluster
