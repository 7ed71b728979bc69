// What the body model's units carry down and up a page.
#pragma once

#include <cstddef>

#include "strip/body_weights.h"

namespace newsieve::strip {

/// A line's numbers, as `Pulls` has columns: down's gate and candidate, then up's.
inline constexpr std::size_t kPulls = 4 * kMemory;

/// Carries what `lines` lines say down and up the page: how far a line opens a unit's gate, so far
/// its candidate goes into the unit's memory. `pulls` has kPulls numbers of each line. What each
/// line hears goes to `joined`, kJoined numbers of each line, behind its state. Without neighbours
/// each line hears itself alone. The same bits on every machine.
void carry(const float* pulls, std::size_t lines, bool neighbours, float* joined);

/// The same, one number at a time: what `carry` is held against.
void carry_scalar(const float* pulls, std::size_t lines, bool neighbours, float* joined);

}  // namespace newsieve::strip
