// base::mix and the like for all shingles of a text, in vectors of whatever width the processor
// has.
//
// Each hash depends on one or two numbers only. Where the processor multiplies no 64-bit numbers in
// vectors, three multiplications of 32 bits are still no slower than one after the other.

#include "sketch/shingles.h"

#include "base/hash.h"
#include "base/shingle.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/shingles.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Whole vectors from the start of `polynomials`; returns how many numbers that were.
std::size_t mix_in_vectors(std::span<const std::uint64_t> polynomials, std::uint64_t* into) {
  const hn::ScalableTag<std::uint64_t> tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto length = hn::Set(tag, kShingleWords * base::detail::factor_to(kShingleWords));
  const auto first = hn::Set(tag, base::kMixFirst);
  const auto second = hn::Set(tag, base::kMixSecond);
  std::size_t i = 0;
  for (; i + lanes <= polynomials.size(); i += lanes) {
    auto word = hn::Add(hn::LoadU(tag, polynomials.data() + i), length);
    word = hn::Mul(hn::Xor(word, hn::ShiftRight<30>(word)), first);
    word = hn::Mul(hn::Xor(word, hn::ShiftRight<27>(word)), second);
    hn::StoreU(hn::Xor(word, hn::ShiftRight<31>(word)), tag, into + i);
  }
  return i;
}

/// The same for the first `count` pairs.
std::size_t pair_in_vectors(const std::uint64_t* polynomials, std::size_t count,
                            std::int64_t* into) {
  const hn::ScalableTag<std::uint64_t> tag;
  const hn::RebindToSigned<decltype(tag)> signed_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto factor = hn::Set(tag, base::detail::factor_to(kShingleWords));
  const auto length = hn::Set(tag, base::polynomial_of_two(0, 0));
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    const auto here = hn::LoadU(tag, polynomials + i);
    const auto there = hn::LoadU(tag, polynomials + i + kShingleWords);
    const auto pair = hn::Add(hn::Mul(here, factor), hn::Add(there, length));
    hn::StoreU(hn::BitCast(signed_tag, pair), signed_tag, into + i);
  }
  return i;
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {

HWY_EXPORT(mix_in_vectors);
HWY_EXPORT(pair_in_vectors);

}  // namespace

std::size_t pair_count(std::size_t polynomials) {
  return polynomials < kShingleWords ? 0 : polynomials - kShingleWords;
}

void mix_shingles(std::span<const std::uint64_t> polynomials, std::uint64_t* into) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(mix_in_vectors)(polynomials, into);
  mix_shingles_scalar(polynomials.subspan(done), into + done);
}

void pair_polynomials(std::span<const std::uint64_t> polynomials, std::int64_t* into) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(pair_in_vectors)(
      polynomials.data(), pair_count(polynomials.size()), into);
  pair_polynomials_scalar(polynomials.subspan(done), into + done);
}

void mix_shingles_scalar(std::span<const std::uint64_t> polynomials, std::uint64_t* into) {
  for (const std::uint64_t polynomial : polynomials) {
    *into++ = base::shingle_of(polynomial);
  }
}

void pair_polynomials_scalar(std::span<const std::uint64_t> polynomials, std::int64_t* into) {
  for (std::size_t i = 0; i < pair_count(polynomials.size()); ++i) {
    into[i] = static_cast<std::int64_t>(
        base::polynomial_of_two(polynomials[i], polynomials[i + kShingleWords]));
  }
}

}  // namespace newsieve::sketch
#endif
