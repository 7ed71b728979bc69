// What each byte of a text is to the tokenizer: bit masks of 64 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace newsieve::sketch {

inline constexpr std::size_t kMaskBytes = 64;

/// Of 64 bytes of text; the lowest bit is of the first byte. A byte that is in no mask is an ASCII
/// break.
struct TextMasks {
  std::uint64_t word = 0;        ///< ASCII letters and digits
  std::uint64_t digit = 0;       ///< '0' to '9'
  std::uint64_t upper = 0;       ///< 'A' to 'Z'
  std::uint64_t space = 0;       ///< ' ', a break
  std::uint64_t point = 0;       ///< '.'
  std::uint64_t comma = 0;       ///< ','
  std::uint64_t apostrophe = 0;  ///< '\'' and '`'
  std::uint64_t single = 0;      ///< '$' and '%'
  std::uint64_t beyond = 0;      ///< beyond ASCII
  /// The first of the three bytes of a dash, a double quotation mark, an ellipsis or the like:
  /// U+2010 to U+2017, U+201C to U+2023, U+2026. None is part of a word.
  std::uint64_t wide_break = 0;

  friend bool operator==(const TextMasks&, const TextMasks&) = default;
};

/// Fills `into` with the masks of `text` from `at` on, which may be its end; behind the end are
/// breaks.
void classify_text(std::string_view text, std::size_t at, std::span<TextMasks> into);

/// The same, one byte at a time: what classify_text is held against.
void classify_text_scalar(std::string_view text, std::size_t at, std::span<TextMasks> into);

}  // namespace newsieve::sketch
