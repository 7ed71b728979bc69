// Shingles that a filter holds, counted in vectors of whatever width the processor has.
//
// Places are made of three loads a word apart; their bits are gathered from the filter, which stays
// in the nearest cache. Most texts share little: reading ends where what is left cannot be enough.

#include "cluster/filter_hits.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cluster/filter_hits.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::cluster::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

bool has_hits_in_vectors(const FilterBits& bits, std::span<const Word> words, std::size_t least) {
  const hn::CappedTag<std::uint32_t, 16> tag;
  const hn::RebindToSigned<decltype(tag)> index_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto one = hn::Set(tag, 1);
  const auto in_word = hn::Set(tag, 31);
  const Word* at = words.data();
  std::size_t left = words.size() < kShingleWords ? 0 : words.size() - kShingleWords + 1;
  std::size_t found = 0;
  for (; left >= lanes && found < least && found + left >= least; at += lanes, left -= lanes) {
    const auto second = hn::LoadU(tag, at + 1);
    const auto third = hn::LoadU(tag, at + 2);
    const auto folded =
        hn::Xor(hn::LoadU(tag, at), hn::Xor(hn::RotateRight<32 - kSecondRotation>(second),
                                            hn::RotateRight<32 - kThirdRotation>(third)));
    const auto place = hn::ShiftRight<32 - kPlaceBits>(folded);
    const auto index = hn::BitCast(index_tag, hn::ShiftRight<5>(place));
    const auto gathered = hn::GatherIndex(tag, bits.data(), index);
    found += hn::CountTrue(tag, hn::TestBit(gathered, hn::Shl(one, hn::And(place, in_word))));
  }
  for (; left > 0 && found < least && found + left >= least; ++at, --left) {
    found += has_place(bits, filter_place(at)) ? 1U : 0U;
  }
  return found >= least;
}

}  // namespace newsieve::cluster::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::cluster {

namespace {
HWY_EXPORT(has_hits_in_vectors);
}  // namespace

bool has_hits(const FilterBits& bits, std::span<const Word> words, std::size_t least) {
  return HWY_DYNAMIC_DISPATCH(has_hits_in_vectors)(bits, words, least);
}

bool has_hits_scalar(const FilterBits& bits, std::span<const Word> words, std::size_t least) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    found += has_place(bits, filter_place(words.data() + i)) ? 1U : 0U;
  }
  return found >= least;
}

}  // namespace newsieve::cluster
#endif
