// Tokens, one after the other, into a list that is kept from text to text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sketch/text_masks.h"
#include "sketch/token_list.h"

namespace newsieve::sketch {

/// Writes over what a list holds: first where tokens begin and end, then their hashes, all at once.
class TokenWriter {
 public:
  /// Tokens that there is room for where the cursor is: those of blocks that are looked at
  /// together, and what a kernel may write behind them.
  static constexpr std::size_t kRoom = kBlocksAtOnce * kMaskBytes / 2 + 32;

  /// Where the next begins and ends go, which alternate, and the kinds of what ends.
  struct Cursor {
    std::uint32_t* bound;
    Word* kind;
  };

  /// Forgets what `into` holds.
  explicit TokenWriter(TokenList& into) : into_(into) {
    into_.size_ = 0;
    into_.known_.clear();
    into_.joined_.clear();
  }

  /// Where to go on. Valid until the next call, other than of `joins`.
  Cursor cursor() {
    if (into_.kinds_.size() < ends_ + kRoom) {
      grow();
    }
    return {into_.bounds_.data() + bounds_, into_.kinds_.data() + ends_};
  }

  /// What stands before `cursor` was written. A token may have begun and not ended.
  void wrote(const Cursor& cursor) {
    bounds_ = static_cast<std::size_t>(cursor.bound - into_.bounds_.data());
    ends_ = static_cast<std::size_t>(cursor.kind - into_.kinds_.data());
  }

  /// The token whose kind goes to `kind` is a word with joints.
  void joins(const Word* kind) {
    into_.joined_.push_back(static_cast<std::uint32_t>(kind - into_.kinds_.data()));
  }

  /// Takes back the token that ended last; its bounds are returned, no other field.
  Token take_back() {
    --ends_;
    bounds_ -= 2;
    return {.begin = into_.bounds_[bounds_], .end = into_.bounds_[bounds_ + 1]};
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
