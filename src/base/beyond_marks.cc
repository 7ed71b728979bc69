// A few bits by table say all that a character adds. Mostly they are those of the character before,
// as in a text of one script: so bits are gathered as long as they are, and then added to the masks
// of the block without a branch. What a character has in the next block waits for that.
#include "base/beyond_marks.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr char32_t kApostrophe = 0x2019;  // ’
constexpr char32_t kSoftHyphen = 0x00AD;
constexpr char32_t kPlane = 0x10000;

/// What the bytes of a character are marked with.
enum Mark : std::uint16_t {
  kWordMark = 1U << 0U,
  kUpperMark = 1U << 1U,
  kLowerMark = 1U << 2U,
  kSpaceMark = 1U << 3U,
  kTerminatorMark = 1U << 4U,
  kClosingMark = 1U << 5U,
  kApostropheMark = 1U << 6U,
  // On the first byte alone:
  kSpecialMark = 1U << 7U,
  kFoldMark = 1U << 8U,
};

bool is_special(char32_t c, std::uint8_t kinds) {
  if (c < 0x0370 && c != kSoftHyphen) {
    return false;  // Latin
  }
  const bool greek = (c >= 0x0370 && c <= 0x03FF) || (c >= 0x1F00 && c <= 0x1FFF);
  const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
  const bool unseen = kinds == 0 && character_table().fold(c) == CharacterTable::kNothing;
  return greek || hangul || unseen || (kinds & (kUnspaced | kEndsAtOnce)) != 0;
}

std::uint16_t marks_of(char32_t c) {
  const std::uint8_t kinds = character_table().kinds(c);
  unsigned marks = 0;
  const auto add_if = [&](bool is, Mark mark) { marks |= is ? unsigned{mark} : 0U; };
  if ((kinds & kWordCharacter) != 0) {
    add_if(true, kWordMark);
    add_if((kinds & kUpperCase) != 0, kUpperMark);
    add_if((kinds & kLowerCase) != 0, kLowerMark);
  } else {
    add_if((kinds & kSpaceCharacter) != 0, kSpaceMark);
    add_if((kinds & kTerminator) != 0, kTerminatorMark);
    add_if((kinds & kClosing) != 0, kClosingMark);
    add_if(c == kApostrophe, kApostropheMark);
  }
  add_if(is_special(c, kinds), kSpecialMark);
  add_if(character_table().fold(c) != c, kFoldMark);
  return static_cast<std::uint16_t>(marks);
}

/// marks_of all characters of the basic plane.
class MarkTable {
 public:
  MarkTable() {
    char32_t c = 0;
    std::generate(marks_.begin(), marks_.end(), [&c] { return marks_of(c++); });
  }

  [[nodiscard]] std::uint16_t marks(char32_t c) const {
    return c < kPlane ? marks_[c] : marks_of(c);
  }

 private:
  std::array<std::uint16_t, kPlane> marks_{};
};

const MarkTable& mark_table() {
  static const MarkTable table;
  return table;
}

/// All bits of `bits` if `marks` has the mark, none if not.
std::uint64_t if_marked(std::uint64_t bits, std::uint16_t marks, Mark mark) {
  return bits & (std::uint64_t{0} - std::uint64_t{(marks & mark) != 0});
}

/// The marks of a block while its characters are read.
class BlockMarks {
 public:
  void add(std::uint64_t bits, std::uint16_t marks) {
    word_ |= if_marked(bits, marks, kWordMark);
    upper_ |= if_marked(bits, marks, kUpperMark);
    lower_ |= if_marked(bits, marks, kLowerMark);
    space_ |= if_marked(bits, marks, kSpaceMark);
    terminator_ |= if_marked(bits, marks, kTerminatorMark);
    closing_ |= if_marked(bits, marks, kClosingMark);
    apostrophe_ |= if_marked(bits, marks, kApostropheMark);
  }
  void store(ByteKinds& into) const {
    into.word |= word_;
    into.upper |= upper_;
    into.lower |= lower_;
    into.space |= space_;
    into.terminator |= terminator_;
    into.closing |= closing_;
    into.apostrophe |= apostrophe_;
  }

