#include "base/age.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/characters.h"
#include "base/lexicon.h"
#include "base/looks.h"

namespace newsieve::base {

namespace {

constexpr std::size_t kLongestLine = 120;       // bytes
constexpr std::uint32_t kLongestPublisher = 6;  // words
constexpr std::int64_t kLargestCount = 999;
constexpr std::array<std::string_view, 2> kUnspacedEnds = {"前", "前に"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    c = to_lower(c);
  }
  return out;
}

/// Takes the last space-separated word off `text`.
std::string_view take_last_word(std::string_view& text) {
  text = trim(text);
  const std::size_t space = text.find_last_of(" \t");
  const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
  const std::string_view word = text.substr(from);
  text = trim(text.substr(0, from));
  return word;
}

/// Takes the digits at the end of `text`: "Times4" gives 4 and leaves "Times".
std::optional<std::int64_t> take_count(std::string_view& text) {
  std::size_t from = text.size();
  while (from > 0 && is_digit(text[from - 1])) {
    --from;
  }
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(text.data() + from, text.data() + text.size(), count);
  if (from == text.size() || error != std::errc() || count > kLargestCount) {
    return std::nullopt;
  }
  text = text.substr(0, from);
  return count;
}

/// Takes "vor", "il y a" off the end of `text`, where it stands before a count.
bool take_age_word(std::string_view& text) {
  std::string_view rest = text;
  std::string words;
  for (int taken = 0; taken < 3 && !rest.empty(); ++taken) {
    std::string longer = lower(take_last_word(rest));
    if (!words.empty()) {
      longer.append(" ").append(words);
    }
    words = std::move(longer);
    if (is_age_word(words)) {
      text = rest;
      return true;
    }
  }
  return false;
}

/// "4 hours ago", "4h ago", "4 saat önce": count, unit, age word. Leaves what stands before.
std::optional<std::int64_t> take_count_unit_word(std::string_view& text) {
  std::string_view rest = text;
  if (!take_age_word(rest)) {
    return std::nullopt;
  }
  rest = trim(rest);
  std::string_view before_unit = rest;
  std::string_view unit_word = take_last_word(before_unit);
  // "4h": the count is glued to the unit
  std::size_t digits = unit_word.find_last_of("0123456789");
  if (digits != std::string_view::npos) {
    before_unit = rest.substr(0, rest.size() - (unit_word.size() - digits - 1));
    unit_word = unit_word.substr(digits + 1);
  }
  const std::optional<std::int64_t> unit = seconds_of_unit(lower(unit_word));
  if (!unit) {
    return std::nullopt;
  }
  const std::string word = lower(before_unit.substr(before_unit.find_last_of(" \t") + 1));
  if (word == "a" || word == "an" || word == "one") {
    text = before_unit.substr(0, before_unit.size() - word.size());
    return *unit;
  }
  const std::optional<std::int64_t> count = take_count(before_unit);
  if (!count) {
    return std::nullopt;
  }
  text = before_unit;
  return *count * *unit;
}

/// "vor 4 Stunden", "il y a 4 heures": age word, count, unit. Leaves what stands before.
std::optional<std::int64_t> take_word_count_unit(std::string_view& text) {
  std::string_view rest = text;
  const std::optional<std::int64_t> unit = seconds_of_unit(lower(take_last_word(rest)));
  const std::optional<std::int64_t> count = unit ? take_count(rest) : std::nullopt;
  if (!count || !take_age_word(rest)) {
    return std::nullopt;
  }
  text = rest;
  return *count * *unit;
}

/// "4時間前", "4小时前", "4 घंटे पहले" glued: a count, a unit and the age word without spaces.
std::optional<std::int64_t> take_unspaced(std::string_view& text) {
  const std::size_t last_digit = text.find_last_of("0123456789");
  if (last_digit == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view tail = text.substr(last_digit + 1);
  for (const std::string_view suffix : kUnspacedEnds) {
    if (!tail.ends_with(suffix)) {
      continue;
    }
    const std::string_view unit_word = trim(tail.substr(0, tail.size() - suffix.size()));
    std::string_view rest = text.substr(0, last_digit + 1);
    const std::optional<std::int64_t> unit = seconds_of_unit(unit_word);
    const std::optional<std::int64_t> count = unit ? take_count(rest) : std::nullopt;
    if (count) {
      text = rest;
      return *count * *unit;
    }
  }
  return std::nullopt;
}

/// Most lines hold no age, and are told at once: a count or an age in words of English is needed,
/// and an end that ages have.
bool may_hold_age(std::string_view line) {
  const auto ends_line = [line](std::string_view end) { return line.ends_with(end); };
  const bool unspaced = std::any_of(kUnspacedEnds.begin(), kUnspacedEnds.end(), ends_line);
  if (!unspaced && !may_end_in_age(trim(line))) {
    return false;
  }
  const bool count = std::any_of(line.begin(), line.end(), is_digit) ||
                     (line.size() > 3 && lower(line.substr(line.size() - 3)) == "ago");
  return count && (unspaced || may_end_age(lower(take_last_word(line))));
}

/// The publisher without the marks that stand between it and the age.
std::string_view without_separators(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kMarks = {"|", "-", ",", "·", "•", "–", "—"};
  bool again = true;
  while (again) {
    text = trim(text);
    again = false;
    for (const std::string_view mark : kMarks) {
      if (text.ends_with(mark)) {
        text.remove_suffix(mark.size());
        again = true;
      }
    }
  }
  return text;
}

}  // namespace

std::optional<PublisherAge> read_publisher_age(std::string_view line) {
  if (line.size() > kLongestLine || !may_hold_age(line)) {
    return std::nullopt;
  }
  std::string_view rest = without_bullet(line);
  std::optional<std::int64_t> seconds = take_count_unit_word(rest);
  if (!seconds) {
    seconds = take_word_count_unit(rest);
  }
  if (!seconds) {
    seconds = take_unspaced(rest);
  }
  if (!seconds) {
    return std::nullopt;
  }
  const std::string_view publisher = without_separators(rest);
  const Looks looks = look(publisher);
  if (looks.words > kLongestPublisher || looks.ends_sentence) {
    return std::nullopt;
  }
  return PublisherAge{.publisher = std::string(publisher), .seconds = *seconds};
}

}  // namespace newsieve::base
