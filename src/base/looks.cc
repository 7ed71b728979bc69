#include "base/looks.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

bool is_unspaced_script(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) ||  // Hiragana, Katakana
         (c >= 0x3400 && c <= 0x4DBF) ||  // Han, extension A
         (c >= 0x4E00 && c <= 0x9FFF) ||  // Han
         (c >= 0x0E00 && c <= 0x0EFF) ||  // Thai, Lao
         (c >= 0x1000 && c <= 0x109F) ||  // Myanmar
         (c >= 0x1780 && c <= 0x17FF) ||  // Khmer
         (c >= 0x20000 && c <= 0x2FFFF);  // Han, further extensions
}

bool is_terminator(char32_t c) {
  switch (c) {
    case '.':
    case '!':
    case '?':
    case 0x2026:  // …
    case 0x061F:  // ؟
    case 0x06D4:  // ۔
    case 0x0964:  // ।
    case 0x0965:  // ॥
    case 0x3002:  // 。
    case 0xFF01:  // ！
    case 0xFF0E:  // ．
    case 0xFF1F:  // ？
    case 0xFF61:  // ｡
      return true;
    default:
      return false;
  }
}

/// A terminator that needs no space behind it to end a sentence.
bool is_full_width_terminator(char32_t c) {
  return c >= 0x0964 && is_terminator(c) && c != 0x2026;
}

/// What may stand between the end of a sentence and the end of a line.
bool is_closing(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '*':
    case 0x00BB:  // »
    case 0x2019:  // ’
    case 0x201C:  // “ closes in German
    case 0x201D:  // ”
    case 0x300D:  // 」
    case 0x300F:  // 』
      return true;
    default:
      return false;
  }
}

bool is_punctuation_beyond_ascii(char32_t c) {
  return (c >= 0xA0 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x2190 && c <= 0x2BFF) ||
         (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || c == 0x060C || c == 0x061B || is_terminator(c);
}

bool is_list_mark(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case 0x00B7:  // ·
    case 0x2013:  // –
    case 0x2022:  // •
    case 0x2023:  // ‣
    case 0x25A0:  // ■
    case 0x25AA:  // ▪
    case 0x25BA:  // ►
    case 0x25CF:  // ●
      return true;
    default:
      return false;
  }
}

/// The next character; a byte that belongs to none stands for itself.
CodePoint next(std::string_view text) {
  const CodePoint point = decode(text);
  return point.length == 0 ? CodePoint{.value = 0xFFFD, .length = 1} : point;
}

}  // namespace

std::string_view without_bullet(std::string_view line) {
  if (line.empty()) {
    return line;
  }
  const CodePoint mark = next(line);
  if (is_list_mark(mark.value) && line.size() > mark.length && is_space(line[mark.length])) {
    return trim(line.substr(mark.length));
  }
  return line;
}

Looks look(std::string_view line) {
  Looks looks;
  looks.bytes = static_cast<std::uint32_t>(line.size());
  looks.bullet = without_bullet(line).size() != line.size();
  bool in_word = false;
  bool pending_end = false;  // a terminator was seen; white space or the end makes it an end
  bool last_is_end = false;  // the last character but closing ones is a terminator
  std::uint32_t unspaced = 0;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point =
        static_cast<unsigned char>(line[at]) < 0x80
            ? CodePoint{.value = static_cast<unsigned char>(line[at]), .length = 1}
            : next(line.substr(at));
    at += point.length;
    const char32_t c = point.value;
    const bool ascii = c < 0x80;
    if (ascii && is_space(static_cast<char>(c))) {
      looks.sentence_ends += pending_end ? 1U : 0U;
      pending_end = false;
      in_word = false;
      continue;
    }
    if (is_terminator(c)) {
      pending_end = true;
      last_is_end = true;
      in_word = false;
      if (is_full_width_terminator(c)) {
        ++looks.sentence_ends;
        pending_end = false;
      }
      continue;
    }
    if (is_closing(c)) {
      in_word = in_word && c == '\'';
      continue;
    }
    last_is_end = false;
    pending_end = false;
    if (ascii ? !is_word_byte(static_cast<char>(c)) : is_punctuation_beyond_ascii(c)) {
      looks.bars += c == '|' ? 1U : 0U;
      in_word = in_word && c == '-';
      continue;
    }
    looks.has_word = true;
    if (is_unspaced_script(c)) {
      ++unspaced;
      in_word = false;
      continue;
    }
    if (!in_word) {
      ++looks.words;
      looks.capitalised += ascii && is_upper(static_cast<char>(c)) ? 1U : 0U;
      in_word = true;
    }
  }
  looks.sentence_ends += pending_end ? 1U : 0U;
  looks.ends_sentence = last_is_end;
  looks.unspaced = unspaced > looks.words;
  looks.words += (unspaced + 1) / 2;
  return looks;
}

bool is_headline(std::string_view line, const Looks& looks) {
  constexpr std::uint32_t kLongest = 240;  // bytes
  if (looks.words < 3 || looks.bytes > kLongest || looks.bars > 1) {
    return false;
  }
  const char last = line.back();
  const bool stop = looks.ends_sentence && last != '?' && last != '!' && !line.ends_with("...") &&
                    !line.ends_with("\u2026");
  return !stop && last != ':' && last != ',' && last != ';' && looks.sentence_ends < 3;
}

}  // namespace newsieve::base
