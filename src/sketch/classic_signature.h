// Classic MinHash: a set of hashes → one minimum for each of many hash functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsieve::sketch {

/// MinHash as most deduplicators compute it (Broder: On the resemblance and containment of
/// documents, 1997): value i is the minimum of (a_i·x + b_i) mod p over the elements x of the set,
/// with p = 2^61 − 1 (Carter and Wegman: Universal classes of hash functions, 1979). Two sets have
/// the same value in a place with a probability that is their Jaccard similarity.
///
/// Here to compare with (`--preset`, bench/sketch): each value costs a pass over the set.
class ClassicSignature {
 public:
  /// Draws `values` pairs of coefficients: the same for the same `seed`, on every machine.
  explicit ClassicSignature(std::size_t values, std::uint64_t seed = 1);

  [[nodiscard]] std::size_t size() const { return factors_.size(); }

  /// `set` holds hashes, at least one; order and repeats make no difference. `into` has size()
  /// places. Values are below 2^61 − 1.
  void make(std::span<const std::uint64_t> set, std::span<std::uint64_t> into) const;

 private:
  std::vector<std::uint64_t> factors_;    ///< a_i, 1 to p − 1
  std::vector<std::uint64_t> constants_;  ///< b_i, 0 to p − 1
};

}  // namespace newsieve::sketch
