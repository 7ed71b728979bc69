// word_hash of a vector of words at once: their bytes are gathered, what is beyond a short word is
// masked, and no word waits for another. Words of more than 16 bytes, which are few, are hashed
// again one by one.

#include <algorithm>
#include <bit>

#include "base/word_hash.h"
#include "base/word_list.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/hash_words.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Whole vectors from the start of `bounds`; returns how many words that were.
std::size_t hash_words_in_vectors(const char* text, std::span<const std::uint32_t> bounds,
                                  std::uint64_t* hashes) {
  const hn::ScalableTag<std::uint64_t> tag;
  const hn::RebindToSigned<decltype(tag)> signed_tag;
  const std::size_t lanes = hn::Lanes(tag);
  if (lanes < 4 || std::endian::native == std::endian::big) {
    return 0;  // nothing is won
  }
  const auto all = hn::Set(tag, ~std::uint64_t{0});
  const auto eight = hn::Set(tag, std::uint64_t{8});
  const auto gather = [&](auto at) {
    return hn::GatherOffset(tag, reinterpret_cast<const std::uint64_t*>(text),
                            hn::BitCast(signed_tag, at));
  };
  const auto mix = [&](auto word) {
    word = hn::Mul(word, hn::Set(tag, kLightFactor));
    return hn::Xor(word, hn::ShiftRight<32>(word));
  };
  std::size_t i = 0;
  for (; 2 * (i + lanes) <= bounds.size(); i += lanes) {
    const auto bound =
        hn::LoadU(tag, reinterpret_cast<const std::uint64_t*>(bounds.data() + 2 * i));
    const auto begin = hn::And(bound, hn::Set(tag, std::uint64_t{0xFFFFFFFFU}));
    const auto length = hn::Sub(hn::ShiftRight<32>(bound), begin);
    const auto first_bytes = hn::Min(length, eight);
    const auto first_mask =
        hn::Shr(all, hn::Sub(hn::Set(tag, std::uint64_t{64}), hn::ShiftLeft<3>(first_bytes)));
    const auto salt = hn::Mul(length, hn::Set(tag, kLengthFactor));
    const auto head = mix(hn::Add(hn::And(gather(begin), first_mask), salt));
    // The last 8 bytes of a word of more than 8.
    const auto is_long = hn::Gt(length, eight);
    const auto last = gather(hn::Add(begin, hn::Sub(length, first_bytes)));
    hn::StoreU(mix(hn::Xor(head, hn::IfThenElseZero(is_long, last))), tag, hashes + i);
    if (!hn::AllFalse(tag, hn::Gt(length, hn::Set(tag, std::uint64_t{16})))) {
      hash_words_scalar(text, bounds.subspan(2 * i, 2 * lanes), hashes + i);
    }
  }
  return i;
}

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {
HWY_EXPORT(hash_words_in_vectors);
}  // namespace

void hash_words(const char* text, std::span<const std::uint32_t> bounds, std::uint64_t* hashes) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(hash_words_in_vectors)(text, bounds, hashes);
  hash_words_scalar(text, bounds.subspan(2 * done), hashes + done);
}

void hash_words_scalar(const char* text, std::span<const std::uint32_t> bounds,
                       std::uint64_t* hashes) {
  for (std::size_t i = 0; 2 * i < bounds.size(); ++i) {
    hashes[i] = word_hash(text + bounds[2 * i], bounds[2 * i + 1] - bounds[2 * i]);
  }
}

}  // namespace newsieve::base
#endif
