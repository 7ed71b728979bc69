// The hashes of all shingles of a text, and what winnowing compares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

/// Writes base::shingle_of each of the polynomials into `into`, as many.
void mix_shingles(std::span<const std::uint64_t> polynomials, std::uint64_t* into);

/// How many runs of two shingles a text with so many polynomials has.
std::size_t pair_count(std::size_t polynomials);

/// Writes base::polynomial_of_two of each polynomial and the one kShingleWords on into `into`:
/// pair_count of them.
void pair_polynomials(std::span<const std::uint64_t> polynomials, std::int64_t* into);

/// The same, one number at a time: what the others are held against.
void mix_shingles_scalar(std::span<const std::uint64_t> polynomials, std::uint64_t* into);
void pair_polynomials_scalar(std::span<const std::uint64_t> polynomials, std::int64_t* into);

}  // namespace newsieve::sketch
