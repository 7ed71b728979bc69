// Tokens, one after the other, into a list that is kept from text to text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sketch/token_list.h"

namespace newsieve::sketch {

/// Writes over what a list holds: first where tokens begin and end, then their hashes, all at once.
class TokenWriter {
 public:
  /// Tokens that there is room for after make_room: those of a block of 64 bytes, and what a kernel
  /// may write behind them.
  static constexpr std::size_t kRoom = 64;

  /// Forgets what `into` holds.
  explicit TokenWriter(TokenList& into) : into_(into) {
    into_.size_ = 0;
    into_.known_.clear();
    into_.joined_.clear();
  }

  void make_room() {
    if (into_.kinds_.size() < ends_ + kRoom) {
      grow();
    }
  }

  /// Where the next begins and ends go, which alternate.
  std::uint32_t* next_bound() { return into_.bounds_.data() + bounds_; }
  /// Where the kind of what ends next goes.
  Word* next_kind() { return into_.kinds_.data() + ends_; }
  /// So many were written. A token may have begun and not ended.
  void wrote(std::size_t bounds, std::size_t kinds) {
    bounds_ += bounds;
    ends_ += kinds;
  }

  /// Token number `ahead` of those that end next is a word with joints.
  void joins(std::size_t ahead) {
    into_.joined_.push_back(static_cast<std::uint32_t>(ends_ + ahead));
  }

  /// Takes back the token that ended last; its bounds are returned, no other field.
  Token take_back() {
    --ends_;
    bounds_ -= 2;
    return {.begin = next_bound()[0], .end = next_bound()[1]};
  }

  /// Writes a token whose hash is not that of the ASCII word between its bounds. No other is open.
  void add(const Token& token);

  /// Hashes the tokens of `text`, of which no more come. "percent" and "pct" become "%", and so do
  /// "per" and "cent" in a row.
  void finish(std::string_view text);

 private:
  void grow();
  void fold_percent(std::size_t first);

  TokenList& into_;
  std::size_t bounds_ = 0;
  std::size_t ends_ = 0;
};

}  // namespace newsieve::sketch
