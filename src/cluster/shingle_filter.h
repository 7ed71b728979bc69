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
  /// Replaces what it held. A text shorter than a shingle is not to be asked about.
  void assign(std::span<const Word> words) {
    bits_.fill(0);
    for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
      const std::uint32_t place = place_of(words.data() + i);
      bits_[place / kWordBits] |= std::uint64_t{1} << place % kWordBits;
    }
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
