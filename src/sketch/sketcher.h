// Text → sketch.
#pragma once

#include <string_view>

#include "newsieve/sketch.h"
#include "sketch/shingles.h"
#include "sketch/signature.h"
#include "sketch/tokens.h"

namespace newsieve::sketch {

/// Makes sketches. Keeps its buffers between texts: one for each thread. Deterministic, and the
/// same on every machine.
class Sketcher {
 public:
  /// `text` is valid UTF-8 of any length; the sketch replaces what `into` held. A text without a
  /// token has no shingles and band keys that must not be compared (tokens == 0).
  void sketch(std::string_view text, Sketch& into);

 private:
  Tokenizer tokenizer_;
  Tokens tokens_;
  Shingler shingler_;
  Signature signature_{};
};

}  // namespace newsieve::sketch
