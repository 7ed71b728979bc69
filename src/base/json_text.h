// Text as JSON.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace newsieve::base {

/// How a byte is written within a JSON string: 0 as it is, 'u' as \u00XX, else as \ and this
/// letter.
inline constexpr std::array<char, 256> kJsonEscapes = [] {
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

/// Appends `utf8` in quotes, escaped as RFC 8259 asks and no more. `utf8` must be valid.
void append_json_string(std::string& out, std::string_view utf8);

}  // namespace newsieve::base
