// What the deduplicator knows of a text: hashes only, made by the sketch stage.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsieve {

/// The version of folding, shingling, hash and banding. An index made by another is refused.
inline constexpr std::uint32_t kSketchVersion = 1;

/// Two rows find texts down to a Jaccard similarity of 0.2, where contained copies are; what else
/// they bring up is verified away. docs/deduplication.md has the measurements.
inline constexpr std::size_t kBands = 32;
inline constexpr std::size_t kRowsPerBand = 2;  ///< values of a band
inline constexpr std::size_t kSignatureSize = kBands * kRowsPerBand;
inline constexpr std::size_t kShingleWords = 3;  ///< tokens of a shingle

/// 128 bits of XXH3.
struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend bool operator==(const Hash128&, const Hash128&) = default;
};

struct Sketch {
  Hash128 folded;            ///< of the folded text: equal words in equal order, equal hash
  std::uint32_t tokens = 0;  ///< words, or characters of scripts written without spaces
  std::array<std::uint32_t, kBands> bands{};  ///< keys: equal keys make two records candidates
  std::vector<std::uint64_t> shingles;        ///< hashes, sorted, each once
  std::vector<std::uint64_t> numbers;         ///< hashes of tokens with a digit, sorted, each once
};

}  // namespace newsieve
