// Text → tokens of letters alone, whatever their script: most of the words that are not plain
// ASCII.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "sketch/fold.h"
#include "sketch/token_writer.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {

/// Does as CarefulWords, in less time, as long as no digit, point, comma or sign of ASCII is met.
class LetterWords {
 public:
  LetterWords(std::string_view text, FoldTable& folds, TokenWriter& into)
      : text_(text), folds_(folds), into_(into) {}

  /// Writes the tokens of the bytes from `begin` to `end`, which have breaks or the text's ends
  /// around them, up to one that must be read with more care, and returns where that begins; `end`
  /// if there is none.
  std::size_t read(std::size_t begin, std::size_t end);

 private:
  /// The token being read.
  struct Pending {
    WordHasher hasher;
    std::uint32_t begin = 0;  ///< bytes within the text
    std::uint32_t end = 0;
    bool open = false;
    bool single = false;      ///< takes marks only
    bool apostrophe = false;  ///< the last character: belongs to the token if a letter follows
  };

  std::size_t take_letters(std::size_t at, std::size_t end);
  bool take(FoldedChar folded);
  bool take_all(std::span<const FoldedChar> folded);
  void append(char32_t value);
  void finish_word();

  std::string_view text_;
  FoldTable& folds_;
  TokenWriter& into_;
  Pending word_;
  std::uint32_t begin_ = 0;  ///< of the character being taken
  std::uint32_t end_ = 0;
};

}  // namespace newsieve::sketch
