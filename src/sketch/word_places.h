// Where the words of a text stand in it.
#pragma once

#include <cstdint>
#include <string_view>

#include "sketch/tokens.h"

namespace newsieve::sketch {

/// Bytes of a text.
struct ByteSpan {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

/// Asked for few texts only, so sketches do not keep it: the text is cut into tokens again. Keeps
/// its buffers between texts: one for each thread.
class WordPlaces {
 public:
  /// Replaces what it knew. `text` is valid UTF-8 of less than 4 GiB; its words are numbered as in
  /// its sketch.
  void read(std::string_view text) { tokenizer_.tokenize(text, tokens_); }

  /// From the first byte of word `first` to the last of the `count` words from there on; at least
  /// one. Empty if the text has no such words.
  [[nodiscard]] ByteSpan span_of(std::uint32_t first, std::uint32_t count) const;

 private:
  Tokenizer tokenizer_;
  TokenList tokens_;
};

}  // namespace newsieve::sketch
