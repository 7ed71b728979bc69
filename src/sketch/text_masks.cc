// Bytes → masks, in vectors of whatever width the processor has, up to 64 bytes.
//
// A range of bytes is one comparison, after a subtraction that wraps around. Characters of three
// bytes are seen by looking at the text again, one and two bytes further on.

#include "sketch/text_masks.h"

#include <algorithm>
#include <array>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/text_masks.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::sketch::HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR || __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__

void classify_blocks(const std::uint8_t* bytes, std::size_t count, TextMasks* into) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), count * kMaskBytes + 2);
  classify_text_scalar(text, 0, {into, count});
}

#else

namespace hn = hwy::HWY_NAMESPACE;

constexpr hn::CappedTag<std::uint8_t, kMaskBytes> kTag;
using Bytes = hn::Vec<decltype(kTag)>;
using Mask = hn::Mask<decltype(kTag)>;

Mask equal(Bytes bytes, std::uint8_t to) {
  return hn::Eq(bytes, hn::Set(kTag, to));
}

/// Those from `first` on, `count` of them.
Mask in_range(Bytes bytes, std::uint8_t first, std::uint8_t count) {
  const Bytes offset = hn::Sub(bytes, hn::Set(kTag, first));
  return hn::Eq(hn::Min(offset, hn::Set(kTag, static_cast<std::uint8_t>(count - 1))), offset);
}

/// The part of `mask` that is about the lanes from byte `first` on.
void put(Mask bits, std::size_t first, std::uint64_t& mask) {
  hn::StoreMaskBits(kTag, bits, reinterpret_cast<std::uint8_t*>(&mask) + first / 8);
}

/// Where `count` blocks of 64 bytes begin at `bytes`, and two more bytes can be read behind them.
void classify_blocks(const std::uint8_t* bytes, std::size_t count, TextMasks* into) {
  const std::size_t lanes = hn::Lanes(kTag);
  for (std::size_t block = 0; block < count; ++block) {
    for (std::size_t first = 0; first < kMaskBytes; first += lanes) {
      const std::uint8_t* const from = bytes + block * kMaskBytes + first;
      TextMasks& masks = into[block];
      const Bytes here = hn::LoadU(kTag, from);
      const Mask digit = in_range(here, '0', 10);
      const Mask letter = in_range(hn::Or(here, hn::Set(kTag, std::uint8_t{0x20})), 'a', 26);
      put(hn::Or(digit, letter), first, masks.word);
      put(digit, first, masks.digit);
      put(in_range(here, 'A', 26), first, masks.upper);
      put(equal(here, ' '), first, masks.space);
      put(equal(here, '.'), first, masks.point);
      put(equal(here, ','), first, masks.comma);
      put(hn::Or(equal(here, '\''), equal(here, '`')), first, masks.apostrophe);
      put(in_range(here, '$', 2), first, masks.single);
      put(in_range(here, 0x80, 0x80), first, masks.beyond);
      const Bytes third = hn::LoadU(kTag, from + 2);
      const Mask wide = hn::And(equal(here, 0xe2), equal(hn::LoadU(kTag, from + 1), 0x80));
      const Mask broken =
          hn::Or(hn::Or(in_range(third, 0x90, 8), in_range(third, 0x9c, 8)), equal(third, 0xa6));
      put(hn::And(wide, broken), first, masks.wide_break);
    }
  }
}

#endif

}  // namespace newsieve::sketch::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::sketch {

namespace {

HWY_EXPORT(classify_blocks);

/// Masks are made of so many bytes: two more than they are about.
constexpr std::size_t kBytesSeen = kMaskBytes + 2;

TextMasks classify_block(const std::uint8_t* bytes) {
  TextMasks masks;
  for (std::size_t i = 0; i < kMaskBytes; ++i) {
    const auto put = [i](std::uint64_t& mask, bool is) { mask |= std::uint64_t{is} << i; };
    const std::uint8_t byte = bytes[i];
    const bool digit = byte >= '0' && byte <= '9';
    const bool upper = byte >= 'A' && byte <= 'Z';
    put(masks.word, digit || upper || (byte >= 'a' && byte <= 'z'));
    put(masks.digit, digit);
    put(masks.upper, upper);
    put(masks.space, byte == ' ');
    put(masks.point, byte == '.');
    put(masks.comma, byte == ',');
    put(masks.apostrophe, byte == '\'' || byte == '`');
    put(masks.single, byte == '$' || byte == '%');
    put(masks.beyond, byte >= 0x80);
    const std::uint8_t third = bytes[i + 2];
    put(masks.wide_break, byte == 0xe2 && bytes[i + 1] == 0x80 &&
                              ((third >= 0x90 && third <= 0x97) ||
                               (third >= 0x9c && third <= 0xa3) || third == 0xa6));
  }
  return masks;
}

/// Calls `classify` for the blocks that lie within the text, and for each of the others on a copy
/// with zeros behind the end.
template <typename Classify>
void classify_padded(std::string_view text, std::size_t at, std::span<TextMasks> into,
                     const Classify& classify) {
  const std::string_view rest = text.substr(at);
  const std::size_t whole =
      rest.size() < kBytesSeen ? 0 : std::min((rest.size() - 2) / kMaskBytes, into.size());
  classify(reinterpret_cast<const std::uint8_t*>(rest.data()), whole, into.data());
  for (std::size_t block = whole; block < into.size(); ++block) {
    std::array<std::uint8_t, kBytesSeen> copy{};
    const std::size_t begin = std::min(block * kMaskBytes, rest.size());
    const std::size_t length = std::min(rest.size() - begin, copy.size());
    std::copy_n(rest.data() + begin, length, copy.data());
    classify(copy.data(), std::size_t{1}, &into[block]);
  }
}

}  // namespace

void classify_text(std::string_view text, std::size_t at, std::span<TextMasks> into) {
  classify_padded(text, at, into, [](const std::uint8_t* bytes, std::size_t count, TextMasks* to) {
    HWY_DYNAMIC_DISPATCH(classify_blocks)(bytes, count, to);
  });
}

void classify_text_scalar(std::string_view text, std::size_t at, std::span<TextMasks> into) {
  classify_padded(text, at, into, [](const std::uint8_t* bytes, std::size_t count, TextMasks* to) {
    for (std::size_t block = 0; block < count; ++block) {
      to[block] = classify_block(bytes + block * kMaskBytes);
    }
  });
}

}  // namespace newsieve::sketch
#endif
