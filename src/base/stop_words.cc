#include "base/stop_words.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr auto kStopWordLists = std::to_array<std::string_view>({
#include "stop_words.inc"
});

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
    std::array<char, 4> bytes{};
    out.append(bytes.data(), encode(c, bytes.data()));
  }
  return out;
}

char32_t to_upper(char32_t c) {
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
}

}  // namespace

StopWordTable::StopWordTable() {
  for (const std::string_view list : kStopWordLists) {
    add_list(list);
  }
}

void StopWordTable::add_list(std::string_view list) {
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

void StopWordTable::add_entry(std::string_view entry) {
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
void StopWordTable::add_spellings(std::u32string word) {
  add_with_both_apostrophes(word);
  word.front() = to_upper(word.front());
  add_with_both_apostrophes(word);
  std::transform(word.begin(), word.end(), word.begin(), to_upper);
  add_with_both_apostrophes(word);
}

void StopWordTable::add_with_both_apostrophes(std::u32string word) {
  add(to_utf8(word));
  std::replace(word.begin(), word.end(), U'\'', U'\u2019');
  add(to_utf8(word));
}

void StopWordTable::add(std::string_view word) {
  std::array<char, kLongest + 2 * sizeof(EightBytes)> lower{};
  if (word.size() > kLongest) {
    return;
  }
  std::transform(word.begin(), word.end(), lower.begin(), to_lower);
  const std::uint64_t hash = word_hash(lower.data(), word.size());
  if (find(hash)) {
    return;
  }
  filter_[hash >> 54U] |= std::uint64_t{1} << (hash >> 48U & 63U);
  std::size_t slot = hash % kSlots;
  while (slots_[slot] != 0) {
    slot = (slot + 1) % kSlots;
  }
  slots_[slot] = mark_of(hash);
}

bool StopWordTable::find_behind(std::size_t slot, std::uint32_t mark) const {
  do {
    slot = (slot + 1) % kSlots;
  } while (slots_[slot] != mark && slots_[slot] != 0);
  return slots_[slot] != 0;
}

const StopWordTable& stop_word_table() {
  static const StopWordTable table;
  return table;
}

}  // namespace newsieve::base
