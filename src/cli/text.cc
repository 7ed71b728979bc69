#include "cli/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdint>
#include <cwchar>
#include <iterator>

namespace newsieve::cli {
namespace {

/// The least code point that needs so many bytes: what is less is overlong.
constexpr std::array<char32_t, 5> kLeastOfLength = {0, 0, 0x80, 0x800, 0x10000};

struct Decoded {
  char32_t value = 0;
  std::size_t length = 0;  ///< bytes; 0: no valid sequence
};

/// The code point at the start of `bytes`, which is not empty (RFC 3629).
Decoded decode(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    return {lead, 1};
  }
  const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length) {
    return {};
  }
  char32_t value = lead & (0x7fU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0U) != 0x80) {
      return {};
    }
    value = value << 6 | (byte(i) & 0x3fU);
  }
  const bool surrogate = value >= 0xd800 && value <= 0xdfff;
  if (value < kLeastOfLength.at(length) || value > 0x10ffff || surrogate) {
    return {};
  }
  return {value, length};
}

bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7f && value <= 0x9f);
}

bool reorders_or_breaks(char32_t value) {
  return value == 0x061c || value == 0x200e || value == 0x200f || value == 0x2028 ||
         value == 0x2029 || (value >= 0x202a && value <= 0x202e) ||
         (value >= 0x2066 && value <= 0x2069);
}

void append_printable(std::string& out, char32_t value, std::string_view bytes) {
  if (value == '\n') {
    out += "\\n";
  } else if (value == '\t') {
    out += "\\t";
  } else if (value == '\r') {
    out += "\\r";
  } else if (is_control(value)) {
    fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<std::uint32_t>(value));
  } else if (reorders_or_breaks(value)) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(value));
  } else {
    out += bytes;
  }
}

/// wcwidth goes by the thread's locale, so a scope has one that knows Unicode.
class UnicodeScope {
 public:
  UnicodeScope() : previous_(uselocale(unicode())) {}
  ~UnicodeScope() { uselocale(previous_); }
  UnicodeScope(const UnicodeScope&) = delete;
  UnicodeScope& operator=(const UnicodeScope&) = delete;

 private:
  /// Null, which changes nothing, on a system without it: every character counts one column then.
  static locale_t unicode() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
  }

  locale_t previous_;
};

std::size_t width_of(char32_t value) {
  if (value < 0x80) {
    return 1;
  }
  const int width = wcwidth(static_cast<wchar_t>(value));
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

/// Bytes at the start of `text` that take at most `width` columns.
std::size_t prefix_of_width(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t columns = 0;
  while (taken < text.size()) {
    const Decoded next = decode(text.substr(taken));
    columns += width_of(next.value);
    if (columns > width) {
      break;
    }
    taken += std::max<std::size_t>(next.length, 1);
  }
  return taken;
}

}  // namespace

std::string printable(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const Decoded next = decode(bytes);
    if (next.length == 0) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}",
                     static_cast<unsigned char>(bytes.front()));
      bytes.remove_prefix(1);
    } else {
      append_printable(out, next.value, bytes.substr(0, next.length));
      bytes.remove_prefix(next.length);
    }
  }
  return out;
}

std::string json_string(std::string_view bytes) {
  std::string out = "\"";
  while (!bytes.empty()) {
    const Decoded next = decode(bytes);
    const std::size_t length = std::max<std::size_t>(next.length, 1);
    if (next.length == 0) {
      out += "\xef\xbf\xbd";
    } else if (next.value == '"' || next.value == '\\') {
      out += '\\';
      out += bytes.front();
    } else if (is_control(next.value) || reorders_or_breaks(next.value)) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(next.value));
    } else {
      out += bytes.substr(0, length);
    }
    bytes.remove_prefix(length);
  }
  return out + '"';
}

std::size_t display_width(std::string_view text) {
  const UnicodeScope scope;
  std::size_t columns = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    columns += width_of(next.value);
    text.remove_prefix(std::max<std::size_t>(next.length, 1));
  }
  return columns;
}

std::string shorten(std::string_view text, std::size_t width) {
  const UnicodeScope scope;
  if (width == 0) {
    return "";
  }
  const std::size_t whole = prefix_of_width(text, width);
  if (whole == text.size()) {
    return std::string(text);
  }
  return std::string(text.substr(0, prefix_of_width(text, width - 1))) + "…";
}

std::string pad(std::string_view text, std::size_t width) {
  const std::size_t columns = display_width(text);
  return std::string(text) + std::string(width > columns ? width - columns : 0, ' ');
}

}  // namespace newsieve::cli
