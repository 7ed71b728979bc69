// The normal lines of a scanned text, made of all of it at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/normal_blocks.h"
#include "base/normal_line.h"
#include "base/scanned_text.h"

namespace newsieve::base {

/// Reads text after text into the same memory.
class NormalText {
 public:
  /// The scanned text is viewed until the next call.
  void read(const ScannedText& text);

  /// `line` is one that the text's for_each_line gives. The views hold until the next `read`; where
  /// a character's folded form is longer than itself (Ⱥ), until the next call. 8 bytes behind them
  /// may be read.
  [[nodiscard]] NormalLine line(std::string_view line) const;

  /// Of that only `folded` and its hash.
  [[nodiscard]] NormalLine folded(std::string_view line) const;

  /// Of that only `kept`.
  [[nodiscard]] std::string_view kept(std::string_view line) const;

  /// Of that only `kept_hash`.
  [[nodiscard]] std::uint64_t kept_hash(std::string_view line) const;

 private:
  /// What one block leaves to the next: bits are 0 or 1.
  struct State {
    std::uint64_t gap = 1;    ///< the last that is kept is a gap; one at the start is none
    std::uint64_t digit = 0;  ///< … is a digit
    std::uint64_t taken = 0;  ///< bytes of a character that began in the block before
    std::uint64_t drops = 0;  ///< those of them that are not kept
  };
  /// What the bytes of a block become: bits of gaps, of bytes that are not kept, and of digits.
  struct Fold {
    std::uint64_t gaps = 0;
    std::uint64_t drops = 0;
    std::uint64_t digits = 0;
  };

  /// One of the two that are written: its bytes, and what of a block tells of it.
  struct Copy {
    const std::string& bytes;
    std::uint64_t NormalBlock::*bits;
    std::size_t NormalBlock::*before;
  };

  NormalBlock take(std::size_t block, State& state);
  void fold_beyond(std::size_t block, State& state, Fold& fold);
  void patch(std::size_t at, const char* bytes, std::size_t length);
  [[nodiscard]] std::string_view between(std::size_t begin, std::size_t end,
                                         const Copy& copy) const;
  [[nodiscard]] bool has_digits(std::size_t begin, std::size_t end) const;

  const ScannedText* text_ = nullptr;
  std::vector<NormalBlock> blocks_;  ///< and one behind the last
  const char* source_ = nullptr;     ///< the text folded, byte for byte: the scan's or `patched_`
  std::string patched_;
  std::string kept_;
  std::string folded_;
  bool grows_ = false;  ///< a character's folded form is longer than itself: line by line then
  mutable Normaliser by_line_;  ///< memory for lines, no state
};

}  // namespace newsieve::base
