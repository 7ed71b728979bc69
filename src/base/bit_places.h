// Where bits are set in a long row of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace newsieve::base {

/// Numbers that list_bits may write over behind what it lists.
inline constexpr std::size_t kBitPlacesSlack = 16;

/// Writes the places of the bits that are set, bit i of word i / 64, into `into`, which has room
/// for all and kBitPlacesSlack more, and how many stand before each word into `before`. Returns how
/// many there are. There are less than 2^32 bits.
std::size_t list_bits(std::span<const std::uint64_t> bits, std::uint32_t* before,
                      std::uint32_t* into);

/// The same, bit by bit: what list_bits is held against.
std::size_t list_bits_scalar(std::span<const std::uint64_t> bits, std::uint32_t* before,
                             std::uint32_t* into);

}  // namespace newsieve::base
