// Where numbers change, in vectors of whatever width the processor has.
//
// The numbers of a vector are compared with those one place on, and the places of those that
// differ are pressed together: no branch depends on how many there are.

#include "sketch/changes.h"

#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/changes.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

std::size_t list_in_vectors(std::span<const std::int64_t> /*numbers*/, std::uint32_t* /*into*/,
                            std::size_t& /*found*/) {
  return 0;
}

#else

constexpr hn::CappedTag<std::uint32_t, kChangesSlack> kPlaceTag;
constexpr hn::Repartition<std::int64_t, decltype(kPlaceTag)> kNumberTag;

/// A bit for each lane whose number is another than the next.
HWY_INLINE std::uint64_t changes_at(const std::int64_t* numbers) {
  std::uint64_t bits = 0;
  hn::StoreMaskBits(kNumberTag,
                    hn::Ne(hn::LoadU(kNumberTag, numbers), hn::LoadU(kNumberTag, numbers + 1)),
                    reinterpret_cast<std::uint8_t*>(&bits));
  return bits;
}

/// Whole vectors from the start of the numbers, without the last; returns how many numbers that
/// were, and adds to `found` how many places were listed.
std::size_t list_in_vectors(std::span<const std::int64_t> numbers, std::uint32_t* into,
                            std::size_t& found) {
  const std::size_t lanes = hn::Lanes(kPlaceTag);
  const auto steps = hn::Iota(kPlaceTag, 0);
  std::size_t i = 0;
  for (; i + lanes < numbers.size(); i += lanes) {
    const std::int64_t* const from = numbers.data() + i;
    const std::uint64_t bits = changes_at(from) | changes_at(from + lanes / 2) << lanes / 2;
    const auto places = hn::Add(steps, hn::Set(kPlaceTag, static_cast<std::uint32_t>(i)));
    hn::StoreU(hn::CompressBits(places, reinterpret_cast<const std::uint8_t*>(&bits)), kPlaceTag,
               into + found);
    found += static_cast<std::size_t>(std::popcount(bits));
  }
  return i;
}

#endif

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {

HWY_EXPORT(list_in_vectors);

/// Those from number `i` on, of which `found` come before.
std::size_t list_from(std::size_t i, std::size_t found, std::span<const std::int64_t> numbers,
                      std::uint32_t* into) {
  for (; i < numbers.size(); ++i) {
    into[found] = static_cast<std::uint32_t>(i);
    found += i + 1 == numbers.size() || numbers[i] != numbers[i + 1] ? 1U : 0U;
  }
  return found;
}

}  // namespace

std::size_t list_changes(std::span<const std::int64_t> numbers, std::uint32_t* into) {
  std::size_t found = 0;
  const std::size_t done = HWY_DYNAMIC_DISPATCH(list_in_vectors)(numbers, into, found);
  return list_from(done, found, numbers, into);
}

std::size_t list_changes_scalar(std::span<const std::int64_t> numbers, std::uint32_t* into) {
  return list_from(0, 0, numbers, into);
}

}  // namespace newsieve::sketch
#endif
