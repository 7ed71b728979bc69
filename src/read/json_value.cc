#include "read/json_value.h"

#include <algorithm>
#include <charconv>

#include "read/short_escapes.h"

namespace newsieve::read {

namespace {

constexpr std::size_t kUnitLength = 6;  ///< of \uXXXX
constexpr std::uint32_t kHighSurrogate = 0xD800;
constexpr std::uint32_t kLowSurrogate = 0xDC00;
constexpr std::uint32_t kBehindSurrogates = 0xE000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

void append_utf8(char*& out, std::uint32_t point) {
  const auto append = [&](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
  if (point < 0x80) {
    append(point);
  } else if (point < 0x800) {
    append(0xC0U | point >> 6U);
    append(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    append(0xE0U | point >> 12U);
    append(0x80U | (point >> 6U & 0x3FU));
    append(0x80U | (point & 0x3FU));
  } else {
    append(0xF0U | point >> 18U);
    append(0x80U | (point >> 12U & 0x3FU));
    append(0x80U | (point >> 6U & 0x3FU));
    append(0x80U | (point & 0x3FU));
  }
}

/// The UTF-16 unit of `\uXXXX` at the start of `text`; nothing if there is none.
std::optional<std::uint32_t> utf16_unit(std::string_view text) {
  if (text.size() < kUnitLength || !text.starts_with("\\u")) {
    return std::nullopt;
  }
  std::uint32_t unit = 0;
  const char* end = text.data() + kUnitLength;
  const auto [stop, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && stop == end ? std::optional(unit) : std::nullopt;
}

/// Decodes the `\u` escape, or the pair of them, at the start of `text`. Returns its length; 0: it
/// is none.
std::size_t unescape_utf16(std::string_view text, char*& out) {
  const std::optional<std::uint32_t> unit = utf16_unit(text);
  if (!unit) {
    return 0;
  }
  if (*unit < kHighSurrogate || *unit >= kBehindSurrogates) {
    append_utf8(out, *unit);
    return kUnitLength;
  }
  const std::optional<std::uint32_t> low = utf16_unit(text.substr(kUnitLength));
  if (*unit >= kLowSurrogate || !low || *low < kLowSurrogate || *low >= kBehindSurrogates) {
    return 0;
  }
  append_utf8(out, 0x10000U + ((*unit - kHighSurrogate) << 10U) + (*low - kLowSurrogate));
  return 2 * kUnitLength;
}

}  // namespace

Unescaped unescape(std::string_view escaped, char*& out) {
  Unescaped outcome = Unescaped::kAlike;
  while (true) {
    const DecodedPart part = decode_short_escapes(escaped, out);
    out += part.written;
    escaped.remove_prefix(part.read);
    if (escaped.empty()) {
      return outcome;
    }
    std::size_t length = 2;
    if (escaped.starts_with(R"(\/)")) {
      *out++ = '/';
    } else {
      length = unescape_utf16(escaped, out);
      if (length == 0) {
        return Unescaped::kInvalid;
      }
    }
    outcome = Unescaped::kOtherwise;  // but for control characters, which texts hardly have
    escaped.remove_prefix(length);
  }
}

Unescaped unescape(std::string_view escaped, std::string& out) {
  const std::size_t before = out.size();
  out.resize(before + escaped.size());
  char* end = out.data() + before;
  const Unescaped outcome = unescape(escaped, end);
  out.resize(static_cast<std::size_t>(end - out.data()));
  return outcome;
}

bool is_number(std::string_view token) {
  const auto digits = [&] {
    std::size_t count = 0;
    for (; !token.empty() && is_digit(token[0]); ++count) {
      token.remove_prefix(1);
    }
    return count;
  };
  const auto skip = [&](char c) {
    const bool there = token.starts_with(c);
    token.remove_prefix(there ? 1 : 0);
    return there;
  };
  skip('-');
  const bool zero = token.starts_with('0');
  const std::size_t whole = digits();
  if (whole == 0 || (zero && whole > 1)) {
    return false;
  }
  if (skip('.') && digits() == 0) {
    return false;
  }
  if (skip('e') || skip('E')) {
    if (!skip('+')) {
      skip('-');
    }
    if (digits() == 0) {
      return false;
    }
  }
  return token.empty();
}

std::optional<std::string> to_string(std::string_view raw) {
  if (!is_string(raw)) {
    return std::nullopt;
  }
  const std::string_view escaped = raw.substr(1, raw.size() - 2);
  if (escaped.find('\\') == std::string_view::npos) {
    return std::string(escaped);
  }
  std::string decoded;
  if (unescape(escaped, decoded) == Unescaped::kInvalid) {
    return std::nullopt;
  }
  return decoded;
}

std::optional<std::string> to_string_or_number(std::string_view raw) {
  return is_number(raw) ? std::optional<std::string>(raw) : to_string(raw);
}

std::optional<std::int64_t> to_integer(std::string_view raw) {
  std::int64_t value = 0;
  const char* end = raw.data() + raw.size();
  const auto [stop, error] = std::from_chars(raw.data(), end, value);
  return error == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

}  // namespace newsieve::read
