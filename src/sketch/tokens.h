// Text → tokens.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "newsieve/sketch.h"
#include "sketch/fold.h"
#include "sketch/text_masks.h"

namespace newsieve::sketch {

struct Token {
  std::uint64_t hash = 0;   ///< word_hash of the folded form
  std::uint32_t begin = 0;  ///< bytes within the text
  std::uint32_t end = 0;
  WordKind kind = WordKind::kPlain;
};

/// Cuts text into tokens: words, or characters in scripts written without spaces. Case, accents,
/// quotes, dashes and the other punctuation make no difference. Numbers are one token ("5.93",
/// and "1,200" is "1200"), so are initials ("U.S." is "us") and contractions ("don't" is "dont");
/// "US$" is "$"; "per cent", "percent" and "pct" are "%".
///
/// Keeps its tables between texts: one for each thread.
class Tokenizer {
 public:
  /// `text` is valid UTF-8 of less than 4 GiB; `into` is replaced with the tokens
  /// in order.
  void tokenize(std::string_view text, std::vector<Token>& into);

  /// The same, one character at a time: what tokenize is held against.
  void tokenize_carefully(std::string_view text, std::vector<Token>& into);

 private:
  static constexpr std::size_t kBlocksAtOnce = 64;

  FoldTable folds_;
  std::array<TextMasks, kBlocksAtOnce + 1> masks_;
};

}  // namespace newsieve::sketch