 private:
  std::uint64_t word_ = 0;
  std::uint64_t upper_ = 0;
  std::uint64_t lower_ = 0;
  std::uint64_t space_ = 0;
  std::uint64_t terminator_ = 0;
  std::uint64_t closing_ = 0;
  std::uint64_t apostrophe_ = 0;
};

}  // namespace

void mark_beyond(std::string_view text, ByteKinds* kinds, std::uint64_t* special,
                 std::uint64_t* folds) {
  const MarkTable& table = mark_table();
  std::size_t taken = 0;          // bytes of a block that are of the last character before it
  std::uint16_t taken_marks = 0;  // … and what that is marked with
  for (std::size_t block = 0; block * kBlockBytes < text.size(); ++block) {
    special[block] = folds[block] = 0;
    if (kinds[block].beyond == 0) {
      continue;
    }
    const std::size_t first = block * kBlockBytes;
    BlockMarks marks_here;
    std::uint64_t specials = 0;
    std::uint64_t folds_here = 0;
    // Characters with the same marks: all of their bytes, and the first ones.
    std::uint16_t marks = taken_marks;
    std::uint64_t bytes = (std::uint64_t{1} << taken) - 1;
    std::uint64_t firsts = 0;
    const auto add = [&] {
      marks_here.add(bytes, marks);
      specials |= if_marked(firsts, marks, kSpecialMark);
      bytes = firsts = 0;
    };
    std::uint64_t left = kinds[block].beyond & ~bytes;
    taken = 0;
    while (left != 0) {
      const auto at = static_cast<std::size_t>(std::countr_zero(left));
      const CodePoint point = decode_any(text.substr(first + at));
      // Asked apart: letters that are compared as others stand anywhere among those that are not.
      const std::uint16_t all = table.marks(point.value);
      folds_here |= std::uint64_t{(all & kFoldMark) != 0} << at;
      if (const auto these = static_cast<std::uint16_t>(all & ~kFoldMark); these != marks) {
        add();
        marks = these;
      }
      // Bits beyond the block fall off.
      const std::uint64_t bits = ((std::uint64_t{1} << point.length) - 1) << at;
      bytes |= bits;
      firsts |= std::uint64_t{1} << at;
      left &= ~bits;
      if (at + point.length > kBlockBytes) {
        taken = at + point.length - kBlockBytes;
      }
    }
    taken_marks = marks;
    add();
    marks_here.store(kinds[block]);
    special[block] = specials;
    folds[block] = folds_here;
  }
}

void mark_beyond_scalar(std::string_view text, ByteKinds* kinds, std::uint64_t* special,
                        std::uint64_t* folds) {
  const std::size_t blocks = (text.size() + kBlockBytes - 1) / kBlockBytes;
  std::fill_n(special, blocks, 0);
  std::fill_n(folds, blocks, 0);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_any(text.substr(at));
    const bool beyond = static_cast<unsigned char>(text[at]) >= 0x80;
    const std::uint16_t marks = beyond ? marks_of(point.value) : std::uint16_t{0};
    for (std::size_t i = 0; i < point.length; ++i, ++at) {
      const std::uint64_t bit = std::uint64_t{1} << at % kBlockBytes;
      ByteKinds& into = kinds[at / kBlockBytes];
      const auto mark = [&](Mark is, std::uint64_t& bits) { bits |= (marks & is) != 0 ? bit : 0; };
      mark(kWordMark, into.word);
      mark(kUpperMark, into.upper);
      mark(kLowerMark, into.lower);
      mark(kSpaceMark, into.space);
      mark(kTerminatorMark, into.terminator);
      mark(kClosingMark, into.closing);
      mark(kApostropheMark, into.apostrophe);
      if (i == 0) {
        mark(kSpecialMark, special[at / kBlockBytes]);
        mark(kFoldMark, folds[at / kBlockBytes]);
      }
    }
  }
}

}  // namespace newsieve::base
