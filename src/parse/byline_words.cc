#include "parse/byline_words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <unordered_set>

#include "base/characters.h"
#include "base/date_words.h"
#include "base/label_starts.h"
#include "base/list_entries.h"
#include "base/normal_line.h"
#include "base/word_hash.h"

namespace newsieve::parse {

namespace {

constexpr std::string_view kBylines =
#include "bylines.inc"
    ;

using WordSet = std::unordered_set<std::string_view>;

struct BylineWords {
  WordSet labels;
  base::LabelStarts starts;            ///< of labels
  std::bitset<1U << 16U> first_words;  ///< filter_place of labels' first words
  std::size_t longest_first_word = 0;  ///< bytes
  WordSet particles;
  WordSet joins;
  WordSet no_names;
  WordSet teams;
};

/// Up to the first space or colon, in lower case.
std::string first_word(std::string_view text) {
  return base::lower_case(text.substr(0, end_of_label_word(text, 0)));
}

std::size_t filter_place(std::string_view word) {
  constexpr std::size_t kLongest = 40;  // bytes; of a longer word the first
  std::array<char, kLongest + sizeof(base::EightBytes)> bytes{};  // word_hash may read 8 more
  const std::size_t length = std::min(word.size(), kLongest);
  std::copy_n(word.begin(), length, bytes.begin());
  return length == 0 ? 0 : base::word_hash(bytes.data(), length) >> 48U;
}

BylineWords load_byline_words() {
  BylineWords words;
  base::for_each_entry(kBylines, [&](std::string_view section, std::string_view line) {
    WordSet& into = section == "label"      ? words.labels
                    : section == "particle" ? words.particles
                    : section == "join"     ? words.joins
                    : section == "team"     ? words.teams
                                            : words.no_names;
    base::for_each_part(line, [&](std::string_view word) { into.insert(word); });
  });
  for (const std::string_view label : words.labels) {
    words.starts.add(base::normalise(label, base::Digits::kFold));
    const std::string word = first_word(label);
    words.first_words.set(filter_place(word));
    words.longest_first_word = std::max(words.longest_first_word, word.size());
  }
  return words;
}

const BylineWords& byline_words() {
  static const BylineWords loaded = load_byline_words();
  return loaded;
}

}  // namespace

bool may_begin_with_byline_label(std::string_view line) {
  constexpr std::size_t kMostShrinking =
      3;  // a character of three bytes may have a lower case of one
  if (!byline_words().starts.may_begin(line)) {
    return false;  // most lines
  }
  const std::size_t reach = kMostShrinking * byline_words().longest_first_word;
  const std::size_t end = end_of_label_word(line, 0);
  return end <= reach && byline_words().first_words[filter_place(first_word(line.substr(0, end)))];
}

std::size_t end_of_label_word(std::string_view line, std::size_t from) {
  // find_first_of would call a function for each byte.
  const auto* const end = std::find_if(line.begin() + std::min(from, line.size()), line.end(),
                                       [](char c) { return c == ' ' || c == ':'; });
  return static_cast<std::size_t>(end - line.begin());
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
