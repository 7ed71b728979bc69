#include "base/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace newsieve::base {

namespace {

/// How a byte is written within a JSON string: 0 as it is, 'u' as \u00XX, else as \ and this
/// letter.
constexpr std::array<char, 256> kEscapes = [] {
  std::array<char, 256> escapes{};
  std::fill_n(escapes.begin(), 0x20, 'u');
  escapes['\b'] = 'b';
  escapes['\f'] = 'f';
  escapes['\n'] = 'n';
  escapes['\r'] = 'r';
  escapes['\t'] = 't';
  escapes['"'] = '"';
  escapes['\\'] = '\\';
  return escapes;
}();

char escape_of(char c) {
  return kEscapes[static_cast<unsigned char>(c)];
}

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
  out += '"';
  while (!utf8.empty()) {
    const auto* special = std::find_if(utf8.begin(), utf8.end(), escape_of);
    const auto plain = static_cast<std::size_t>(special - utf8.begin());
    out += utf8.substr(0, plain);
    if (plain == utf8.size()) {
      break;
    }
    if (const char escape = escape_of(*special); escape == 'u') {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(*special));
    } else {
      out += '\\';
      out += escape;
    }
    utf8.remove_prefix(plain + 1);
  }
  out += '"';
}

}  // namespace newsieve::base
