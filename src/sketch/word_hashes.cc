// Words → hashes, in vectors of whatever width the processor has: a word a lane.
//
// The first eight bytes of several words are fetched, masked and mixed at once. The one word in
// five that is longer is put on a list, without a branch, and goes on by itself.

#include "sketch/word_hashes.h"

#include <algorithm>

#include "sketch/word_hash.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/word_hashes.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

#include "sketch/mix_lanes.h"

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

std::size_t hash_in_vectors(std::string_view /*text*/, const std::uint32_t* /*bounds*/,
                            std::size_t /*count*/, std::uint64_t* /*into*/) {
  return 0;
}

std::size_t make_in_vectors(std::span<const std::uint64_t> /*hashes*/, const Word* /*kinds*/,
                            Word* /*into*/) {
  return 0;
}

#else

/// Words whose long ones are listed before they go on.
constexpr std::size_t kWordsAtOnce = 256;

constexpr hn::CappedTag<std::uint32_t, 16> kBoundTag;
constexpr hn::Repartition<std::uint64_t, decltype(kBoundTag)> kHashTag;
using Bounds = hn::Vec<decltype(kBoundTag)>;

/// The hashes of the first eight bytes, or fewer, of the words whose begins and ends are in
/// `bounds` in turn.
HWY_INLINE hn::Vec<decltype(kHashTag)> hash_first(const char* text, Bounds bounds) {
  const hn::RebindToSigned<decltype(kHashTag)> offset_tag;
  const auto pair = hn::BitCast(kHashTag, bounds);
  const auto begin = hn::And(pair, hn::Set(kHashTag, 0xffffffff));
  const auto length = hn::BitCast(kBoundTag, hn::Sub(hn::ShiftRight<32>(pair), begin));
  const auto read = hn::BitCast(kHashTag, hn::Min(length, hn::Set(kBoundTag, 8)));
  const auto not_read = hn::Sub(hn::Set(kHashTag, 64), hn::ShiftLeft<3>(read));
  const auto bytes = hn::GatherOffset(kHashTag, reinterpret_cast<const std::uint64_t*>(text),
                                      hn::BitCast(offset_tag, begin));
  const auto folded = hn::Or(bytes, hn::Set(kHashTag, base::eight_times(0x20)));
  return mix_lanes(hn::And(folded, hn::Shr(hn::Set(kHashTag, ~std::uint64_t{0}), not_read)));
}

/// Whole vectors from the start of the words; returns how many words that were. Eight bytes can be
/// read where each begins.
std::size_t hash_in_vectors(std::string_view text, const std::uint32_t* bounds, std::size_t count,
                            std::uint64_t* into) {
  const std::size_t lanes = hn::Lanes(kBoundTag);
  const auto steps = hn::Iota(kBoundTag, 0);
  std::array<std::uint32_t, kWordsAtOnce + 16> longer;
  std::size_t done = 0;
  while (done + lanes <= count) {
    const std::size_t stop = std::min(count, done + kWordsAtOnce);
    std::size_t longer_count = 0;
    for (; done + lanes <= stop; done += lanes) {
      const auto low = hn::LoadU(kBoundTag, bounds + 2 * done);
      const auto high = hn::LoadU(kBoundTag, bounds + 2 * done + lanes);
      hn::StoreU(hash_first(text.data(), low), kHashTag, into + done);
      hn::StoreU(hash_first(text.data(), high), kHashTag, into + done + lanes / 2);
      const auto length = hn::Sub(hn::ConcatOdd(kBoundTag, high, low),  //
                                  hn::ConcatEven(kBoundTag, high, low));
      const auto is_longer = hn::Gt(length, hn::Set(kBoundTag, 8));
      const auto words = hn::Add(steps, hn::Set(kBoundTag, static_cast<std::uint32_t>(done)));
      hn::StoreU(hn::Compress(words, is_longer), kBoundTag, longer.data() + longer_count);
      longer_count += hn::CountTrue(kBoundTag, is_longer);
    }
    for (std::size_t i = 0; i < longer_count; ++i) {
      const std::size_t word = longer[i];
      const std::size_t rest = bounds[2 * word] + std::size_t{8};
      into[word] = ascii_word_hash(text, rest, bounds[2 * word + 1] - rest, into[word]);
    }
  }
  return done;
}

