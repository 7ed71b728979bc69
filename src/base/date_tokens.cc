#include "base/date_tokens.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/characters.h"
#include "base/date_words.h"
#include "base/eight_bytes.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr std::uint32_t kMostDigits = 18;

using Kind = DateToken::Kind;

bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
}

std::optional<unsigned> digit_of(char32_t c) {
  if (c < 0x80) {
    return c >= '0' && c <= '9' ? std::optional(static_cast<unsigned>(c - '0')) : std::nullopt;
  }
  constexpr std::array<char32_t, 5> kZeros = {0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10};
  for (const char32_t zero : kZeros) {
    if (c >= zero && c <= zero + 9) {
      return static_cast<unsigned>(c - zero);
    }
  }
  return std::nullopt;
}

bool is_letter_or_mark(char32_t c) {
  if (c < 0x80) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ME;
}

/// White space, and the marks of direction and width that are not seen.
bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) ||
         (c >= 0x2028 && c <= 0x202F) || c == 0x3000 || c == 0xFEFF;
}

char32_t plain_mark(char32_t c) {
  switch (c) {
    case 0x2010:  // hyphen
    case 0x2011:  // non-breaking hyphen
    case 0x2012:  // figure dash
    case 0x2013:  // en dash
    case 0x2014:  // em dash
    case 0x2212:  // minus
      return '-';
    case 0x060C:  // Arabic comma
    case 0x3001:  // ideographic comma
    case 0xFF0C:  // full-width comma
      return ',';
    case 0xFF1A:  // full-width colon
      return ':';
    case 0xFF0F:  // full-width slash
      return '/';
    case 0xFF08:  // full-width parentheses
      return '(';
    case 0xFF09:
      return ')';
    default:
      return c;
  }
}

Kind kind_of(char32_t c) {
  if (digit_of(c)) {
    return Kind::kNumber;
  }
  return is_letter_or_mark(c) ? Kind::kWord : Kind::kMark;
}

void add_digit(DateToken& number, unsigned digit) {
  ++number.digits;
  number.value = number.digits > kMostDigits ? 0 : number.value * 10 + digit;
}

}  // namespace

bool may_hold_year(std::string_view text) {
  constexpr std::size_t kYearDigits = 4;
  std::size_t digits = 0;  // in the run before
  for (std::size_t at = 0; at < text.size(); at += sizeof(EightBytes)) {
    const EightBytes bytes = load_eight(text, at);
    const EightBytes marks = digits_of(bytes) | (bytes & kTopBits);
    if (marks == 0 && digits != kYearDigits) {
      digits = 0;
      continue;
    }
    for (const char c : text.substr(at, sizeof(EightBytes))) {
      if (is_digit(c)) {
        ++digits;
        continue;
      }
      // Digits of other scripts begin with one of these bytes.
      if (digits == kYearDigits || c == '\xD9' || c == '\xDB' || c == '\xE0' || c == '\xEF') {
        return true;
      }
      digits = 0;
    }
  }
  return digits == kYearDigits;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  constexpr std::size_t kUsualToken = 4;  // bytes, with what stands before it
  std::vector<DateToken> tokens;
  tokens.reserve(text.size() / kUsualToken + 1);
  bool gap = false;
  bool alone = true;  // the last token takes no more characters
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_any(text.substr(at));
    const std::size_t start = at;
    at += point.length;
    if (is_blank(point.value)) {
      gap = true;
      continue;
    }
    const Kind kind = kind_of(point.value);
    const bool single = kind == Kind::kMark || is_han(point.value);
    if (gap || single || alone || tokens.back().kind != kind) {
      tokens.push_back({.kind = kind,
                        .gap = gap,
                        .mark = kind == Kind::kMark ? plain_mark(point.value) : 0,
                        .word = {},
                        .start = static_cast<std::uint32_t>(start)});
    }
    gap = false;
    alone = single;
    tokens.back().end = static_cast<std::uint32_t>(at);
    if (kind == Kind::kNumber) {
      add_digit(tokens.back(), digit_of(point.value).value_or(0));
    }
  }
  for (DateToken& token : tokens) {
    if (token.kind == Kind::kWord) {
      token.word = lower_case(text.substr(token.start, token.end - token.start));
    }
  }
  return tokens;
}

}  // namespace newsieve::base
