// What each byte of a text is to the tokenizer: bit masks of 64 bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsieve::sketch {

inline constexpr std::size_t kMaskBytes = 64;

/// Blocks of kMaskBytes that are looked at together.
inline constexpr std::size_t kBlocksAtOnce = 64;

/// A mask of each of several blocks in a row: [0] is of the block before them, [1] of the first,
/// and behind the last is that of the block after. What follows may be read by vectors, and is not
/// defined.
using MaskRow = std::array<std::uint64_t, kBlocksAtOnce + 2 + 16>;

/// Of the bytes of blocks; the lowest bit is of the first byte. A byte that is in no mask is an
/// ASCII break. Begins with blocks of breaks.
struct TextMasks {
  MaskRow word{};        ///< ASCII letters and digits
  MaskRow digit{};       ///< '0' to '9'
  MaskRow upper{};       ///< 'A' to 'Z'
  MaskRow space{};       ///< ' ', a break
  MaskRow point{};       ///< '.'
  MaskRow comma{};       ///< ','
  MaskRow apostrophe{};  ///< '\'' and '`'
  MaskRow single{};      ///< '$' and '%'
  MaskRow beyond{};      ///< beyond ASCII
  /// The first of the three bytes of a dash, a double quotation mark, an ellipsis or the like:
  /// U+2010 to U+2017, U+201C to U+2023, U+2026. None is part of a word.
  MaskRow wide_break{};

  /// Makes block number `from` number `to`.
  void move_block(std::size_t from, std::size_t to);

  /// Makes block number `number` one of breaks.
  void clear_block(std::size_t number);
};

/// Writes the masks of `count` blocks of `text` into `into`, the first as number `first`. They
/// begin `at`, which may be the end of the text; behind the end are breaks.
void classify_text(std::string_view text, std::size_t at, std::size_t count, std::size_t first,
                   TextMasks& into);

/// The same, one byte at a time: what classify_text is held against.
void classify_text_scalar(std::string_view text, std::size_t at, std::size_t count,
                          std::size_t first, TextMasks& into);

}  // namespace newsieve::sketch
