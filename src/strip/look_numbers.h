// The numbers of a line's features that it has by itself, and what they are made with.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "newsieve/looks.h"
#include "strip/line_characters.h"

namespace newsieve::strip {

/// log2(1 + x), straight between powers of two: the same on every machine. `x` is below 2⁶².
inline float log2_1p(std::uint64_t x) {
  constexpr std::uint32_t kBias = 127;  // of a float's exponent
  constexpr std::uint32_t kFraction = 23;
  const std::uint64_t n = x + 1;
  const auto exponent = static_cast<std::uint32_t>(std::bit_width(n | 1U)) - 1U;
  const auto above = static_cast<std::int64_t>(n - (std::uint64_t{1} << exponent));
  const auto inverse = std::bit_cast<float>((kBias - exponent) << kFraction);  // of the power
  return static_cast<float>(exponent) + static_cast<float>(above) * inverse;
}

inline float ratio(double part, double whole) {
  return whole <= 0 ? 0.0F : static_cast<float>(part / whole);
}

inline float flag(bool is) {
  return is ? 1.0F : 0.0F;
}

/// Writes the numbers of Evidence::kLooks at `out` and returns where they end.
float* set_looks(std::string_view line, const Looks& looks, const Characters& seen, float* out);

}  // namespace newsieve::strip
