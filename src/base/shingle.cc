// The polynomials of shingles, in vectors of whatever width the processor has.
//
// A word has 30 bits, so its product with a 64-bit factor is two products of 32 bits, of which the
// higher counts 2^32 times. The high ones are added up before they are moved there.

#include "base/shingle.h"

#include <cstddef>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/shingle.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR

std::size_t polynomials_in_vectors(const Word* /*words*/, std::size_t /*count*/,
                                   std::uint64_t* /*into*/) {
  return 0;
}

#else

constexpr hn::ScalableTag<std::uint64_t> kTag;
using Numbers = hn::Vec<decltype(kTag)>;
constexpr hn::Repartition<std::uint32_t, decltype(kTag)> kHalvesTag;

/// Of each lane, the product of the low halves.
HWY_INLINE Numbers low_product(Numbers a, std::uint64_t b) {
  return hn::MulEven(hn::BitCast(kHalvesTag, a), hn::BitCast(kHalvesTag, hn::Set(kTag, b)));
}

HWY_INLINE Numbers hashes_at(const Word* words) {
  const hn::Rebind<Word, decltype(kTag)> word_tag;
  return hn::ShiftRight<2>(hn::PromoteTo(kTag, hn::LoadU(word_tag, words)));
}

/// Whole vectors from the start of the shingles, of which there are `count`; returns how many
/// shingles that were.
std::size_t polynomials_in_vectors(const Word* words, std::size_t count, std::uint64_t* into) {
  static_assert(kShingleWords == 3);
  constexpr std::uint64_t kFirst = detail::factor_to(3);
  constexpr std::uint64_t kSecond = detail::factor_to(2);
  constexpr std::uint64_t kThird = detail::factor_to(1);
  const std::size_t lanes = hn::Lanes(kTag);
  std::size_t i = 0;
  for (; i + lanes <= count; i += lanes) {
    const Numbers first = hashes_at(words + i);
    const Numbers second = hashes_at(words + i + 1);
    const Numbers third = hashes_at(words + i + 2);
    const Numbers low = hn::Add(hn::Add(low_product(first, kFirst), low_product(second, kSecond)),
                                low_product(third, kThird));
    const Numbers high =
        hn::Add(hn::Add(low_product(first, kFirst >> 32U), low_product(second, kSecond >> 32U)),
                low_product(third, kThird >> 32U));
    hn::StoreU(hn::Add(low, hn::ShiftLeft<32>(high)), kTag, into + i);
  }
  return i;
}

#endif

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {

HWY_EXPORT(polynomials_in_vectors);

std::size_t polynomial_count(std::size_t words) {
  return words < kShingleWords ? 0 : words - kShingleWords + 1;
}

}  // namespace

void shingle_polynomials(std::span<const Word> words, std::vector<std::uint64_t>& into) {
  into.resize(polynomial_count(words.size()));
  std::size_t i =
      HWY_DYNAMIC_DISPATCH(polynomials_in_vectors)(words.data(), into.size(), into.data());
  for (; i < into.size(); ++i) {
    into[i] = shingle_polynomial(words.data() + i);
  }
}

void shingle_polynomials_scalar(std::span<const Word> words, std::vector<std::uint64_t>& into) {
  into.resize(polynomial_count(words.size()));
  for (std::size_t i = 0; i < into.size(); ++i) {
    into[i] = shingle_polynomial(words.data() + i);
  }
}

}  // namespace newsieve::base
#endif
