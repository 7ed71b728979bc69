#include "base/date_words.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "base/characters.h"
#include "base/list_entries.h"
#include "base/utf8.h"

namespace newsieve::base {

namespace {

constexpr std::string_view kDates =
#include "dates.inc"
    ;

using Words = std::unordered_set<std::string_view>;

struct DateWords {
  std::unordered_map<std::string_view, unsigned> months;
  std::unordered_map<std::string_view, ZoneName> zones;
  std::unordered_map<std::string_view, DateLabel> labels;
  Words weekdays;
  Words particles;
  Words time_words;
  Words hour_words;
};

/// Takes the number and the space behind it off the front of a line.
std::optional<int> take_number(std::string_view& line) {
  int number = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
  if (error != std::errc()) {
    return std::nullopt;
  }
  line = trim(line.substr(static_cast<std::size_t>(end - line.data())));
  return number;
}

void add_name(DateWords& words, std::string_view section, std::optional<int> number,
              std::string_view name) {
  if (section == "month") {
    words.months.emplace(name, static_cast<unsigned>(number.value_or(0)));
  } else if (section == "zone") {
    words.zones.emplace(
        name, number ? ZoneName{.minutes = static_cast<std::int16_t>(*number)} : ZoneName());
  } else if (section == "published") {
    words.labels.emplace(name, DateLabel::kPublished);
  } else if (section == "updated") {
    words.labels.emplace(name, DateLabel::kUpdated);
  } else if (section == "weekday") {
    words.weekdays.insert(name);
  } else if (section == "particle") {
    words.particles.insert(name);
  } else if (section == "time_word") {
    words.time_words.insert(name);
  } else if (section == "hour_word") {
    words.hour_words.insert(name);
  }
}

DateWords load_date_words() {
  DateWords words;
  for_each_entry(kDates, [&](std::string_view section, std::string_view line) {
    const std::optional<int> number = take_number(line);
    for_each_part(line, [&](std::string_view name) { add_name(words, section, number, name); });
  });
  return words;
}

const DateWords& date_words() {
  static const DateWords loaded = load_date_words();
  return loaded;
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto front = static_cast<unsigned char>(text.front());
    const CodePoint point = front < 0x80 ? CodePoint() : decode(text);
    if (point.length < 2) {  // ASCII, or no character
      out += to_lower(text.front());
      text.remove_prefix(1);
      continue;
    }
    std::array<utf8proc_uint8_t, 4> bytes{};
    const utf8proc_ssize_t length = utf8proc_encode_char(
        utf8proc_tolower(static_cast<utf8proc_int32_t>(point.value)), bytes.data());
    out.append(bytes.begin(), bytes.begin() + length);
    text.remove_prefix(point.length);
  }
  return out;
}

unsigned month_of(std::string_view word) {
  const auto found = date_words().months.find(word);
  return found == date_words().months.end() ? 0 : found->second;
}

std::optional<ZoneName> zone_of(std::string_view word) {
  const auto found = date_words().zones.find(word);
  return found == date_words().zones.end() ? std::nullopt : std::optional(found->second);
}

bool is_weekday(std::string_view word) {
  return date_words().weekdays.contains(word);
}

bool is_date_particle(std::string_view word) {
  return date_words().particles.contains(word);
}

bool is_time_word(std::string_view word) {
  return date_words().time_words.contains(word);
}

bool is_hour_word(std::string_view word) {
  return date_words().hour_words.contains(word);
}

std::optional<DateLabel> date_label_of(std::string_view words) {
  const auto found = date_words().labels.find(words);
  return found == date_words().labels.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace newsieve::base
