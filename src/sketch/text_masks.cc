// Bytes → masks, in vectors of whatever width the processor has, up to 64 bytes.
//
// A range of bytes is one comparison, after a subtraction that wraps around. Characters of three
// bytes are seen by looking at the text again, one and two bytes further on; only where there are
// bytes beyond ASCII.

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

void classify_blocks(const std::uint8_t* bytes, std::size_t count, std::size_t number,
                     TextMasks& into) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), count * kMaskBytes + 2);
  classify_text_scalar(text, 0, count, number, into);
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

/// The first bytes of wide breaks.
Mask wide_breaks(const std::uint8_t* from) {
  const Bytes third = hn::LoadU(kTag, from + 2);
  const Mask wide =
      hn::And(equal(hn::LoadU(kTag, from), 0xe2), equal(hn::LoadU(kTag, from + 1), 0x80));
  const Mask broken =
      hn::Or(hn::Or(in_range(third, 0x90, 8), in_range(third, 0x9c, 8)), equal(third, 0xa6));
  return hn::And(wide, broken);
}

/// Where `count` blocks of 64 bytes begin at `bytes`, and two more bytes can be read behind them;
/// the first is written as number `number`.
void classify_blocks(const std::uint8_t* bytes, std::size_t count, std::size_t number,
                     TextMasks& into) {
  const std::size_t lanes = hn::Lanes(kTag);
  for (; count > 0; --count, ++number) {
    into.wide_break[number] = 0;
    for (std::size_t first = 0; first < kMaskBytes; first += lanes, bytes += lanes) {
      const Bytes here = hn::LoadU(kTag, bytes);
      const Mask digit = in_range(here, '0', 10);
      const Mask letter = in_range(hn::Or(here, hn::Set(kTag, std::uint8_t{0x20})), 'a', 26);
      const Mask beyond = in_range(here, 0x80, 0x80);
      put(hn::Or(digit, letter), first, into.word[number]);
      put(digit, first, into.digit[number]);
      put(in_range(here, 'A', 26), first, into.upper[number]);
      put(equal(here, ' '), first, into.space[number]);
      put(equal(here, '.'), first, into.point[number]);
      put(equal(here, ','), first, into.comma[number]);
      put(hn::Or(equal(here, '\''), equal(here, '`')), first, into.apostrophe[number]);
      put(in_range(here, '$', 2), first, into.single[number]);
      put(beyond, first, into.beyond[number]);
      if (!hn::AllFalse(kTag, beyond)) {
        put(wide_breaks(bytes), first, into.wide_break[number]);
      }
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

constexpr std::array<MaskRow TextMasks::*, 10> kRows = {
    &TextMasks::word,   &TextMasks::digit,     &TextMasks::upper,      &TextMasks::space,
    &TextMasks::point,  &TextMasks::comma,     &TextMasks::apostrophe, &TextMasks::single,
    &TextMasks::beyond, &TextMasks::wide_break};

/// Masks are made of so many bytes: two more than they are about.
constexpr std::size_t kBytesSeen = kMaskBytes + 2;

void classify_block(const std::uint8_t* bytes, std::size_t number, TextMasks& into) {
  into.clear_block(number);
  for (std::size_t i = 0; i < kMaskBytes; ++i) {
    const auto put = [=](MaskRow& mask, bool is) { mask[number] |= std::uint64_t{is} << i; };
    const std::uint8_t byte = bytes[i];
    const bool digit = byte >= '0' && byte <= '9';
    const bool upper = byte >= 'A' && byte <= 'Z';
    put(into.word, digit || upper || (byte >= 'a' && byte <= 'z'));
    put(into.digit, digit);
    put(into.upper, upper);
    put(into.space, byte == ' ');
    put(into.point, byte == '.');
    put(into.comma, byte == ',');
    put(into.apostrophe, byte == '\'' || byte == '`');
    put(into.single, byte == '$' || byte == '%');
    put(into.beyond, byte >= 0x80);
    const std::uint8_t third = bytes[i + 2];
    put(into.wide_break, byte == 0xe2 && bytes[i + 1] == 0x80 &&
                             ((third >= 0x90 && third <= 0x97) ||
                              (third >= 0x9c && third <= 0xa3) || third == 0xa6));
  }
}

/// Calls `classify` for the blocks that lie within the text, and for each of the others on a copy
/// with zeros behind the end: with bytes, how many blocks, and the number of the first.
template <typename Classify>
void classify_padded(std::string_view text, std::size_t at, std::size_t count, std::size_t first,
                     const Classify& classify) {
  const std::string_view rest = text.substr(at);
  const std::size_t whole =
      rest.size() < kBytesSeen ? 0 : std::min((rest.size() - 2) / kMaskBytes, count);
  classify(reinterpret_cast<const std::uint8_t*>(rest.data()), whole, first);
  for (std::size_t block = whole; block < count; ++block) {
    std::array<std::uint8_t, kBytesSeen> copy{};
    const std::size_t begin = std::min(block * kMaskBytes, rest.size());
    const std::size_t length = std::min(rest.size() - begin, copy.size());
    std::copy_n(rest.data() + begin, length, copy.data());
    classify(copy.data(), std::size_t{1}, first + block);
  }
}

}  // namespace

void TextMasks::move_block(std::size_t from, std::size_t to) {
  for (MaskRow TextMasks::*const row : kRows) {
    (this->*row)[to] = (this->*row)[from];
  }
}

void TextMasks::clear_block(std::size_t number) {
  for (MaskRow TextMasks::*const row : kRows) {
    (this->*row)[number] = 0;
  }
}

void classify_text(std::string_view text, std::size_t at, std::size_t count, std::size_t first,
                   TextMasks& into) {
  classify_padded(text, at, count, first,
                  [&](const std::uint8_t* bytes, std::size_t blocks, std::size_t number) {
                    HWY_DYNAMIC_DISPATCH(classify_blocks)(bytes, blocks, number, into);
                  });
}

void classify_text_scalar(std::string_view text, std::size_t at, std::size_t count,
                          std::size_t first, TextMasks& into) {
  classify_padded(text, at, count, first,
                  [&](const std::uint8_t* bytes, std::size_t blocks, std::size_t number) {
                    for (std::size_t block = 0; block < blocks; ++block) {
                      classify_block(bytes + block * kMaskBytes, number + block, into);
                    }
                  });
}

}  // namespace newsieve::sketch
#endif
