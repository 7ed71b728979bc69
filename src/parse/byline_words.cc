#include "parse/byline_words.h"

#include <algorithm>
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
  Words particles;
  Words joins;
  Words no_names;
  Words teams;
};

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
  return words;
}

const BylineWords& byline_words() {
  static const BylineWords loaded = load();
  return loaded;
}

}  // namespace

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
