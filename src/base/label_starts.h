// What labels begin with: told before any is looked up.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace newsieve::base {

/// Labels by their first two characters.
class LabelStarts {
 public:
  /// `normal` is a normal line with digits folded, of at least one character.
  void add(std::string_view normal);

  /// False: neither the normal line of `text` nor of a part of it from its start on was added.
  [[nodiscard]] bool may_begin(std::string_view text) const;

 private:
  static constexpr std::size_t kHashes = 1U << 16U;

  std::bitset<kHashes> pairs_;
  std::bitset<kHashes> alone_;  ///< of labels of one character, behind which may stand anything
};

}  // namespace newsieve::base
