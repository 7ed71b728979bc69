#include "base/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <iterator>

#include "base/eight_bytes.h"

namespace newsieve::base {

namespace {

char escape_of(char c) {
  return kJsonEscapes[static_cast<unsigned char>(c)];
}

/// How many of the first bytes are written as they are.
std::size_t plain_prefix(std::string_view utf8) {
  constexpr EightBytes kOnes = eight_times(1);
  std::size_t plain = 0;
  for (; utf8.size() - plain >= 8; plain += 8) {
    const EightBytes bytes = load_eight(utf8, plain);
    // A byte below 0x20 borrows from its top bit, and so does a quote or a backslash that is made a
    // zero. What borrows from a byte before it may be marked wrongly, so only the first mark
    // counts.
    const EightBytes borrows = (bytes - eight_times(0x20)) | ((bytes ^ eight_times('"')) - kOnes) |
                               ((bytes ^ eight_times('\\')) - kOnes);
    if (const EightBytes marks = borrows & ~bytes & kTopBits; marks != 0) {
      return plain + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    }
  }
  while (plain < utf8.size() && escape_of(utf8[plain]) == '\0') {
    ++plain;
  }
  return plain;
}

}  // namespace

void append_json_string(std::string& out, std::string_view utf8) {
  out += '"';
  while (!utf8.empty()) {
    const std::size_t plain = plain_prefix(utf8);
    out += utf8.substr(0, plain);
    if (plain == utf8.size()) {
      break;
    }
    const char special = utf8[plain];
    if (const char escape = escape_of(special); escape == 'u') {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned char>(special));
    } else {
      out += '\\';
      out += escape;
    }
    utf8.remove_prefix(plain + 1);
  }
  out += '"';
}

}  // namespace newsieve::base
