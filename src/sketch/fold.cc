#include "sketch/fold.h"

#include <utf8proc.h>

#include <algorithm>

#include "sketch/category.h"

namespace newsieve::sketch {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Scripts written without spaces, by block.
constexpr std::array kUnspacedScripts = {
    Range{0x0e00, 0x0eff},    // Thai, Lao
    Range{0x1000, 0x109f},    // Myanmar
    Range{0x1780, 0x17ff},    // Khmer
    Range{0x3005, 0x3007},    // ideographic iteration mark, closing mark, zero
    Range{0x3040, 0x312f},    // Hiragana, Katakana, Bopomofo
    Range{0x31f0, 0x31ff},    // Katakana extensions
    Range{0x3400, 0x4dbf},    // Han extension A
    Range{0x4e00, 0x9fff},    // Han
    Range{0xa9e0, 0xa9ff},    // Myanmar extended B
    Range{0xaa60, 0xaa7f},    // Myanmar extended A
    Range{0xf900, 0xfaff},    // Han compatibility
    Range{0x1b000, 0x1b16f},  // Kana supplement and extensions
    Range{0x20000, 0x3ffff},  // Han extensions B and on
};

/// Marks that writers leave out or editors drop: accents, Hebrew and Arabic points.
constexpr std::array kOptionalMarks = {
    Range{0x0300, 0x036f},   Range{0x0483, 0x0489}, Range{0x0591, 0x05c7}, Range{0x0610, 0x061a},
    Range{0x064b, 0x065f},   Range{0x0670, 0x0670}, Range{0x06d6, 0x06ed}, Range{0x1ab0, 0x1aff},
    Range{0x1dc0, 0x1dff},   Range{0x20d0, 0x20ff}, Range{0xfe00, 0xfe0f}, Range{0xfe20, 0xfe2f},
    Range{0xe0100, 0xe01ef},
};

template <typename Ranges>
bool in(const Ranges& ranges, char32_t value) {
  return std::any_of(ranges.begin(), ranges.end(), [value](const Range& range) {
    return value >= range.first && value <= range.last;
  });
}

/// The digits of every script stand in runs of ten from zero to nine.
char32_t to_ascii_digit(char32_t digit) {
  char32_t before = digit;
  while (before > 0 && category_of(before - 1) == UTF8PROC_CATEGORY_ND) {
    --before;
  }
  return '0' + (digit - before) % 10;
}

/// Appends what a code point that is already decomposed and case folded counts as.
void classify(char32_t value, std::vector<FoldedChar>& into) {
  if (value < kAsciiFold.size()) {
    into.push_back(kAsciiFold[value]);
    return;
  }
  switch (category_of(value)) {
    case UTF8PROC_CATEGORY_CF:
      return;  // zero-width, soft hyphen, direction
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      if (!in(kOptionalMarks, value)) {
        into.push_back({value, CharKind::kMark});
      }
      return;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      into.push_back({value, in(kUnspacedScripts, value) ? CharKind::kSingle : CharKind::kLetter});
      return;
    case UTF8PROC_CATEGORY_ND:
      into.push_back({to_ascii_digit(value), CharKind::kDigit});
      return;
    case UTF8PROC_CATEGORY_SC:
      into.push_back({value, CharKind::kSingle});
      return;
    default:
      into.push_back({' ', CharKind::kBreak});
  }
}

/// The few that Unicode's own tables do not fold as a reader of news would. True if it was one.
bool fold_by_hand(char32_t value, std::vector<FoldedChar>& into) {
  switch (value) {
    case 0x00b4:  // acute accent
    case 0x02b9:  // modifier prime
    case 0x02bc:  // modifier apostrophe
    case 0x2018:  // single quotation marks
    case 0x2019:
    case 0x201b:
    case 0x2032:  // prime
      into.push_back({'\'', CharKind::kApostrophe});
      return true;
    case 0x0640:  // Arabic tatweel only stretches a line
      return true;
    case 0x066b:  // Arabic decimal separator
      into.push_back({'.', CharKind::kPoint});
      return true;
    case 0x066c:  // Arabic thousands separator
      into.push_back({',', CharKind::kComma});
      return true;
    case 0x20a8:  // rupee signs: as in "Rs 500"
    case 0x20b9:
      into.insert(into.end(), {{' ', CharKind::kBreak},
                               {'r', CharKind::kLetter},
                               {'s', CharKind::kLetter},
                               {' ', CharKind::kBreak}});
      return true;
    default:
      return false;
  }
}

void fold_one(char32_t value, std::vector<FoldedChar>& into) {
  if (fold_by_hand(value, into)) {
    return;
  }
  // The longest decomposition of Unicode has 18 code points.
  std::array<utf8proc_int32_t, 32> parts{};
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
    classify(static_cast<char32_t>(parts.at(static_cast<std::size_t>(i))), into);
  }
}

}  // namespace

void FoldTable::fill(std::size_t number) {
  if (number >= pages_.size()) {
    pages_.resize(number + 1);
  }
  auto page = std::make_unique<Page>();
  for (std::size_t entry = 0; entry < 256; ++entry) {
    page->starts.at(entry) = static_cast<std::uint32_t>(page->chars.size());
    fold_one(static_cast<char32_t>(number << 8 | entry), page->chars);
    if (page->chars.size() == page->starts.at(entry) + 1 &&
        page->chars.back().kind == CharKind::kLetter) {
      page->letters.at(entry) = page->chars.back().value;
    }
  }
  page->starts.back() = static_cast<std::uint32_t>(page->chars.size());
  pages_[number] = std::move(page);
}

}  // namespace newsieve::sketch
