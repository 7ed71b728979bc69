#include "base/character_table.h"

#include <utf8proc.h>

#include <initializer_list>
#include <utility>

namespace newsieve::base {

namespace {

constexpr std::initializer_list<char32_t> kTerminators = {
    '.',    '!', '?',  //
    0x2026,            // …
    0x203C,            // ‼
    0x2047,            // ⁇
    0x2048,            // ⁈
    0x2049,            // ⁉
    0x037E,            // Greek question mark
    0x0589,            // ։ Armenian
    0x061F,            // ؟
    0x06D4,            // ۔
};

constexpr std::initializer_list<char32_t> kTerminatorsWithoutSpace = {
    0x0964,  // । Devanagari, Bengali
    0x0965,  // ॥
    0x0F0D,  // ། Tibetan
    0x104B,  // ။ Burmese
    0x1362,  // ። Ethiopic
    0x1367,  // ፧
    0x17D4,  // ។ Khmer
    0x17D5,  // ៕
    0x3002,  // 。
    0xFF01,  // ！
    0xFF0E,  // ．
    0xFF1F,  // ？
    0xFF61,  // ｡
};

constexpr std::initializer_list<char32_t> kClosings = {
    '"',    '\'', ')', ']', '*',  //
    0x00AB,                       // « closes in German and Danish
    0x00BB,                       // »
    0x2018,                       // ‘ closes in German
    0x2019,                       // ’
    0x201C,                       // “ closes in German
    0x201D,                       // ”
    0x203A,                       // ›
    0x300B,                       // 》
    0x300D,                       // 」
    0x300F,                       // 』
    0x3011,                       // 】
    0xFF02,                       // ＂
    0xFF09,                       // ）
};

/// What is spelled in more than one way, and how it is compared.
constexpr std::initializer_list<std::pair<char32_t, char16_t>> kSpellings = {
    {0x0622, 0x0627},  // آ
    {0x0623, 0x0627},  // أ
    {0x0625, 0x0627},  // إ
    {0x0671, 0x0627},  // ٱ
    {0x0649, 0x064A},  // ى and ي
    {0x06CC, 0x064A},  // ی of Persian
    {0x06A9, 0x0643},  // ک of Persian
    {0x0401, 0x0435},  // Ё
    {0x0451, 0x0435},  // ё
    {0x03C2, 0x03C3},  // ς
};

bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) ||  // Thai, Lao
         (c >= 0x0F00 && c <= 0x0FFF) ||  // Tibetan
         (c >= 0x1000 && c <= 0x109F) ||  // Myanmar
         (c >= 0x1780 && c <= 0x17FF) ||  // Khmer
         (c >= 0x3005 && c <= 0x3007) ||  // 々〆〇
         (c >= 0x3040 && c <= 0x30FF) ||  // Hiragana, Katakana
         (c >= 0x3400 && c <= 0x4DBF) ||  // Han, extension A
         (c >= 0x4E00 && c <= 0x9FFF) ||  // Han
         (c >= 0xF900 && c <= 0xFAFF) ||  // Han, compatibility
         (c >= 0xFF66 && c <= 0xFF9F) ||  // Katakana, half width
         (c >= 0x20000 && c <= 0x3FFFF);  // Han, further extensions
}

std::uint8_t kinds_of(char32_t c) {
  std::uint8_t kinds = 0;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      kinds = kWordCharacter | kUpperCase;
      break;
    case UTF8PROC_CATEGORY_LL:
      kinds = kWordCharacter | kLowerCase;
      break;
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      kinds = kWordCharacter;
      break;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return kSpaceCharacter;
    default:
      return 0;
  }
  return is_unspaced(c) ? kinds | kUnspaced : kinds;
}

bool is_arabic_vowel_sign(char32_t c) {
  return (c >= 0x064B && c <= 0x0652) || c == 0x0670;
}

char32_t fold_of(char32_t c, std::uint8_t kinds) {
  const auto character = static_cast<utf8proc_int32_t>(c);
  if (utf8proc_category(character) == UTF8PROC_CATEGORY_CF || is_arabic_vowel_sign(c) ||
      c == 0x0640) {  // the stroke that lengthens Arabic letters
    return CharacterTable::kNothing;
  }
  if ((kinds & kWordCharacter) == 0) {
    return CharacterTable::kGap;
  }
  const utf8proc_int32_t lower = utf8proc_tolower(character);
  return lower < 0x10000 ? static_cast<char32_t>(lower) : c;
}

}  // namespace

CharacterTable::CharacterTable() {
  for (char32_t c = 0; c < kPlane; ++c) {
    kinds_[c] = kinds_of(c);
  }
  for (char32_t c = '\t'; c <= '\r'; ++c) {
    kinds_[c] = kSpaceCharacter;
  }
  kinds_[0xFFFD] = kWordCharacter;  // bytes that are no UTF-8 were letters in another encoding
  for (const char32_t c : kTerminators) {
    kinds_[c] = kTerminator;
  }
  for (const char32_t c : kTerminatorsWithoutSpace) {
    kinds_[c] = kTerminator | kEndsAtOnce;
  }
  for (const char32_t c : kClosings) {
    kinds_[c] = kClosing;
  }
  for (char32_t c = 0; c < kPlane; ++c) {
    fold_[c] = static_cast<char16_t>(fold_of(c, kinds_[c]));
  }
  fold_digits();
  for (const auto& [spelling, usual] : kSpellings) {
    fold_[spelling] = usual;
  }
}

/// Decimal digits stand in tens, from 0 to 9, in every script.
void CharacterTable::fold_digits() {
  std::size_t run = 0;
  for (char32_t c = 0; c < kPlane; ++c) {
    const bool digit = utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
    if (digit) {
      fold_[c] = static_cast<char16_t>('0' + run % 10);
    }
    run = digit ? run + 1 : 0;
  }
}

std::uint8_t CharacterTable::kinds_beyond(char32_t c) {
  return kinds_of(c);
}

const CharacterTable& character_table() {
  static const CharacterTable table;
  return table;
}

}  // namespace newsieve::base
