// Words of a scanned text, by where they stand.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/eight_bytes.h"
#include "base/scanned_text.h"
#include "strip/word.h"

namespace newsieve::strip {

/// Words from byte `begin` to `end` of a text. A word is plain if it has no bytes but letters and
/// digits of ASCII; others are odd.
class ScannedWords {
 public:
  /// `folded`: the text with letters in lower case and each digit as 0, of which 64 bytes more may
  /// be read. Both are viewed.
  ScannedWords(const base::ScannedText& text, const char* folded) : text_(text), folded_(folded) {}

  /// Whether the byte at `at` is of that kind.
  [[nodiscard]] bool has(std::uint64_t base::ByteKinds::*kind, std::size_t at) const {
    return (text_.kinds(at / base::kBlockBytes).*kind >> at % base::kBlockBytes & 1U) != 0;
  }

  /// Of any stretch: neither apostrophes nor bytes beyond ASCII are in it.
  [[nodiscard]] bool is_plain(std::size_t begin, std::size_t end) const;

  /// `Word::hash` of a plain word.
  [[nodiscard]] std::uint64_t hash_of_plain(std::size_t begin, std::size_t end) const {
    const std::size_t hashed_end = std::min(end, begin + kLongestWord);
    std::uint64_t hash = 0;
    for (; hashed_end - begin > 8; begin += 8) {
      hash = with_characters(hash, load(begin), 8);
    }
    return with_characters(hash, load(begin), hashed_end - begin);
  }

  /// `Word::prefix` of a plain word of four characters or more.
  [[nodiscard]] std::uint32_t prefix_of_plain(std::size_t begin) const {
    return static_cast<std::uint32_t>(load(begin));
  }

  /// A word of any kind, character by character, apostrophes left out. Of its digits and capitals
  /// nothing is told.
  [[nodiscard]] Word read_odd(std::size_t begin, std::size_t end) const;

 private:
  [[nodiscard]] base::EightBytes load(std::size_t at) const {
    return base::load_eight({folded_ + at, sizeof(base::EightBytes)}, 0);
  }

  const base::ScannedText& text_;
  const char* folded_;
};

}  // namespace newsieve::strip
