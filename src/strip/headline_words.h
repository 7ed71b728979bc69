// The words of a page's headline, and how many of them a line has.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "strip/key_table.h"
#include "strip/line_characters.h"

namespace newsieve::strip {

/// Serves page after page.
class HeadlineWords {
 public:
  /// Forgets the last headline. Equal words count once.
  void read(const std::vector<SalientWord>& words);

  /// How many words there are.
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  /// False: no word with these first four characters is of the headline. Of others, true is a
  /// guess.
  [[nodiscard]] bool may_have(std::uint32_t prefix) const {
    const std::uint32_t bit = bit_of(prefix);
    return (prefixes_[bit / 64] >> bit % 64 & 1U) != 0;
  }

  /// How many words of the headline are among `words`, each counted once.
  [[nodiscard]] std::size_t shared_with(const std::vector<SalientWord>& words);

 private:
  static constexpr unsigned kBits = 12;
  static std::uint32_t bit_of(std::uint32_t prefix) {
    return prefix * 0x9E3779B1U >> (32U - kBits);
  }

  KeyTable<std::uint32_t> words_;  ///< the last question in which the word was met
  std::array<std::uint64_t, (std::size_t{1} << kBits) / 64> prefixes_{};
  std::uint32_t question_ = 0;
};

}  // namespace newsieve::strip
