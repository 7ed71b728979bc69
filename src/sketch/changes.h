// Where a row of numbers changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace newsieve::sketch {

/// Numbers of `into` that list_changes may write over behind what it lists.
inline constexpr std::size_t kChangesSlack = 16;

/// Writes the places of the numbers that are another than the next, and that of the last, into
/// `into`, which has room for all and kChangesSlack more. Returns how many they are. There are less
/// than 2^32 numbers.
std::size_t list_changes(std::span<const std::int64_t> numbers, std::uint32_t* into);

/// The same, one number at a time: what list_changes is held against.
std::size_t list_changes_scalar(std::span<const std::int64_t> numbers, std::uint32_t* into);

}  // namespace newsieve::sketch
