// Tokens, one after the other, into a vector that is kept from text to text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sketch/tokens.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {

/// Writes tokens over those that the vector holds, and cuts it to what was written at the end.
/// "percent" and "pct" become "%", and so do "per" and "cent" in a row.
class TokenWriter {
 public:
  explicit TokenWriter(std::vector<Token>& into) : into_(into) {}

  /// Makes room for `count` calls of `write`.
  void reserve(std::size_t count) {
    if (into_.size() - used_ < count) {
      into_.resize(used_ + count);
    }
  }

  /// There is room.
  void write(const Token& token) {
    into_[used_++] = token;
    if (token.hash == kCent || token.hash == kPercent || token.hash == kPct) [[unlikely]] {
      write_percent();
    }
  }

  void finish() { into_.resize(used_); }

 private:
  static constexpr std::uint64_t kPer = word_hash("per");
  static constexpr std::uint64_t kCent = word_hash("cent");
  static constexpr std::uint64_t kPercent = word_hash("percent");
  static constexpr std::uint64_t kPct = word_hash("pct");

  void write_percent() {
    Token& last = into_[used_ - 1];
    if (last.hash != kCent) {
      last.hash = word_hash("%");
    } else if (used_ > 1 && into_[used_ - 2].hash == kPer) {
      into_[used_ - 2].end = last.end;
      into_[used_ - 2].hash = word_hash("%");
      --used_;
    }
  }

  std::vector<Token>& into_;
  std::size_t used_ = 0;
};

}  // namespace newsieve::sketch
