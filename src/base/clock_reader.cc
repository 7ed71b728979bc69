#include "base/clock_reader.h"

#include <optional>

#include "base/date_words.h"

namespace newsieve::base {

namespace {

constexpr std::uint64_t kMostZoneMinutes = std::uint64_t{14} * 60;

enum class Half : std::uint8_t { kNone, kBeforeNoon, kAfterNoon };

/// "p.m.", "PM".
Half take_half_of_day(DateCursor& cursor) {
  const bool letter = cursor.is_word(0, "a") || cursor.is_word(0, "p");
  const bool dotted = letter && cursor.is_mark(1, '.') && cursor.glued(1) &&
                      cursor.is_word(2, "m") && cursor.glued(2);
  if (!dotted && !cursor.is_word(0, "am") && !cursor.is_word(0, "pm")) {
    return Half::kNone;
  }
  const Half half = cursor.word(0).front() == 'a' ? Half::kBeforeNoon : Half::kAfterNoon;
  cursor.at += dotted ? 3 : 1;
  if (dotted && cursor.glued(0)) {
    cursor.skip_mark('.');
  }
  return half;
}

bool apply_half_of_day(Date& date, Half half) {
  if (half == Half::kNone) {
    return true;
  }
  if (date.hour == 0 || date.hour > 12) {
    return half == Half::kAfterNoon || date.hour == 0;  // "15:04 pm" is 15:04
  }
  date.hour = static_cast<std::uint8_t>(date.hour % 12 + (half == Half::kAfterNoon ? 12 : 0));
  return true;
}

/// "15:04", "15:04:05.123".
bool read_colons(DateCursor& cursor, Date& date) {
  if (!cursor.is_mark(1, ':') || !cursor.glued(1) || !cursor.is_number(2, 2) || !cursor.glued(2)) {
    return false;
  }
  const bool seconds =
      cursor.is_mark(3, ':') && cursor.glued(3) && cursor.is_number(4, 2) && cursor.glued(4);
  if (!set_time(date, cursor.value(0), cursor.value(2), seconds ? cursor.value(4) : 0,
                seconds ? DatePrecision::kSecond : DatePrecision::kMinute)) {
    return false;
  }
  cursor.at += seconds ? 5 : 3;
  if (seconds && (cursor.is_mark(0, '.') || cursor.is_mark(0, ',')) && cursor.glued(0) &&
      cursor.is_number(1) && cursor.glued(1)) {
    cursor.at += 2;  // a fraction of a second
  }
  return true;
}

/// "15h04", "15時04分".
bool read_letters(DateCursor& cursor, Date& date) {
  const bool letter = (cursor.is_word(1, "h") && cursor.glued(1)) || cursor.is_word(1, "時") ||
                      cursor.is_word(1, "点") || cursor.is_word(1, "시");
  if (!letter || !cursor.is_number(2, 2) ||
      !set_time(date, cursor.value(0), cursor.value(2), 0, DatePrecision::kMinute)) {
    return false;
  }
  cursor.at += 3;
  cursor.at += cursor.is_word(0, "分") || cursor.is_word(0, "분") ? 1U : 0U;
  return true;
}

/// "3 pm", "3.04 p.m.", "14.05 Uhr", "14 Uhr": digits that only the word behind makes a time.
bool read_marked(DateCursor& cursor, Date& date) {
  const bool dotted =
      cursor.is_mark(1, '.') && cursor.glued(1) && cursor.is_number(2, 2) && cursor.glued(2);
  DateCursor behind{.tokens = cursor.tokens, .at = cursor.at + (dotted ? 3 : 1)};
  const std::size_t end = behind.at;
  if (!behind.is_word(0, "uhr") && take_half_of_day(behind) == Half::kNone) {
    return false;
  }
  if (!set_time(date, cursor.value(0), dotted ? cursor.value(2) : 0, 0, DatePrecision::kMinute)) {
    return false;
  }
  cursor.at = end;
  return true;
}

/// "+02:00", "-0500", "+2" where the zone is named before it.
bool read_offset(DateCursor& cursor, bool named, Date& date) {
  const bool west = cursor.is_mark(0, '-');
  if ((!west && !cursor.is_mark(0, '+')) || !cursor.glued(1) || (named && !cursor.glued(0))) {
    return false;
  }
  std::uint64_t minutes = 0;
  std::size_t tokens = 2;
  if (cursor.is_number(1, 4)) {
    minutes = cursor.value(1) / 100 * 60 + cursor.value(1) % 100;
  } else if (cursor.is_short_number(1) && cursor.is_mark(2, ':') && cursor.glued(2) &&
             cursor.is_number(3, 2) && cursor.glued(3)) {
    minutes = cursor.value(1) * 60 + cursor.value(3);
    tokens = 4;
  } else if ((cursor.is_number(1, 2) || (named && cursor.is_number(1, 1))) && cursor.glued(0)) {
    minutes = cursor.value(1) * 60;
  } else {
    return false;
  }
  if (minutes > kMostZoneMinutes) {
    return false;
  }
  const auto east = static_cast<int>(minutes) * (west ? -1 : 1);
  date.zone_minutes = static_cast<std::int16_t>(east);
  cursor.at += tokens;
  return true;
}

std::optional<ZoneName> take_zone_name(DateCursor& cursor) {
  for (const std::size_t words : {2U, 1U}) {
    if (!cursor.is_word(words - 1) || !cursor.is_word(0)) {
      continue;
    }
    const std::string name =
        words == 2 ? cursor.word(0) + ' ' + cursor.word(1) : std::string(cursor.word(0));
    if (const std::optional<ZoneName> zone = zone_of(name)) {
      cursor.at += words;
      return zone;
    }
  }
  return std::nullopt;
}

}  // namespace

bool set_time(Date& date, std::uint64_t hour, std::uint64_t minute, std::uint64_t second,
              DatePrecision precision) {
  if (hour > 23 || minute > 59 || second > 60) {
    return false;
  }
  date.hour = static_cast<std::uint8_t>(hour);
  date.minute = static_cast<std::uint8_t>(minute);
  date.second = static_cast<std::uint8_t>(second);
  date.precision = precision;
  return true;
}

bool read_time(DateCursor& cursor, Date& date) {
  const std::size_t start = cursor.at;
  if (!cursor.is_short_number(0) ||
      !(read_colons(cursor, date) || read_letters(cursor, date) || read_marked(cursor, date)) ||
      !apply_half_of_day(date, take_half_of_day(cursor))) {
    cursor.at = start;
    return false;
  }
  if (cursor.is_word(0) && is_hour_word(cursor.word(0))) {
    ++cursor.at;
  }
  read_zone(cursor, date);
  return true;
}

void read_zone(DateCursor& cursor, Date& date) {
  const std::size_t start = cursor.at;
  const bool open = cursor.skip_mark('(');
  const std::optional<ZoneName> name = take_zone_name(cursor);
  if (name) {
    date.zone_minutes = name->minutes;
  }
  const bool offset = (!name || name->minutes == 0) && read_offset(cursor, name.has_value(), date);
  if ((!name && !offset) || (open && !cursor.skip_mark(')'))) {
    date.zone_minutes.reset();
    cursor.at = start;
    return;
  }
  if (offset && cursor.is_mark(0, '(') && cursor.is_word(1) && cursor.is_mark(2, ')')) {
    cursor.at += 3;  // "+0200 (CEST)" says it twice
  }
}

}  // namespace newsieve::base
