// Text → sketch.
#pragma once

#include <string_view>
#include <vector>

#include "newsieve/sketch.h"
#include "sketch/signature.h"
#include "sketch/tokens.h"
#include "sketch/winnow.h"

namespace newsieve::sketch {

/// Makes sketches. Keeps its buffers between texts: one for each thread. Deterministic, and the
/// same on every machine.
class Sketcher {
 public:
  /// `text` is valid UTF-8 of less than 4 GiB; the sketch replaces what `into` held. A text without
  /// a token has nothing to be found by.
  void sketch(std::string_view text, Sketch& into);

 private:
  Tokenizer tokenizer_;
  TokenList tokens_;
  Winnower winnower_;
  std::vector<std::uint64_t> polynomials_;
  std::vector<std::uint64_t> shingles_;  ///< as many as the longest text had
  Signature signature_{};
};

}  // namespace newsieve::sketch
