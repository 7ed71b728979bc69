// UTF-8: where it is invalid, and one code point at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsieve::base {

bool is_valid_utf8(std::string_view bytes);

/// Length of the longest valid UTF-8 at the start of `bytes`.
std::size_t valid_prefix(std::string_view bytes);

/// Length of the run of bytes at the start of `bytes` that belongs to no valid sequence.
/// Ends where a valid sequence begins. 0 if one begins at once.
std::size_t invalid_prefix(std::string_view bytes);

/// `bytes` with U+FFFD for each run of them that is no valid UTF-8.
std::string replace_invalid(std::string_view bytes);

struct CodePoint {
  char32_t value = 0;
  std::uint32_t length =
      0;  ///< bytes; 0: `bytes` was empty or does not begin with a valid sequence
};

/// `decode` for what is not of one, two or three bytes, or no UTF-8.
CodePoint decode_longer(std::string_view bytes);

/// The code point at the start of `bytes` (RFC 3629: no surrogates, nothing overlong).
inline CodePoint decode(std::string_view bytes) {
  if (bytes.size() >= 2) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const auto second = static_cast<unsigned char>(bytes[1]);
    if (lead < 0x80) {
      return {.value = lead, .length = 1};
    }
    if (lead >= 0xC2 && lead <= 0xDF && (second & 0xC0U) == 0x80U) {
      return {.value = (lead & 0x1FU) << 6U | (second & 0x3FU), .length = 2};
    }
    if (lead >= 0xE0 && lead <= 0xEF && bytes.size() >= 3 && (second & 0xC0U) == 0x80U) {
      const auto third = static_cast<unsigned char>(bytes[2]);
      const char32_t value = (lead & 0x0FU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU);
      const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
      if ((third & 0xC0U) == 0x80U && value >= 0x800 && !surrogate) {
        return {.value = value, .length = 3};
      }
    }
  }
  return decode_longer(bytes);
}

/// The same of text that is not empty: a byte that belongs to no character stands for itself.
inline CodePoint decode_any(std::string_view text) {
  const CodePoint point = decode(text);
  return point.length == 0 ? CodePoint{.value = 0xFFFD, .length = 1} : point;
}

/// Writes `c` at `out`, which has room for 4 bytes, and returns how many were written.
std::size_t encode(char32_t c, char* out);

}  // namespace newsieve::base
