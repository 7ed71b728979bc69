// Which shingles a text cannot have: a Bloom filter of one hash, small enough for the nearest
// cache.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Most shingles of two candidates are not shared, and what they hash to need not be known: their
/// words, rotated and folded together, are uniform enough to say so, for three instructions. The
/// kinds of words, in their low bits, fall out. Of a story's shingles one in a hundred is asked
/// about in vain; a book fills the filter, which then says nothing.
class ShingleFilter {
 public:
  /// Replaces what it held. Returns how many distinct shingles the text has at least. One that is
  /// shorter than a shingle has none here.
  std::uint32_t assign(std::span<const Word> words) {
    bits_.fill(0);
    std::uint32_t distinct = 0;
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
      const std::uint32_t place = place_of(words.data() + i);
      const std::uint64_t bit = std::uint64_t{1} << place % kWordBits;
      distinct += (bits_[place / kWordBits] & bit) == 0 ? 1U : 0U;
      bits_[place / kWordBits] |= bit;
    }
    return distinct;
  }

  /// How many shingles of `words` the text may have.
  [[nodiscard]] std::uint32_t count(std::span<const Word> words) const {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
      count += may_have(words.data() + i) ? 1U : 0U;
    }
    return count;
  }

  /// Whether the shingle that begins at `words` may be one of the text's.
  [[nodiscard]] bool may_have(const Word* words) const {
    const std::uint32_t place = place_of(words);
    return (bits_[place / kWordBits] >> place % kWordBits & 1U) != 0;
  }

 private:
  static constexpr std::uint32_t kPlaceBits = 16;
  static constexpr std::uint32_t kWordBits = 64;
  static_assert(kShingleWords == 3);

  static std::uint32_t place_of(const Word* words) {
    return (words[0] ^ std::rotl(words[1], 7) ^ std::rotl(words[2], 14)) >> (32 - kPlaceBits);
  }

  std::array<std::uint64_t, (std::size_t{1} << kPlaceBits) / kWordBits> bits_{};
};

}  // namespace newsieve::cluster
