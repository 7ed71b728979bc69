// Text → tokens, one character at a time: for words that are not plain ASCII letters and digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sketch/fold.h"
#include "sketch/token_writer.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {

/// Cuts a text into tokens as the header of Tokenizer says.
class CarefulWords {
 public:
  CarefulWords(std::string_view text, FoldTable& folds, TokenWriter& into)
      : text_(text), folds_(folds), into_(into) {}

  /// Writes the tokens of the bytes from `begin` to `end`, which have breaks or the text's ends
  /// around them.
  void read(std::size_t begin, std::size_t end);

 private:
  /// The token being read. `joint` is a point, comma or apostrophe of which only the next character
  /// tells whether it belongs to the token.
  struct Pending {
    std::uint32_t begin = 0;  ///< bytes within the text
    std::uint32_t end = 0;
    std::uint32_t length = 0;  ///< characters since the start, or since the last point of initials
    bool number = false;       ///< has a digit
    bool single = false;       ///< takes marks only
    bool after_digit = false;  ///< the last character is a digit
    CharKind joint = CharKind::kBreak;
    bool initials = false;         ///< has a point between letters
    std::uint32_t last_begin = 0;  ///< of the last letter
  };

  void take(FoldedChar folded);
  void take_letter(char32_t value);
  void take_digit(char32_t value);
  void take_single(char32_t value);
  void take_mark(char32_t value);
  void take_joint(CharKind kind);
  void fold(char32_t value);
  void append(char32_t value);
  void forget_word();
  void finish_word();
  [[nodiscard]] bool is_name(std::uint32_t begin) const;
  void emit(const WordHasher& folded, bool number, std::uint32_t begin, std::uint32_t end);

  std::string_view text_;
  FoldTable& folds_;
  TokenWriter& into_;
  Pending word_;
  WordHasher folded_;  ///< what `word_` is hashed by
  // Of initials the same up to the last point and behind it: where the letter behind the point
  // begins a longer word, they are two ("J.Smith").
  WordHasher before_point_;
  WordHasher after_point_;
  std::uint32_t begin_ = 0;  ///< of the character being taken
  std::uint32_t end_ = 0;
};

}  // namespace newsieve::sketch
