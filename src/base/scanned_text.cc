#include "base/scanned_text.h"

#include <array>
#include <cstring>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr char32_t kApostrophe = 0x2019;  // ’
constexpr char32_t kSoftHyphen = 0x00AD;

bool is_special(char32_t c, std::uint8_t kinds) {
  if (c < 0x0370 && c != kSoftHyphen) {
    return false;  // Latin
  }
  const bool greek = (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
  const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
  const bool unseen = kinds == 0 && character_table().fold(c) == CharacterTable::kNothing;
  return greek || hangul || unseen || (kinds & (kUnspaced | kEndsAtOnce)) != 0;
}

}  // namespace

void ScannedText::read(std::string_view text) {
  text_ = text;
  const std::size_t whole = text.size() / kBlockBytes;
  const std::size_t blocks = whole + (text.size() % kBlockBytes == 0 ? 0 : 1);
  if (kinds_.size() < blocks) {
    kinds_.resize(blocks);
    special_.resize(blocks);
    folded_.resize((blocks + 1) * kBlockBytes);
  }
  read_kinds(text.data(), whole, kinds_.data(), folded_.data());
  if (whole < blocks) {
    std::array<char, kBlockBytes> last{};
    std::memcpy(last.data(), text.data() + whole * kBlockBytes, text.size() % kBlockBytes);
    read_kinds(last.data(), 1, &kinds_[whole], folded_.data() + whole * kBlockBytes);
  }
  std::fill_n(special_.begin(), blocks, 0);
  mark_beyond();
}

void ScannedText::mark_beyond() {
  std::size_t at = 0;  // behind the last character that was marked
  for (std::size_t block = 0; block * kBlockBytes < text_.size(); ++block) {
    const std::size_t first = block * kBlockBytes;
    std::uint64_t left = kinds_[block].beyond & bits_from(at > first ? at - first : 0);
    while (left != 0) {
      const std::size_t begin = first + static_cast<std::size_t>(std::countr_zero(left));
      CodePoint point = decode(text_.substr(begin));
      if (point.length == 0) {
        point = {.value = 0xFFFD, .length = 1};
      }
      at = begin + point.length;
      mark_character(point.value, begin, at);
      left &= bits_from(at - first);
    }
  }
}

void ScannedText::mark_character(char32_t c, std::size_t begin, std::size_t end) {
  const std::uint8_t kinds = character_table().kinds(c);
  if (is_special(c, kinds)) {
    special_[begin / kBlockBytes] |= std::uint64_t{1} << begin % kBlockBytes;
  }
  for (std::size_t block = begin / kBlockBytes; block * kBlockBytes < end; ++block) {
    const std::uint64_t bits = bits_within(block, begin, end);
    ByteKinds& into = kinds_[block];
    if ((kinds & kWordCharacter) != 0) {
      into.word |= bits;
      into.upper |= (kinds & kUpperCase) != 0 ? bits : 0;
      into.lower |= (kinds & kLowerCase) != 0 ? bits : 0;
    } else if (kinds != 0) {
      into.space |= (kinds & kSpaceCharacter) != 0 ? bits : 0;
      into.terminator |= (kinds & kTerminator) != 0 ? bits : 0;
      into.closing |= (kinds & kClosing) != 0 ? bits : 0;
      into.apostrophe |= c == kApostrophe ? bits : 0;
    }
  }
}

}  // namespace newsieve::base
