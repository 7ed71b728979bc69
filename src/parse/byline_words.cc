#include "parse/byline_words.h"

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <unordered_set>

#include "base/characters.h"

namespace newsieve::parse {

namespace {

constexpr std::string_view kBylines =
#include "bylines.inc"
    ;

using Words = std::unordered_set<std::string_view>;

struct BylineWords {
  Words labels;
  std::bitset<1U << 16U> label_starts;  ///< first_two of labels
  Words particles;
  Words joins;
  Words no_names;
  Words teams;
};

/// The first two bytes, as a number.
std::size_t first_two(char first, char second) {
  return std::size_t{static_cast<unsigned char>(first)} << 8U | static_cast<unsigned char>(second);
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
    words.label_starts.set(first_two(label.front(), label.size() > 1 ? label[1] : ' '));
  }
  return words;
}

const BylineWords& byline_words() {
  static const BylineWords loaded = load();
  return loaded;
}

}  // namespace

bool may_begin_with_byline_label(std::string_view line) {
  const char first = line.empty() ? ' ' : line.front();
  // Where a label of one letter ends, a colon may stand as well.
  const char second = line.size() < 2 || line[1] == ':' ? ' ' : line[1];
  const bool ascii = ((first | second) & '\x80') == 0;
  return !ascii ||
         byline_words().label_starts[first_two(base::to_lower(first), base::to_lower(second))];
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
