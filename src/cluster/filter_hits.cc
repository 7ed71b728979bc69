// Shingles that a filter holds, counted in vectors of whatever width the processor has.
//
// Places are made of three loads a word apart; their bits are gathered from the filter, which stays
// in the nearest cache. Most texts share little: reading ends where what is left cannot be enough.
// A long run of hits fills vectors, so where none was full in a row there was none.

#include "cluster/filter_hits.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cluster/filter_hits.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::cluster::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

FilterHits find_hits_in_vectors(const FilterBits& bits, std::span<const Word> words,
                                std::size_t least, std::size_t run) {
  const hn::CappedTag<std::uint32_t, 16> tag;
  const hn::RebindToSigned<decltype(tag)> index_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto one = hn::Set(tag, 1);
  const auto in_word = hn::Set(tag, 31);
  const Word* at = words.data();
  std::size_t left = words.size() < kShingleWords ? 0 : words.size() - kShingleWords + 1;
  std::size_t found = 0;
  std::size_t full = 0;  // vectors in a row
  std::size_t most_full = 0;
  for (; left >= lanes && found < least && found + left >= least; at += lanes, left -= lanes) {
    const auto second = hn::LoadU(tag, at + 1);
    const auto third = hn::LoadU(tag, at + 2);
    const auto folded =
        hn::Xor(hn::LoadU(tag, at), hn::Xor(hn::RotateRight<32 - kSecondRotation>(second),
                                            hn::RotateRight<32 - kThirdRotation>(third)));
    const auto place = hn::ShiftRight<32 - kPlaceBits>(folded);
    const auto index = hn::BitCast(index_tag, hn::ShiftRight<5>(place));
    const auto gathered = hn::GatherIndex(tag, bits.data(), index);
    const std::size_t hits =
        hn::CountTrue(tag, hn::TestBit(gathered, hn::Shl(one, hn::And(place, in_word))));
    found += hits;
    full = hits == lanes ? full + 1 : 0;
    most_full = std::max(most_full, full);
  }
  // Wherever a run begins, all of it but less than a vector at either end is full vectors.
  const bool may_have_run = (most_full + 2) * lanes >= run + 2;
  const auto read = static_cast<std::size_t>(at - words.data());
  const std::size_t without_run = may_have_run || read < run ? 0 : read - run + 1;
  for (; left > 0 && found < least && found + left >= least; ++at, --left) {
    found += has_place(bits, filter_place(at)) ? 1U : 0U;
  }
  return {.are_enough = found >= least, .without_run = without_run};
}

}  // namespace newsieve::cluster::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::cluster {

namespace {
HWY_EXPORT(find_hits_in_vectors);
}  // namespace

FilterHits find_hits(const FilterBits& bits, std::span<const Word> words, std::size_t least,
                     std::size_t run) {
  return HWY_DYNAMIC_DISPATCH(find_hits_in_vectors)(bits, words, least, run);
}

FilterHits find_hits_scalar(const FilterBits& bits, std::span<const Word> words, std::size_t least,
                            std::size_t run) {
  std::size_t found = 0;
  std::size_t hits_in_row = 0;
  FilterHits hits;
  bool is_without_run = true;
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    const bool is_hit = has_place(bits, filter_place(words.data() + i));
    found += is_hit ? 1U : 0U;
    hits_in_row = is_hit ? hits_in_row + 1 : 0;
    is_without_run = is_without_run && hits_in_row < run;
    hits.without_run = is_without_run && i + 1 >= run ? i + 2 - run : hits.without_run;
  }
  hits.are_enough = found >= least;
  return hits;
}

}  // namespace newsieve::cluster
#endif
