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
#include "base/word_hash.h"

namespace newsieve::base {

/// Open addressing over 32 bits of each spelling's hash: with the slot, 48 bits tell two apart. A
/// small filter, which stays in the cache, sends most words that are not among them to a slot that
/// is always free: which words of a text are function words cannot be predicted, but that the first
/// slot answers can.
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
    std::array<char, kLongest + 2 * sizeof(EightBytes)> word{};
    for (std::size_t at = begin; at < end; at += sizeof(EightBytes)) {
      store_eight(lower_eight(load_eight(line, at)), word.data() + (at - begin));
    }
    return contains_lower(word.data(), end - begin);
  }

  /// The same for `length` bytes whose ASCII is in lower case, of which 8 more may be read.
  [[nodiscard]] bool contains_lower(const char* word, std::size_t length) const {
    return contains_hash(word_hash(word, length), length);
  }
  /// The same for the word_hash of such a word.
  [[nodiscard]] bool contains_hash(std::uint64_t hash, std::size_t length) const {
    return length <= kLongest && find(hash);
  }

  /// Whether a character of a script without spaces is mostly a function word or an ending: 的, は.
  [[nodiscard]] bool is_function_character(char32_t c) const {
    return c < function_characters_.size() && function_characters_[c];
  }

  /// Whether a word that ends in this Hangul syllable mostly ends in a particle.
  [[nodiscard]] bool is_particle(char32_t c) const {
    return c < particles_.size() && particles_[c];
  }

  // For who looks up many words at once (base/find_stop_words.h):

  static constexpr std::size_t kLongest = 32;       ///< bytes of a word that is looked up
  static constexpr std::size_t kSlots = 1U << 16U;  ///< a power of two: most are in the first slot
  [[nodiscard]] const std::uint64_t* filter() const { return filter_.data(); }
  /// kSlots, one that is free, and 4 bytes more that may be read.
  [[nodiscard]] const std::uint32_t* slots() const { return slots_.data(); }

 private:
  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
  }
  [[nodiscard]] bool find(std::uint64_t hash) const {
    const std::uint64_t filtered = filter_[hash >> 54U] >> (hash >> 48U & 63U) & 1U;
    const std::uint32_t mark = mark_of(hash);
    const std::size_t slot = ((hash % kSlots) & (0 - filtered)) | (kSlots & (filtered - 1));
    const std::uint32_t first = slots_[slot];
    // 0 if the slot is the word's or free: one question, whose answer can be predicted.
    if (std::uint64_t{first} * (first ^ mark) == 0) [[likely]] {
      return first == mark;
    }
    return find_behind(slot, mark);
  }

  /// The same from the slot behind `slot` on.
  [[nodiscard]] bool find_behind(std::size_t slot, std::uint32_t mark) const;

  void add_list(std::string_view list);
  void add_entry(std::string_view entry);
  void add_spellings(std::u32string word);
  void add_with_both_apostrophes(std::u32string word);
  void add(std::string_view word);

  std::array<std::uint64_t, 1024> filter_{};       ///< a bit for 16 bits of each hash
  std::array<std::uint32_t, kSlots + 2> slots_{};  ///< 0: free, as the last two are
  std::bitset<0x10000> function_characters_;
  std::bitset<0x10000> particles_;
};

/// Made at the first call; later calls only read.
const StopWordTable& stop_word_table();

inline bool is_stop_word(std::string_view word) {
  return !word.empty() && stop_word_table().contains(word, 0, word.size());
}

}  // namespace newsieve::base
