// Tokens, one after the other, into a vector that is kept from text to text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "sketch/tokens.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {

namespace detail {

inline constexpr std::uint64_t kPer = word_hash("per");
inline constexpr std::uint64_t kCent = word_hash("cent");
inline constexpr std::uint64_t kPercent = word_hash("percent");
inline constexpr std::uint64_t kPct = word_hash("pct");

constexpr std::array<bool, 256> lowest_bytes(std::initializer_list<std::uint64_t> hashes) {
  std::array<bool, 256> bytes{};
  for (const std::uint64_t hash : hashes) {
    bytes[hash & 0xff] = true;
  }
  return bytes;
}

inline constexpr std::array<bool, 256> kPercentBytes = lowest_bytes({kCent, kPercent, kPct});

}  // namespace detail

/// Writes tokens over those that the vector holds, and cuts it to what was written at the end.
/// "percent" and "pct" become "%", and so do "per" and "cent" in a row.
class TokenWriter {
 public:
  explicit TokenWriter(std::vector<Token>& into) : into_(into) {}

  /// Where the next `count` tokens may be written, which `wrote` then takes over.
  Token* room(std::size_t count) {
    if (into_.size() - used_ < count) {
      into_.resize(used_ + count);
    }
    return into_.data() + used_;
  }

  /// The tokens before `end` were written, all of which but the last may be no "percent".
  void wrote(const Token* end) {
    used_ = static_cast<std::size_t>(end - into_.data());
    if (used_ != 0 && may_be_percent(into_[used_ - 1].hash)) {
      fold_percent();
    }
  }

  void finish() { into_.resize(used_); }

  /// False for most words, and for all but those that `wrote` must be told of.
  static bool may_be_percent(std::uint64_t hash) { return detail::kPercentBytes[hash & 0xff]; }

 private:
  void fold_percent() {
    Token& last = into_[used_ - 1];
    if (last.hash == detail::kPercent || last.hash == detail::kPct) {
      last.hash = word_hash("%");
    } else if (last.hash == detail::kCent && used_ > 1 && into_[used_ - 2].hash == detail::kPer) {
      into_[used_ - 2].end = last.end;
      into_[used_ - 2].hash = word_hash("%");
      --used_;
    }
  }

  std::vector<Token>& into_;
  std::size_t used_ = 0;
};

}  // namespace newsieve::sketch
