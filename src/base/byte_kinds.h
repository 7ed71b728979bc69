// What the bytes of a text are, 64 at a time: for each kind one word with a bit for each byte.
//
// Who looks for words, sentences or line ends asks the words of bits instead of the bytes
// (Langdale, Lemire: Parsing gigabytes of JSON per second, VLDB Journal, 2019, does so with JSON's
// marks).
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsieve::base {

/// Bytes that one ByteKinds tells of.
inline constexpr std::size_t kBlockBytes = 64;

/// Of 64 bytes in a row: bit i of each word is byte i.
struct ByteKinds {
  std::uint64_t word = 0;        ///< letters and digits
  std::uint64_t upper = 0;       ///< letters that are capitals
  std::uint64_t lower = 0;       ///< letters in lower case
  std::uint64_t digit = 0;       ///< of ASCII
  std::uint64_t space = 0;       ///< white space
  std::uint64_t newline = 0;     ///< '\n'
  std::uint64_t terminator = 0;  ///< may end a sentence
  std::uint64_t closing = 0;     ///< may stand between the end of a sentence and the end of a line
  std::uint64_t apostrophe = 0;
  std::uint64_t hyphen = 0;  ///< '-'
  std::uint64_t bar = 0;     ///< '|'
  std::uint64_t beyond = 0;  ///< not ASCII

  friend bool operator==(const ByteKinds&, const ByteKinds&) = default;
};

/// Tells the kinds of `blocks` times 64 bytes from `bytes` on: of ASCII alone, other bytes are
/// `beyond` and nothing else. Writes each byte folded at `folded`, which has room for as many:
/// letters in lower case, letters, digits and bytes beyond ASCII as they are, a space for others.
void read_kinds(const char* bytes, std::size_t blocks, ByteKinds* kinds, char* folded);

/// The same, byte by byte: what read_kinds is held against.
void read_kinds_scalar(const char* bytes, std::size_t blocks, ByteKinds* kinds, char* folded);

}  // namespace newsieve::base
