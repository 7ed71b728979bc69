// What the deduplicator knows of a text: hashes only, made by the sketch stage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace newsieve {

/// The version of folding, shingling, hashes, banding and winnowing. An index made by another is
/// refused.
inline constexpr std::uint32_t kSketchVersion = 5;

inline constexpr std::size_t kShingleWords = 3;  ///< tokens of a shingle

/// Two rows find texts down to a Jaccard similarity of 0.3; what else they bring up is verified
/// away. docs/deduplication.md has the measurements.
inline constexpr std::size_t kBands = 32;
inline constexpr std::size_t kRowsPerBand = 2;  ///< values of a band
inline constexpr std::size_t kSignatureSize = kBands * kRowsPerBand;

/// Winnowing: of every kWindow runs of kFingerprintWords tokens one is kept, so that any two texts
/// that share kFingerprintWords + kWindow - 1 tokens in a row share a fingerprint.
inline constexpr std::size_t kFingerprintWords = 6;
inline constexpr std::size_t kWindow = 16;

/// 128 bits of XXH3.
struct Hash128 {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend bool operator==(const Hash128&, const Hash128&) = default;
};

/// A token in 32 bits: a hash of 30, and its kind in the two low ones.
using Word = std::uint32_t;

enum class WordKind : std::uint8_t {
  kPlain = 0,
  kNumber = 1,  ///< has a digit
  kName = 2,    ///< begins with a capital in the middle of a sentence
};

constexpr WordKind kind_of(Word word) {
  return static_cast<WordKind>(word & 3U);
}

/// What of a word is compared: its kind depends on where it stands.
constexpr std::uint32_t hash_of(Word word) {
  return word >> 2U;
}

/// What denies what is said, "not", "kein", "нет": hash_of its words. In scripts without spaces,
/// where a word is a character, it may be several: "ない".
struct Negation {
  std::uint32_t first = 0;
  std::vector<std::uint32_t> rest;
  friend bool operator==(const Negation&, const Negation&) = default;
  friend bool operator<(const Negation& a, const Negation& b) {
    return std::tie(a.first, a.rest) < std::tie(b.first, b.rest);
  }
};

/// data/lexicon/negations.txt, in order, each once.
std::span<const Negation> negations();

struct Sketch {
  Hash128 folded;            ///< of the folded text: equal words in equal order, equal hash
  std::uint32_t tokens = 0;  ///< words, or characters of scripts written without spaces
  /// Equal keys make two records candidates, and so do equal fingerprints. Either is mixed, a key
  /// with the number of its band.
  std::vector<std::uint64_t> band_keys;
  std::vector<std::uint64_t> fingerprints;
  std::vector<Word> words;  ///< in order: what is compared in full
};

}  // namespace newsieve
