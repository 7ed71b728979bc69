// Places in a row are counted up, a vector of them at a time, and those whose bits are set are
// pressed together: no branch depends on how many there are.

#include "base/bit_places.h"

#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/bit_places.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

std::size_t list_in_vectors(std::span<const std::uint64_t> bits, std::uint32_t* before,
                            std::uint32_t* into) {
  return list_bits_scalar(bits, before, into);
}

#else

std::size_t list_in_vectors(std::span<const std::uint64_t> bits, std::uint32_t* before,
                            std::uint32_t* into) {
  const hn::CappedTag<std::uint32_t, kBitPlacesSlack> tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto step = hn::Set(tag, static_cast<std::uint32_t>(lanes));
  const std::uint64_t lane_bits = (std::uint64_t{1} << lanes) - 1;
  auto places = hn::Iota(tag, 0);
  std::size_t found = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    before[i] = static_cast<std::uint32_t>(found);
    std::uint64_t left = bits[i];
    for (std::size_t lane = 0; lane < 64; lane += lanes) {
      const std::uint64_t here = left & lane_bits;
      hn::StoreU(hn::CompressBits(places, reinterpret_cast<const std::uint8_t*>(&here)), tag,
                 into + found);
      found += static_cast<std::size_t>(std::popcount(here));
      left >>= lanes;
      places = hn::Add(places, step);
    }
  }
  return found;
}

#endif

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {
HWY_EXPORT(list_in_vectors);
}  // namespace

std::size_t list_bits(std::span<const std::uint64_t> bits, std::uint32_t* before,
                      std::uint32_t* into) {
  return HWY_DYNAMIC_DISPATCH(list_in_vectors)(bits, before, into);
}

std::size_t list_bits_scalar(std::span<const std::uint64_t> bits, std::uint32_t* before,
                             std::uint32_t* into) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < bits.size(); ++i) {
    before[i] = static_cast<std::uint32_t>(found);
    for (std::uint64_t left = bits[i]; left != 0; left &= left - 1) {
      into[found++] =
          static_cast<std::uint32_t>(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
  return found;
}

}  // namespace newsieve::base
#endif
