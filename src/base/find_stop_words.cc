// A word a lane: what the table's filter and then its first slot say is fetched for a vector of
// words at once. Where a first slot is another word's, which is rare, the vector's words are looked
// up one by one.

#include "base/find_stop_words.h"

#include "base/stop_words.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/find_stop_words.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

std::size_t find_in_vectors(std::span<const std::uint32_t> /*bounds*/,
                            std::span<const std::uint64_t> /*hashes*/, std::uint64_t* /*stops*/) {
  return 0;
}

#else

/// Whole vectors from the start of the words; returns how many words that were.
std::size_t find_in_vectors(std::span<const std::uint32_t> bounds,
                            std::span<const std::uint64_t> hashes, std::uint64_t* stops) {
  const hn::CappedTag<std::uint64_t, 8> tag;
  const hn::RebindToSigned<decltype(tag)> place_tag;
  const std::size_t lanes = hn::Lanes(tag);
  const StopWordTable& table = stop_word_table();
  const auto all = [&](std::uint64_t number) { return hn::Set(tag, number); };
  const auto bits_of = [&](auto mask) {
    std::uint64_t bits = 0;
    hn::StoreMaskBits(tag, mask, reinterpret_cast<std::uint8_t*>(&bits));
    return bits;
  };
  std::size_t i = 0;
  for (; i + lanes <= hashes.size(); i += lanes) {
    const auto hash = hn::LoadU(tag, hashes.data() + i);
    const auto bound =
        hn::LoadU(tag, reinterpret_cast<const std::uint64_t*>(bounds.data() + 2 * i));
    const auto length = hn::Sub(hn::ShiftRight<32>(bound), hn::And(bound, all(0xFFFFFFFF)));
    const auto filter =
        hn::GatherIndex(tag, table.filter(), hn::BitCast(place_tag, hn::ShiftRight<54>(hash)));
    const auto filtered =
        hn::And(hn::Shr(filter, hn::And(hn::ShiftRight<48>(hash), all(63))), all(1));
    const auto slot = hn::IfThenElse(hn::Eq(filtered, all(0)), all(StopWordTable::kSlots),
                                     hn::And(hash, all(StopWordTable::kSlots - 1)));
    // Eight bytes are read, the first four of which are the slot.
    const auto first =
        hn::And(hn::GatherOffset(tag, reinterpret_cast<const std::uint64_t*>(table.slots()),
                                 hn::BitCast(place_tag, hn::ShiftLeft<2>(slot))),
                all(0xFFFFFFFF));
    const auto mark = hn::Or(hn::ShiftRight<32>(hash), all(1));
    const auto is_word = hn::Eq(first, mark);
    const std::uint64_t unsure =
        ~bits_of(hn::Or(is_word, hn::Eq(first, all(0)))) & ((std::uint64_t{1} << lanes) - 1);
    std::uint64_t found =
        bits_of(hn::And(is_word, hn::Gt(all(StopWordTable::kLongest + 1), length)));
    if (unsure != 0) {
      find_stop_words_scalar(bounds.subspan(2 * i, 2 * lanes), hashes.subspan(i, lanes), &found);
    }
    std::uint64_t& into = stops[i / 64];
    into = (i % 64 == 0 ? 0 : into) | found << i % 64;
  }
  return i;
}

#endif

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {
HWY_EXPORT(find_in_vectors);

/// Those from number `i` on.
void find_from(std::size_t i, std::span<const std::uint32_t> bounds,
               std::span<const std::uint64_t> hashes, std::uint64_t* stops) {
  const StopWordTable& table = stop_word_table();
  for (; i < hashes.size(); ++i) {
    const bool stop = table.contains_hash(hashes[i], bounds[2 * i + 1] - bounds[2 * i]);
    std::uint64_t& into = stops[i / 64];
    into = (i % 64 == 0 ? 0 : into) | std::uint64_t{stop} << i % 64;
  }
}

}  // namespace

void find_stop_words(std::span<const std::uint32_t> bounds, std::span<const std::uint64_t> hashes,
                     std::uint64_t* stops) {
  const std::size_t done = HWY_DYNAMIC_DISPATCH(find_in_vectors)(bounds, hashes, stops);
  find_from(done, bounds, hashes, stops);
}

void find_stop_words_scalar(std::span<const std::uint32_t> bounds,
                            std::span<const std::uint64_t> hashes, std::uint64_t* stops) {
  find_from(0, bounds, hashes, stops);
}

}  // namespace newsieve::base
#endif
