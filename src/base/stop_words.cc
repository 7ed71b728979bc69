#include "base/stop_words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "base/character_table.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr auto kLists = std::to_array<std::string_view>({
#include "stop_words.inc"
});

constexpr std::size_t kLongest = 32;       // bytes of a word that is looked up
constexpr std::size_t kSlots = 1U << 14U;  // a power of two, well above the number of spellings

/// The first `size` bytes, 8 at most, as a number.
std::uint64_t load(const char* bytes, std::size_t size) {
  std::uint64_t word = 0;
  if (size >= 8) {
    std::memcpy(&word, bytes, 8);
  } else if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, bytes, 4);
    std::memcpy(&last, bytes + size - 4, 4);
    word = static_cast<std::uint64_t>(first) << 32U | last;
  } else {
    const auto at = [&](std::size_t i) -> std::uint64_t {
      return static_cast<unsigned char>(bytes[i]);
    };
    word = at(0) | at(size / 2) << 8U | at(size - 1) << 16U;
  }
  return word;
}

/// ASCII capitals of eight bytes at once in lower case (each byte's top bit catches a carry).
std::uint64_t lower_ascii(std::uint64_t bytes) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  const std::uint64_t low = bytes & (kOnes * 0x7F);
  const std::uint64_t from_a = low + kOnes * (0x80 - 'A');
  const std::uint64_t beyond_z = low + kOnes * (0x7F - 'Z');
  const std::uint64_t upper = (from_a ^ beyond_z) & ~bytes & (kOnes * 0x80);
  return bytes | upper >> 2U;
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = word.size();
  const auto add = [&](std::uint64_t bytes) {
    hash = (hash ^ lower_ascii(bytes)) * 0x9e3779b97f4a7c15U;
    hash ^= hash >> 32U;
  };
  while (word.size() > 8) {
    add(load(word.data(), 8));
    word.remove_prefix(8);
  }
  add(load(word.data(), word.size()));
  return hash;
}

void append(char32_t c, std::string& out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  out.append(bytes.begin(), bytes.begin() + length);
}

std::u32string characters_of(std::string_view word) {
  std::u32string characters;
  while (!word.empty()) {
    const CodePoint point = decode(word);
    characters += point.value;
    word.remove_prefix(std::max(point.length, 1U));
  }
  return characters;
}

std::string to_utf8(const std::u32string& characters) {
  std::string out;
  for (const char32_t c : characters) {
    append(c, out);
  }
  return out;
}

char32_t to_upper(char32_t c) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

/// Open addressing over 32 bits of each spelling's hash: with the slot, 46 bits tell two apart.
class StopWords {
 public:
  StopWords() {
    for (const std::string_view list : kLists) {
      add_list(list);
    }
  }

  [[nodiscard]] bool contains(std::string_view word) const {
    const std::uint64_t hash = hash_of(word);
    const std::uint32_t mark = mark_of(hash);
    for (std::size_t slot = hash % kSlots;; slot = (slot + 1) % kSlots) {
      if (slots_[slot] == mark || slots_[slot] == 0) {
        return slots_[slot] != 0;
      }
    }
  }

  [[nodiscard]] bool is_function_character(char32_t c) const {
    return c < function_characters_.size() && function_characters_[c];
  }
  [[nodiscard]] bool is_particle(char32_t c) const {
    return c < particles_.size() && particles_[c];
  }

 private:
  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
  }

  void add_list(std::string_view list) {
    while (!list.empty()) {
      const std::size_t line_end = std::min(list.find('\n'), list.size());
      std::string_view line = list.substr(0, line_end);
      list.remove_prefix(std::min(line_end + 1, list.size()));
      while (!line.empty() && line.front() != '#') {
        const std::size_t end = std::min(line.find(' '), line.size());
        if (end > 0) {
          add_entry(line.substr(0, end));
        }
        line.remove_prefix(std::min(end + 1, line.size()));
      }
    }
  }

  void add_entry(std::string_view entry) {
    const bool particle = entry.front() == '-';
    const std::u32string characters = characters_of(entry.substr(particle ? 1 : 0));
    if (particle) {
      particles_.set(characters.back());
    } else if (characters.size() == 1 &&
               (character_table().kinds(characters.front()) & kUnspaced) != 0) {
      function_characters_.set(characters.front());
    } else {
      add_spellings(characters);
    }
  }

  /// ASCII capitals are folded when words are looked up; those of other letters are kept here.
  void add_spellings(std::u32string word) {
    add_with_both_apostrophes(word);
    word.front() = to_upper(word.front());
    add_with_both_apostrophes(word);
    std::transform(word.begin(), word.end(), word.begin(), to_upper);
    add_with_both_apostrophes(word);
  }

  void add_with_both_apostrophes(std::u32string word) {
    add(to_utf8(word));
    std::replace(word.begin(), word.end(), U'\'', U'\u2019');
    add(to_utf8(word));
  }

  void add(std::string_view word) {
    if (word.size() > kLongest || contains(word)) {
      return;
    }
    const std::uint64_t hash = hash_of(word);
    std::size_t slot = hash % kSlots;
    while (slots_[slot] != 0) {
      slot = (slot + 1) % kSlots;
    }
    slots_[slot] = mark_of(hash);
  }

  std::array<std::uint32_t, kSlots> slots_{};  ///< 0: free
  std::bitset<0x10000> function_characters_;
  std::bitset<0x10000> particles_;
};

const StopWords& stop_words() {
  static const StopWords loaded;
  return loaded;
}

}  // namespace

bool is_stop_word(std::string_view word) {
  return !word.empty() && word.size() <= kLongest && stop_words().contains(word);
}

bool is_function_character(char32_t c) {
  return stop_words().is_function_character(c);
}

bool is_particle(char32_t c) {
  return stop_words().is_particle(c);
}

}  // namespace newsieve::base
