#include "judge/mojibake.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace newsieve::judge {

namespace {

// What Windows-1252 prints for the bytes 0x80 to 0x9F that it defines (WHATWG Encoding, index
// windows-1252). Latin-1 has control characters there.
constexpr auto kPrinted = std::to_array<char32_t>(
    {0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
     0x0160, 0x2039, 0x0152, 0x017D, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x017E, 0x0178});

/// Whether `c` is what a continuation byte of UTF-8 was read as.
bool is_misread_continuation(char32_t c) {
  return (c >= 0x80 && c <= 0xBF) ||
         std::find(kPrinted.begin(), kPrinted.end(), c) != kPrinted.end();
}

/// Bytes that the character of UTF-8 has whose first byte was read as `c`; 0: not one of those that
/// are looked for.
std::size_t misread_length(char32_t c) {
  constexpr std::u32string_view kTwo = U"ÂÃÎÏÐÑØÙ";
  constexpr std::u32string_view kThree = U"àâ";
  return kTwo.find(c) != std::u32string_view::npos     ? 2
         : kThree.find(c) != std::u32string_view::npos ? 3
                                                       : 0;
}

}  // namespace

std::size_t mojibake_prefix(std::string_view text) {
  const base::CodePoint first = base::decode(text);
  const std::size_t bytes = misread_length(first.value);
  std::size_t length = first.length;
  for (std::size_t i = 1; i < bytes; ++i) {
    const base::CodePoint next = base::decode(text.substr(std::min(length, text.size())));
    if (!is_misread_continuation(next.value)) {
      return 0;
    }
    length += next.length;
  }
  return bytes == 0 ? 0 : length;
}

}  // namespace newsieve::judge
