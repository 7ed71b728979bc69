#include "parse/byline_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <unordered_set>

#include "base/characters.h"
#include "base/word_hash.h"

namespace newsieve::parse {

namespace {

constexpr std::string_view kBylines =
#include "bylines.inc"
    ;

using Words = std::unordered_set<std::string_view>;

struct BylineWords {
  Words labels;
  std::bitset<1U << 16U> first_words;  ///< hash_of_first_word of labels
  Words particles;
  Words joins;
  Words no_names;
  Words teams;
};

/// What a filter of first words is asked by; none: a word of other letters than ASCII's, or a long
/// one.
std::optional<std::size_t> hash_of_first_word(std::string_view text) {
  constexpr std::size_t kLongest = 16;  // bytes
  std::array<char, kLongest + sizeof(base::EightBytes)> word{};
  std::size_t length = 0;
  for (; length < text.size() && text[length] != ' ' && text[length] != ':'; ++length) {
    if (length == kLongest || static_cast<unsigned char>(text[length]) >= 0x80) {
      return std::nullopt;
    }
    word[length] = base::to_lower(text[length]);
  }
  return length == 0 ? 0 : base::word_hash(word.data(), length) >> 48U;
}

BylineWords load() {
  BylineWords words;
  Words* into = &words.labels;
  std::string_view left = kBylines;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    std::string_view line = base::trim(left.substr(0, end));
    left.remove_prefix(std::min(end + 1, left.size()));
    if (line.starts_with('#')) {
      continue;
    }
    if (line.starts_with('[')) {
      into = line == "[label]"      ? &words.labels
             : line == "[particle]" ? &words.particles
             : line == "[join]"     ? &words.joins
             : line == "[team]"     ? &words.teams
                                    : &words.no_names;
      continue;
    }
    while (!line.empty()) {
      const std::size_t comma = std::min(line.find(','), line.size());
      into->insert(base::trim(line.substr(0, comma)));
      line.remove_prefix(std::min(comma + 1, line.size()));
    }
  }
  for (const std::string_view label : words.labels) {
    words.first_words.set(hash_of_first_word(label).value_or(0));
  }
  return words;
}

const BylineWords& byline_words() {
  static const BylineWords loaded = load();
  return loaded;
}

}  // namespace

bool may_begin_with_byline_label(std::string_view line) {
  const std::optional<std::size_t> hash = hash_of_first_word(line);
  return !hash || byline_words().first_words[*hash];
}

bool is_byline_label(std::string_view words) {
  return byline_words().labels.contains(words);
}

bool is_name_particle(std::string_view word) {
  return byline_words().particles.contains(word);
}

bool joins_names(std::string_view word) {
  return byline_words().joins.contains(word);
}

bool is_no_name(std::string_view word) {
  return byline_words().no_names.contains(word);
}

bool is_team(std::string_view word) {
  return byline_words().teams.contains(word);
}

}  // namespace newsieve::parse
