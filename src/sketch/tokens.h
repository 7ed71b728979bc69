// Text → tokens.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsieve/sketch.h"
#include "sketch/fold.h"

namespace newsieve::sketch {

struct Token {
  std::uint64_t hash = 0;   ///< of the folded form
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

 private:
  FoldTable folds_;
};

/// The hash of a single token that is already folded, for tests and for tables of words.
std::uint64_t token_hash(std::u32string_view folded);

}  // namespace newsieve::sketch
