// Function words ("the", "und", "в", "的"), which prose is full of and menus are not:
// data/stopwords/*.txt, compiled in.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/eight_bytes.h"

namespace newsieve::base {

/// Open addressing over 32 bits of each spelling's hash: with the slot, 46 bits tell two apart.
class StopWordTable {
 public:
  StopWordTable();

  /// Whether the part of `line` from `begin` to `end`, one word, is a function word of any of the
  /// languages, in lower case, with a capital first or in capitals. In French and Italian an elided
  /// article counts with its apostrophe: "l'", "l’".
  [[nodiscard]] bool contains(std::string_view line, std::size_t begin, std::size_t end) const {
    if (end - begin > kLongest) {
      return false;
    }
    const std::uint64_t hash = hash_of(line, begin, end);
    const std::uint32_t mark = mark_of(hash);
    std::size_t slot = hash % kSlots;
    while (slots_[slot] != mark && slots_[slot] != 0) {
      slot = (slot + 1) % kSlots;
    }
    return slots_[slot] != 0;
  }

  /// Whether a character of a script without spaces is mostly a function word or an ending: 的, は.
  [[nodiscard]] bool is_function_character(char32_t c) const {
    return c < function_characters_.size() && function_characters_[c];
  }

  /// Whether a word that ends in this Hangul syllable mostly ends in a particle.
  [[nodiscard]] bool is_particle(char32_t c) const {
    return c < particles_.size() && particles_[c];
  }

 private:
  static constexpr std::size_t kLongest = 32;       // bytes of a word that is looked up
  static constexpr std::size_t kSlots = 1U << 14U;  // a power of two, well above what is added

  static std::uint64_t hash_of(std::string_view line, std::size_t begin, std::size_t end) {
    std::uint64_t hash = 0;
    for (; end - begin > 8; begin += 8) {
      hash = mixed(hash ^ lower_eight(load_eight(line, begin)));
    }
    const EightBytes last = load_eight(line, begin);
    return mixed(hash ^ lower_eight(end - begin < 8 ? first_bytes(last, end - begin) : last));
  }
  static std::uint64_t mixed(std::uint64_t word) {
    word *= 0x9e3779b97f4a7c15U;
    return word ^ word >> 32U;
  }
  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
  }

  void add_list(std::string_view list);
  void add_entry(std::string_view entry);
  void add_spellings(std::u32string word);
  void add_with_both_apostrophes(std::u32string word);
  void add(std::string_view word);

  std::array<std::uint32_t, kSlots> slots_{};  ///< 0: free
  std::bitset<0x10000> function_characters_;
  std::bitset<0x10000> particles_;
};

/// Made at the first call; later calls only read.
const StopWordTable& stop_word_table();

inline bool is_stop_word(std::string_view word) {
  return !word.empty() && stop_word_table().contains(word, 0, word.size());
}

}  // namespace newsieve::base
