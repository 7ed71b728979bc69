// Text → tokens, one character at a time: for words that are not plain ASCII letters and digits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sketch/fold.h"
#include "sketch/letter_words.h"
#include "sketch/token_writer.h"

namespace newsieve::sketch {

/// Cuts a text into tokens as the header of Tokenizer says.
class CarefulWords {
 public:
  CarefulWords(std::string_view text, FoldTable& folds, TokenWriter& into)
      : text_(text), folds_(folds), into_(into), letters_(text, folds, into) {}

  /// Writes the tokens of the bytes from `begin` to `end`, which have breaks or the text's ends
  /// around them.
  void read(std::size_t begin, std::size_t end);

  /// The same without LetterWords: what `read` is held against.
  void read_by_character(std::size_t begin, std::size_t end);

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
    // In initials, what ends here if the letter after the point begins a longer word: "J.Smith".
    bool initials = false;
    std::uint32_t last_begin = 0;
    std::size_t folded_before_point = 0;  ///< bytes of `folded_`
    // In numbers.
    bool has_letter = false;
    std::uint32_t unit_begin = 0;         ///< of the letters behind the digits, if nothing follows
    std::size_t folded_before_unit = 0;   ///< 0: there are none
    std::uint32_t commas = 0;             ///< between digits
    std::size_t folded_before_comma = 0;  ///< before the last
    std::uint32_t digits_in_group = 0;    ///< behind the last comma, up to a point
    bool in_group = false;
  };

  [[nodiscard]] bool begins_single(std::size_t at);
  std::size_t take_character(std::size_t at);
  void take(FoldedChar folded);
  void take_letter(char32_t value);
  void take_digit(char32_t value);
  void take_single(char32_t value);
  void take_mark(char32_t value);
  void take_joint(CharKind kind);
  void append(char32_t value);
  void forget_word();
  void finish_word();
  void put_decimal_point();
  void drop_points_of_thousands();
  void emit(std::string_view folded, bool number, std::uint32_t begin, std::uint32_t end);

  std::string_view text_;
  FoldTable& folds_;
  TokenWriter& into_;
  LetterWords letters_;
  Pending word_;
  std::string folded_;       ///< what `word_` is hashed by, in UTF-8
  std::uint32_t begin_ = 0;  ///< of the character being taken
  std::uint32_t end_ = 0;
};

}  // namespace newsieve::sketch
