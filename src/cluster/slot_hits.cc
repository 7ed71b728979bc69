// Words whose slots are taken, in vectors of whatever width the processor has.
//
// Most words are not in the table, and most slots are free: these are passed over a vector at a
// time, and what is left is few enough to be looked up.

#include "cluster/slot_hits.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "cluster/slot_hits.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::cluster::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

std::size_t copy_slot_hits_in_vectors(Slots slots, std::span<const Word> words,
                                      std::uint32_t* into) {
  const hn::ScalableTag<std::uint32_t> tag;
  const hn::RebindToSigned<decltype(tag)> index_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto mask = static_cast<std::uint32_t>(slots.size() - 1);
  const auto low_bits = hn::Set(tag, mask);
  std::size_t count = 0;
  std::size_t i = 0;
  for (; i + lanes <= words.size(); i += lanes) {
    const auto hash = hn::ShiftRight<2>(hn::LoadU(tag, words.data() + i));
    const auto index = hn::BitCast(index_tag, hn::And(hash, low_bits));
    const auto is_taken = hn::Ne(hn::GatherIndex(tag, slots.data(), index), hn::Zero(tag));
    hn::StoreU(hn::Compress(hash, is_taken), tag, into + count);
    count += hn::CountTrue(tag, is_taken);
  }
  for (; i < words.size(); ++i) {
    into[count] = hash_of(words[i]);
    count += slots[hash_of(words[i]) & mask] != 0 ? 1U : 0U;
  }
  return count;
}

}  // namespace newsieve::cluster::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::cluster {

namespace {
HWY_EXPORT(copy_slot_hits_in_vectors);
}  // namespace

std::size_t copy_slot_hits(Slots slots, std::span<const Word> words, std::uint32_t* into) {
  return HWY_DYNAMIC_DISPATCH(copy_slot_hits_in_vectors)(slots, words, into);
}

std::size_t copy_slot_hits_scalar(Slots slots, std::span<const Word> words, std::uint32_t* into) {
  std::size_t count = 0;
  for (const Word word : words) {
    if (slots[hash_of(word) % slots.size()] != 0) {
      into[count++] = hash_of(word);
    }
  }
  return count;
}

}  // namespace newsieve::cluster
#endif
