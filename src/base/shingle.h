// Shingles: the runs of words that texts are compared by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/hash.h"
#include "newsieve/sketch.h"

namespace newsieve::base {

namespace detail {

inline constexpr std::uint64_t kFactor = 0xd1342543de82ef95;

constexpr std::uint64_t factor_to(std::size_t power) {
  std::uint64_t product = 1;
  for (; power > 0; --power) {
    product *= kFactor;
  }
  return product;
}

}  // namespace detail

/// The hash of `count` words in a row; their kinds make no difference. A shorter run is no prefix
/// of a longer one.
inline std::uint64_t shingle_hash(const Word* words, std::size_t count) {
  // A polynomial keeps the order, mix makes it uniform again.
  std::uint64_t hash = count;
  for (std::size_t i = 0; i < count; ++i) {
    hash = (hash + hash_of(words[i])) * detail::kFactor;
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

/// The polynomial of a shingle's words.
inline std::uint64_t shingle_polynomial(const Word* words) {
  static_assert(kShingleWords == 3);
  return hash_of(words[0]) * detail::factor_to(3) + hash_of(words[1]) * detail::factor_to(2) +
         hash_of(words[2]) * detail::factor_to(1);
}

/// The polynomials of all shingles of a text, of which `shingle_of` and `polynomial_of_two` make
/// hashes: what both need is computed once, and no word waits for the one before it. Replaces
/// `into`; empty if the text is shorter than a shingle.
void shingle_polynomials(std::span<const Word> words, std::vector<std::uint64_t>& into);

/// The same, one shingle at a time: what shingle_polynomials is held against.
void shingle_polynomials_scalar(std::span<const Word> words, std::vector<std::uint64_t>& into);

/// Tells shingle number `i` of a text of `words` words from others as surely as its hash, which
/// mixes this polynomial without loss. Not uniform: the high bits are, nearly.
inline std::uint64_t shingle_key_at(const Word* text, std::size_t words, std::size_t i) {
  return words < kShingleWords ? shingle_hash(text, words) : shingle_polynomial(text + i);
}

/// The keys of all shingles of a text. Replaces `into`.
inline void shingle_keys(std::span<const Word> words, std::vector<std::uint64_t>& into) {
  shingle_polynomials(words, into);
  if (into.empty() && !words.empty()) {
    into.push_back(shingle_hash(words.data(), words.size()));
  }
}

/// The shingle_hash of the words that `polynomial` is of.
inline std::uint64_t shingle_of(std::uint64_t polynomial) {
  return mix(polynomial + kShingleWords * detail::factor_to(kShingleWords));
}

/// The polynomial of a run of words twice as long as a shingle, from those of its halves. Its mix
/// is the shingle_hash of the run.
inline std::uint64_t polynomial_of_two(std::uint64_t first, std::uint64_t second) {
  constexpr std::size_t kWords = 2 * kShingleWords;
  return first * detail::factor_to(kShingleWords) + second + kWords * detail::factor_to(kWords);
}

}  // namespace newsieve::base
