// Function words ("the", "und", "в", "的"), which prose is full of and menus are not:
// data/stopwords/*.txt, compiled in.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/eight_bytes.h"
#include "base/word_hash.h"

namespace newsieve::base {

/// Open addressing over 32 bits of each spelling's hash: with the slot, 46 bits tell two apart.
/// Most words of a text are none of the table: a small filter, which stays in the cache, tells so
/// first.
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
    if (length > kLongest) {
      return false;
    }
    return find(word_hash(word, length));
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
  static constexpr std::size_t kLongest = 32;  // bytes of a word that is looked up

  using Bucket = std::array<std::uint32_t, 8>;  ///< marks; 0: free

  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
  }
  [[nodiscard]] bool find(std::uint64_t hash) const {
    const std::uint32_t mark = mark_of(hash);
    std::uint32_t found = 0;
    for (const std::uint32_t kept : buckets_[hash & (buckets_.size() - 1)]) {
      found |= kept == mark ? 1U : 0U;
    }
    return found != 0;
  }
  [[nodiscard]] bool fill_buckets();

  void add_list(std::string_view list);
  void add_entry(std::string_view entry);
  void add_spellings(std::u32string word);
  void add_with_both_apostrophes(std::u32string word);
  void add(std::string_view word);

  std::vector<std::uint64_t> hashes_;  ///< of all spellings
  std::vector<Bucket> buckets_;        ///< a power of two
  std::bitset<0x10000> function_characters_;
  std::bitset<0x10000> particles_;
};

/// Made at the first call; later calls only read.
const StopWordTable& stop_word_table();

inline bool is_stop_word(std::string_view word) {
  return !word.empty() && stop_word_table().contains(word, 0, word.size());
}

}  // namespace newsieve::base
