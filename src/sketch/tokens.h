// Text → tokens.
#pragma once

#include <string_view>

#include "sketch/fold.h"
#include "sketch/text_masks.h"
#include "sketch/token_list.h"
#include "sketch/word_runs.h"

namespace newsieve::sketch {

/// Cuts text into tokens: words, or characters in scripts written without spaces. Case, accents,
/// quotes, dashes and the other punctuation make no difference. Numbers are one token ("5.93", and
/// "1,200" and "1.200" are "1200", but "5,93" is "5.93"), without the unit behind them ("290km" is
/// two); so are initials ("U.S." is "us") and contractions ("don't" is "dont"); "US$" is "$"; "per
/// cent", "percent" and "pct" are "%".
///
/// Keeps its tables between texts: one for each thread.
class Tokenizer {
 public:
  /// `text` is valid UTF-8 of less than 4 GiB; `into` is replaced.
  void tokenize(std::string_view text, TokenList& into);

  /// The same, one character at a time: what tokenize is held against.
  void tokenize_carefully(std::string_view text, TokenList& into);

 private:
  FoldTable folds_;
  TextMasks masks_;
  RunMasks runs_;
};

}  // namespace newsieve::sketch
