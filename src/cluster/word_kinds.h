// The words of one kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// Writes hash_of the words of a kind, in order, from `into` on, where there is room for all words.
/// Returns how many there are.
std::size_t copy_hashes(std::span<const Word> words, WordKind kind, std::uint32_t* into);

/// The same, one word after the other: what copy_hashes is held against.
std::size_t copy_hashes_scalar(std::span<const Word> words, WordKind kind, std::uint32_t* into);

/// Replaces `into` with the hashes.
inline void collect_hashes(std::span<const Word> words, WordKind kind,
                           std::vector<std::uint32_t>& into) {
  into.resize(words.size());
  into.resize(copy_hashes(words, kind, into.data()));
}

}  // namespace newsieve::cluster
