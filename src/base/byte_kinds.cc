// What bytes are, in vectors of whatever width the processor has.
//
// A comparison gives a mask, whose bits are stored as they are: some 40 instructions for a vector,
// none of which depends on the text.

#include "base/byte_kinds.h"

#include <bit>

#include "base/character_table.h"
#include "base/characters.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "base/byte_kinds.cc"
#include <hwy/foreach_target.h>  // this file again, once for each target
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace newsieve::base::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void read_kinds_in_vectors(const char* bytes, std::size_t blocks, ByteKinds* kinds, char* folded) {
  const hn::CappedTag<std::uint8_t, kBlockBytes> tag;
  const std::size_t lanes = hn::Lanes(tag);
  if (lanes < 8 || std::endian::native == std::endian::big) {
    read_kinds_scalar(bytes, blocks, kinds, folded);
    return;
  }
  const auto all = [&](char c) { return hn::Set(tag, static_cast<std::uint8_t>(c)); };
  const auto in_range = [&](auto from, char first, char last) {
    return hn::Lt(hn::Sub(from, all(first)), all(static_cast<char>(last - first + 1)));
  };
  for (std::size_t at = 0; at < blocks * kBlockBytes; at += lanes) {
    const auto from = hn::LoadU(tag, reinterpret_cast<const std::uint8_t*>(bytes) + at);
    ByteKinds& into = kinds[at / kBlockBytes];
    const auto store = [&](auto mask, std::uint64_t& bits) {
      hn::StoreMaskBits(tag, mask, reinterpret_cast<std::uint8_t*>(&bits) + at % kBlockBytes / 8);
    };
    const auto is = [&](char c) { return hn::Eq(from, all(c)); };
    const auto upper = in_range(from, 'A', 'Z');
    const auto lower = in_range(from, 'a', 'z');
    const auto digit = in_range(from, '0', '9');
    const auto word = hn::Or(hn::Or(upper, lower), digit);
    const auto newline = is('\n');
    const auto apostrophe = is('\'');
    const auto beyond = hn::Gt(from, all(0x7F));
    store(word, into.word);
    store(upper, into.upper);
    store(lower, into.lower);
    store(digit, into.digit);
    store(hn::Or(is(' '), in_range(from, '\t', '\r')), into.space);
    store(newline, into.newline);
    store(hn::Or(hn::Or(is('.'), is('!')), is('?')), into.terminator);
    store(hn::Or(hn::Or(hn::Or(is('"'), apostrophe), hn::Or(is(')'), is(']'))), is('*')),
          into.closing);
    store(apostrophe, into.apostrophe);
    store(is('-'), into.hyphen);
    store(is('|'), into.bar);
    store(beyond, into.beyond);
    const auto cased = hn::IfThenElse(upper, hn::Or(from, all(0x20)), from);
    hn::StoreU(hn::IfThenElse(hn::Or(word, beyond), cased, all(' ')), tag,
               reinterpret_cast<std::uint8_t*>(folded) + at);
  }
}

}  // namespace newsieve::base::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace newsieve::base {

namespace {
HWY_EXPORT(read_kinds_in_vectors);
}  // namespace

void read_kinds(const char* bytes, std::size_t blocks, ByteKinds* kinds, char* folded) {
  HWY_DYNAMIC_DISPATCH(read_kinds_in_vectors)(bytes, blocks, kinds, folded);
}

void read_kinds_scalar(const char* bytes, std::size_t blocks, ByteKinds* kinds, char* folded) {
  const CharacterTable& table = character_table();
  for (std::size_t at = 0; at < blocks * kBlockBytes; ++at) {
    ByteKinds& into = kinds[at / kBlockBytes];
    if (at % kBlockBytes == 0) {
      into = {};
    }
    const char c = bytes[at];
    const auto byte = static_cast<unsigned char>(c);
    const bool beyond = byte >= 0x80;
    const std::uint8_t kind = beyond ? std::uint8_t{0} : table.kinds(byte);
    const auto mark = [&](bool is, std::uint64_t& bits) {
      bits |= std::uint64_t{is} << at % kBlockBytes;
    };
    mark((kind & kWordCharacter) != 0, into.word);
    mark((kind & kUpperCase) != 0, into.upper);
    mark((kind & kLowerCase) != 0, into.lower);
    mark(is_digit(c), into.digit);
    mark((kind & kSpaceCharacter) != 0, into.space);
    mark(c == '\n', into.newline);
    mark((kind & kTerminator) != 0, into.terminator);
    mark((kind & kClosing) != 0, into.closing);
    mark(c == '\'', into.apostrophe);
    mark(c == '-', into.hyphen);
    mark(c == '|', into.bar);
    mark(beyond, into.beyond);
    folded[at] = beyond ? c : static_cast<char>(table.fold(byte));
  }
}

}  // namespace newsieve::base
#endif
