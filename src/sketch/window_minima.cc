// The lowest number of each window, in vectors of whatever width the processor has.
//
// The lowest of two in a row, of two such pairs, and so on: a window of 16 takes four passes, each
// over numbers that are still in the first cache, and nothing branches on what they are.

#include "sketch/window_minima.h"

#include <algorithm>

#include "newsieve/sketch.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/window_minima.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Replaces each of the first `count` numbers by the lower of it and the one `apart` numbers on.
void take_lower(std::int64_t* numbers, std::size_t count, std::size_t apart) {
  const hn::ScalableTag<std::int64_t> tag;
  const std::size_t lanes = hn::Lanes(tag);
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    const auto here = hn::LoadU(tag, numbers + i);
    hn::StoreU(hn::Min(here, hn::LoadU(tag, numbers + i + apart)), tag, numbers + i);
  }
  for (; i < count; ++i) {
    numbers[i] = std::min(numbers[i], numbers[i + apart]);
  }
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {
HWY_EXPORT(take_lower);

std::size_t window_count(std::size_t numbers) {
  return numbers - std::min(kWindow, numbers) + std::min<std::size_t>(numbers, 1);
}

}  // namespace

std::size_t take_window_minima(std::span<std::int64_t> numbers) {
  const std::size_t window = std::min(kWindow, numbers.size());
  std::size_t left = numbers.size();
  for (std::size_t covered = 1; covered < window;) {
    // The last step of a window that is no power of two overlaps.
    const std::size_t apart = std::min(covered, window - covered);
    left -= apart;
    HWY_DYNAMIC_DISPATCH(take_lower)(numbers.data(), left, apart);
    covered += apart;
  }
  return window_count(numbers.size());
}

std::size_t take_window_minima_scalar(std::span<std::int64_t> numbers) {
  const std::size_t windows = window_count(numbers.size());
  for (std::size_t i = 0; i < windows; ++i) {
    numbers[i] = std::ranges::min(numbers.subspan(i, std::min(kWindow, numbers.size())));
  }
  return windows;
}

}  // namespace newsieve::sketch
#endif
