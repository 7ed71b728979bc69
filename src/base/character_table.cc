#include "base/character_table.h"

#include <utf8proc.h>

#include <initializer_list>

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

}  // namespace

CharacterTable::CharacterTable() {
  for (char32_t c = 0; c < kPlane; ++c) {
    kinds_[c] = kinds_of(c);
    const utf8proc_int32_t lower = utf8proc_tolower(static_cast<utf8proc_int32_t>(c));
    lower_[c] = static_cast<char16_t>(
        lower < static_cast<utf8proc_int32_t>(kPlane) ? static_cast<char32_t>(lower) : c);
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
}

std::uint8_t CharacterTable::kinds_beyond(char32_t c) {
  return kinds_of(c);
}

const CharacterTable& character_table() {
  static const CharacterTable table;
  return table;
}

}  // namespace newsieve::base
