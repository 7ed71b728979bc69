// Normal lines, written 64 bytes of their text at a time.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsieve::base {

/// What normal lines have of 64 bytes of a text that was folded byte for byte: bit i of each word
/// is byte i.
struct NormalBlock {
  std::uint64_t keep = 0;        ///< what stands in normal lines
  std::uint64_t keep_first = 0;  ///< … but of runs of digits only the first
  std::uint64_t digits = 0;      ///< what is a digit there
  std::size_t kept = 0;          ///< where in `kept` what is of the block begins
  std::size_t folded = 0;        ///< the same in `folded`
};

/// Writes what `count` blocks keep of `source` one behind the other: at `kept` as it is, at
/// `folded` with each run of digits as one 0. Sets where the blocks' bytes begin, also those of the
/// block behind the last. Of `source` and of both outputs as many bytes as all blocks have and 64
/// more may be read and written.
void write_normal_blocks(const char* source, NormalBlock* blocks, std::size_t count, char* kept,
                         char* folded);

/// The same, byte by byte: what write_normal_blocks is held against.
void write_normal_blocks_scalar(const char* source, NormalBlock* blocks, std::size_t count,
                                char* kept, char* folded);

}  // namespace newsieve::base
