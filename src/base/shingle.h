// Shingles: the runs of words that texts are compared by.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/hash.h"
#include "newsieve/sketch.h"

namespace newsieve::base {

/// The hash of `count` words in a row; their kinds make no difference. A shorter run is no prefix
/// of a longer one.
inline std::uint64_t shingle_hash(const Word* words, std::size_t count) {
  // A polynomial keeps the order, mix makes it uniform again.
  constexpr std::uint64_t kFactor = 0xd1342543de82ef95;
  std::uint64_t hash = count;
  for (std::size_t i = 0; i < count; ++i) {
    hash = (hash + hash_of(words[i])) * kFactor;
  }
  return mix(hash);
}

/// How many shingles a text has: a text shorter than a shingle is one.
constexpr std::size_t shingle_count(std::size_t words) {
  return words == 0 ? 0 : words < kShingleWords ? 1 : words - kShingleWords + 1;
}

/// The hash of shingle number `i` of a text of `words` words.
inline std::uint64_t shingle_at(const Word* text, std::size_t words, std::size_t i) {
  return shingle_hash(text + i, words < kShingleWords ? words : kShingleWords);
}

}  // namespace newsieve::base
