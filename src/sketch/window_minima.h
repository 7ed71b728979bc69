// The lowest number of each window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace newsieve::sketch {

/// Replaces each number by the lowest of the window that begins with it: of kWindow numbers, or of
/// as many as there are. Returns how many windows there are; what stands behind them is not
/// defined.
std::size_t take_window_minima(std::span<std::int64_t> numbers);

/// The same by the definition: what take_window_minima is held against.
std::size_t take_window_minima_scalar(std::span<std::int64_t> numbers);

}  // namespace newsieve::sketch
