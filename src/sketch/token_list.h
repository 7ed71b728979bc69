// The tokens of a text, side by side: what kernels read and write a vector at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "newsieve/sketch.h"

namespace newsieve::sketch {

struct Token {
  std::uint64_t hash = 0;   ///< word_hash of the folded form
  std::uint32_t begin = 0;  ///< bytes within the text
  std::uint32_t end = 0;
  WordKind kind = WordKind::kPlain;
};

/// Tokens in order, each attribute in an array of its own. The arrays only grow, so that a text
/// costs no memory that one before had: what stands behind the tokens is not defined.
class TokenList {
 public:
  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] std::span<const std::uint64_t> hashes() const { return {hashes_.data(), size_}; }

  /// A WordKind each, as wide as the Word that it becomes a part of.
  [[nodiscard]] std::span<const Word> kinds() const { return {kinds_.data(), size_}; }

  [[nodiscard]] Token operator[](std::size_t i) const {
    return {.hash = hashes_[i],
            .begin = bounds_[2 * i],
            .end = bounds_[2 * i + 1],
            .kind = static_cast<WordKind>(kinds_[i])};
  }

 private:
  friend class TokenWriter;

  struct KnownHash {
    std::size_t token;
    std::uint64_t hash;
  };

  std::size_t size_ = 0;
  std::vector<std::uint64_t> hashes_;
  std::vector<std::uint32_t> bounds_;  ///< begin and end of each, in turn
  std::vector<Word> kinds_;
  // While the list is written:
  std::vector<KnownHash> known_;       ///< of tokens that are no ASCII words
  std::vector<std::uint32_t> joined_;  ///< tokens that are joined ASCII words
};

}  // namespace newsieve::sketch
