// Memories of units, in vectors of whatever width the processor has.
//
// Down and up do not depend on each other and go side by side, as each step waits for the one
// before. No multiply-add: it rounds once where others round twice.

#include "strip/carry.h"

#include <algorithm>
#include <array>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "strip/carry.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::strip::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Floats = hn::CappedTag<float, kMemory>;
using Vector = hn::Vec<Floats>;

/// The memory behind a line. `pull`: the line's gate, with its candidate kMemory behind.
Vector step(const float* pull, Vector memory) {
  const Floats tag;
  const auto one = hn::Set(tag, 1.0F);
  const auto gate = hn::Mul(hn::Set(tag, 0.25F), hn::LoadU(tag, pull));
  const auto open = hn::Min(hn::Max(hn::Add(gate, hn::Set(tag, 0.5F)), hn::Zero(tag)), one);
  const auto stays = hn::Mul(hn::Sub(one, open), memory);
  return hn::Add(stays, hn::Mul(open, hn::LoadU(tag, pull + kMemory)));
}

void carry_in_vectors(const float* pulls, std::size_t lines, bool neighbours, float* joined) {
  const Floats tag;
  for (std::size_t first = 0; first < kMemory; first += hn::Lanes(tag)) {
    Vector down = hn::Zero(tag);
    Vector up = hn::Zero(tag);
    for (std::size_t above = 0; above < lines; ++above) {
      const std::size_t below = lines - 1 - above;
      if (!neighbours) {
        down = hn::Zero(tag);
        up = hn::Zero(tag);
      }
      down = step(pulls + above * kPulls + first, down);
      up = step(pulls + below * kPulls + 2 * kMemory + first, up);
      hn::StoreU(down, tag, joined + above * kJoined + kState + first);
      hn::StoreU(up, tag, joined + below * kJoined + kState + kMemory + first);
    }
  }
}

}  // namespace newsieve::strip::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::strip {

namespace {

HWY_EXPORT(carry_in_vectors);

void step_scalar(const float* pull, std::array<float, kMemory>& memory, float* out) {
  for (std::size_t i = 0; i < kMemory; ++i) {
    const float open = std::clamp(0.25F * pull[i] + 0.5F, 0.0F, 1.0F);
    memory[i] = (1 - open) * memory[i] + open * pull[kMemory + i];
  }
  std::copy(memory.begin(), memory.end(), out);
}

}  // namespace

void carry(const float* pulls, std::size_t lines, bool neighbours, float* joined) {
  HWY_DYNAMIC_DISPATCH(carry_in_vectors)(pulls, lines, neighbours, joined);
}

void carry_scalar(const float* pulls, std::size_t lines, bool neighbours, float* joined) {
  std::array<float, kMemory> down{};
  std::array<float, kMemory> up{};
  for (std::size_t above = 0; above < lines; ++above) {
    const std::size_t below = lines - 1 - above;
    if (!neighbours) {
      down = {};
      up = {};
    }
    step_scalar(pulls + above * kPulls, down, joined + above * kJoined + kState);
    step_scalar(pulls + below * kPulls + 2 * kMemory, up,
                joined + below * kJoined + kState + kMemory);
  }
}

}  // namespace newsieve::strip
#endif
