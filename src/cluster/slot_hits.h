// Which words of a text may be in a hash table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "newsieve/sketch.h"

namespace newsieve::cluster {

/// A hash table of word hashes: a power of two of slots, 0 where one is free. A hash belongs into
/// the slot of its low bits.
using Slots = std::span<const std::uint32_t>;

/// Writes the hashes of the words whose slots are taken, in order, from `into` on, where there is
/// room for all words. Returns how many there are.
std::size_t copy_slot_hits(Slots slots, std::span<const Word> words, std::uint32_t* into);

/// The same, one word after the other: what copy_slot_hits is held against.
std::size_t copy_slot_hits_scalar(Slots slots, std::span<const Word> words, std::uint32_t* into);

}  // namespace newsieve::cluster