/// Whole vectors from the start of the tokens; returns how many tokens that were.
std::size_t make_in_vectors(std::span<const std::uint64_t> hashes, const Word* kinds, Word* into) {
  const hn::ScalableTag<Word> tag;
  const hn::Repartition<std::uint64_t, decltype(tag)> hash_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto hash_bits = hn::Set(tag, ~Word{3});
  std::size_t i = 0;
  for (; i + lanes <= hashes.size(); i += lanes) {
    const auto low = hn::BitCast(tag, hn::LoadU(hash_tag, hashes.data() + i));
    const auto high = hn::BitCast(tag, hn::LoadU(hash_tag, hashes.data() + i + lanes / 2));
    const auto hash = hn::And(hn::ConcatOdd(tag, high, low), hash_bits);
    hn::StoreU(hn::Or(hash, hn::LoadU(tag, kinds + i)), tag, into + i);
  }
  return i;
}

#endif

std::size_t find_in_vectors(std::span<const std::uint64_t> hashes,
                            const std::array<std::uint64_t, 3>& wanted) {
  const hn::ScalableTag<std::uint64_t> tag;
  const std::size_t lanes = hn::Lanes(tag);
  const auto first = hn::Set(tag, wanted[0]);
  const auto second = hn::Set(tag, wanted[1]);
  const auto third = hn::Set(tag, wanted[2]);
  std::size_t i = 0;
  for (; i + lanes <= hashes.size(); i += lanes) {
    const auto hash = hn::LoadU(tag, hashes.data() + i);
    const auto found =
        hn::Or(hn::Or(hn::Eq(hash, first), hn::Eq(hash, second)), hn::Eq(hash, third));
    if (!hn::AllFalse(tag, found)) {
      break;
    }
  }
  return i;
}

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {
HWY_EXPORT(hash_in_vectors);
HWY_EXPORT(find_in_vectors);
HWY_EXPORT(make_in_vectors);
}  // namespace

void hash_words(std::string_view text, std::span<const std::uint32_t> bounds, std::uint64_t* into) {
  // The few words behind which eight bytes cannot be read are left to the end.
  std::size_t count = bounds.size() / 2;
  while (count > 0 && bounds[2 * count - 2] + std::size_t{8} > text.size()) {
    --count;
  }
  const std::size_t done = HWY_DYNAMIC_DISPATCH(hash_in_vectors)(text, bounds.data(), count, into);
  hash_words_scalar(text, bounds.subspan(2 * done), into + done);
}

std::size_t find_any_of(std::span<const std::uint64_t> hashes,
                        const std::array<std::uint64_t, 3>& wanted) {
  const std::size_t passed = HWY_DYNAMIC_DISPATCH(find_in_vectors)(hashes, wanted);
  return passed + find_any_of_scalar(hashes.subspan(passed), wanted);
}

void make_words(std::span<const std::uint64_t> hashes, std::span<const Word> kinds, Word* into) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(make_in_vectors)(hashes, kinds.data(), into);
  make_words_scalar(hashes.subspan(done), kinds.subspan(done), into + done);
}

void hash_words_scalar(std::string_view text, std::span<const std::uint32_t> bounds,
                       std::uint64_t* into) {
  for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) {
    *into++ = ascii_word_hash(text, bounds[i], bounds[i + 1] - bounds[i]);
  }
}

std::size_t find_any_of_scalar(std::span<const std::uint64_t> hashes,
                               const std::array<std::uint64_t, 3>& wanted) {
  return static_cast<std::size_t>(std::ranges::find_first_of(hashes, wanted) - hashes.begin());
}

void make_words_scalar(std::span<const std::uint64_t> hashes, std::span<const Word> kinds,
                       Word* into) {
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    into[i] = (static_cast<Word>(hashes[i] >> 32U) & ~Word{3}) | kinds[i];
  }
}

}  // namespace newsieve::sketch
#endif
