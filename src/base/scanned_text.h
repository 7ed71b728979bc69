// A text of which it is known what each byte is, for all who read its lines.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_kinds.h"
#include "base/characters.h"

namespace newsieve::base {

/// The bits of a word from bit `from` on; none from 64 on.
constexpr std::uint64_t bits_from(std::size_t from) {
  return from < 64 ? ~std::uint64_t{0} << from : 0;
}

/// How many bits are set (Warren, Hacker's Delight, 5-1): std::popcount is a call where the
/// processor's own instruction is not sure to be there.
constexpr std::size_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1U & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2U & 0x3333333333333333U);
  bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
  return bits * 0x0101010101010101U >> 56U;
}

/// The number of the first bit that is set, of which there is one.
inline std::size_t first_bit(std::uint64_t bits) {
  return static_cast<std::size_t>(std::countr_zero(bits));
}

/// The bits of `over` that `seeds` and bits of `over` before them lead to; a seed is a bit of
/// `over` that begins a run of it. Adding a bit to a run of ones clears the run from there on
/// (Warren, Hacker's Delight, 2-1).
constexpr std::uint64_t spread(std::uint64_t seeds, std::uint64_t over) {
  return over & ~(over + seeds);
}

/// The bits of block number `block` that are of the bytes from `begin` to `end` of a text.
constexpr std::uint64_t bits_within(std::size_t block, std::size_t begin, std::size_t end) {
  const std::size_t first = block * kBlockBytes;
  return bits_from(begin > first ? begin - first : 0) & ~bits_from(end - first);
}

/// Reads text after text into the same memory.
class ScannedText {
 public:
  /// `text` is viewed until the next call and need not be valid UTF-8.
  void read(std::string_view text);

  /// The same in less time, for normal lines alone (base/normal_text.h): characters beyond ASCII
  /// have no marks but `beyond`.
  void read_unmarked(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// One for each 64 bytes. Characters beyond ASCII are marked on each of their bytes; `beyond` on
  /// theirs and on bytes that are no UTF-8, which count as letters.
  [[nodiscard]] const ByteKinds& kinds(std::size_t block) const { return kinds_[block]; }

  /// Characters of which bits do not say enough, on their first byte: those of scripts that set no
  /// spaces, Greek, Hangul, and what is not seen.
  [[nodiscard]] std::uint64_t special(std::size_t block) const {
    return marked_ ? special_[block] : 0;
  }

  /// Characters beyond ASCII that are compared as others, on their first byte; of a text without
  /// marks all bytes beyond ASCII.
  [[nodiscard]] std::uint64_t folds(std::size_t block) const {
    return marked_ ? folds_[block] : kinds_[block].beyond;
  }

  /// The text as read_kinds folds it. 64 bytes more may be read.
  [[nodiscard]] const char* folded() const { return folded_.data(); }

  /// Calls `visit(line, ordinal)` for each line as for_each_line does (base/lines.h).
  template <typename Visit>
  void for_each_line(const Visit& visit) const {
    std::uint32_t ordinal = 0;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
      if (const std::string_view line = trim(text_.substr(begin, end - begin)); !line.empty()) {
        visit(line, ordinal);
      }
      ++ordinal;
      begin = end + 1;
    };
    for (std::size_t block = 0; block * kBlockBytes < text_.size(); ++block) {
      for (std::uint64_t left = kinds_[block].newline; left != 0; left &= left - 1) {
        take(block * kBlockBytes + static_cast<std::size_t>(std::countr_zero(left)));
      }
    }
    if (begin < text_.size()) {
      take(text_.size());
    }
  }

  /// Whether bytes of `part`, a view of the text, are of a kind.
  [[nodiscard]] bool has(std::uint64_t ByteKinds::*kind, std::string_view part) const {
    const std::size_t begin = start_of(part);
    const std::size_t end = begin + part.size();
    std::uint64_t bits = 0;
    for (std::size_t block = begin / kBlockBytes; block * kBlockBytes < end; ++block) {
      bits |= kinds_[block].*kind & bits_within(block, begin, end);
    }
    return bits != 0;
  }

  /// Where `part`, a view of the text, begins in it.
  [[nodiscard]] std::size_t start_of(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - text_.data());
  }

 private:
  void read_bytes(std::string_view text);

  std::string_view text_;
  std::vector<ByteKinds> kinds_;
  std::vector<std::uint64_t> special_;
  std::vector<std::uint64_t> folds_;
  std::string folded_;
  bool marked_ = true;  ///< characters beyond ASCII have marks
};

}  // namespace newsieve::base
