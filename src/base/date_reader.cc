// parse_date and find_date: forms tried in turn over the tokens of a line.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/clock_reader.h"
#include "base/date.h"
#include "base/date_cursor.h"
#include "base/date_tokens.h"
#include "base/date_words.h"
#include "base/day_reader.h"
#include "base/iso_date.h"

namespace newsieve::base {

namespace {

using Kind = DateToken::Kind;

/// Takes a weekday and the mark behind it; "segunda-feira" is one too.
void skip_weekday(DateCursor& cursor) {
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at};
  const std::size_t second = ahead.is_mark(1, '-') ? 2 : 1;
  if (ahead.is_word(0) && ahead.is_word(second) &&
      is_weekday(ahead.word(0) + ' ' + ahead.word(second))) {
    ahead.at += second + 1;
  } else if (ahead.is_word(0) && is_weekday(ahead.word(0))) {
    ++ahead.at;
  } else {
    return;
  }
  ahead.skip_mark('.');
  ahead.skip_mark(',');
  cursor.at = ahead.at;
}

void skip_time_words(DateCursor& cursor) {
  while (cursor.is_word(0) && is_time_word(cursor.word(0))) {
    ++cursor.at;
  }
}

/// The time behind a date, if there is one: "T15:04", ", at 3 p.m.", " | 15:04".
void read_time_behind(DateCursor& cursor, Date& date) {
  static constexpr std::array<char32_t, 7> kBetween = {',', '-', '|', '/', '@', U'·', U'•'};
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at};
  if (ahead.is_mark(0, '(') && ahead.is_word(1) && ahead.is_mark(2, ')')) {
    ahead.at += 3;  // the weekday: 2024年5月17日（金）
  }
  const bool mark =
      ahead.is(0, Kind::kMark) &&
      std::find(kBetween.begin(), kBetween.end(), ahead.tokens[ahead.at].mark) != kBetween.end();
  ahead.at += mark || (ahead.is_word(0, "t") && ahead.glued(0)) ? 1U : 0U;
  skip_time_words(ahead);
  if (read_time(ahead, date)) {
    cursor.at = ahead.at;
  }
}

/// "15:04, Fri, 17 May 2024", "3:04 p.m. ET on May 17, 2024".
bool read_time_and_day(DateCursor& cursor, DayOrder order, Date& date) {
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at};
  if (!read_time(ahead, date)) {
    return false;
  }
  if (!ahead.skip_mark(',') && !ahead.skip_mark('-')) {
    ahead.skip_mark('|');
  }
  skip_time_words(ahead);
  skip_weekday(ahead);
  if (!read_day(ahead, order, date)) {
    return false;
  }
  cursor.at = ahead.at;
  return true;
}

/// A date with what time stands before or behind it. The cursor stays if there is none.
bool read_date(DateCursor& cursor, DayOrder order, Date& date) {
  date = {};
  if (read_time_and_day(cursor, order, date)) {
    return true;
  }
  date = {};
  if (!read_day(cursor, order, date)) {
    return false;
  }
  read_time_behind(cursor, date);
  return true;
}

/// "20240517", "20240517T150405Z".
bool read_compact(DateCursor& cursor, Date& date) {
  date = {};
  if (!cursor.is_number(0, 8) ||
      !set_day(date, cursor.value(0) / 10000, cursor.value(0) / 100 % 100, cursor.value(0) % 100)) {
    return false;
  }
  const bool seconds = cursor.is_number(2, 6);
  if (cursor.is_word(1, "t") && (seconds || cursor.is_number(2, 4))) {
    const std::uint64_t time = cursor.value(2) * (seconds ? 1 : 100);
    if (!set_time(date, time / 10000, time / 100 % 100, time % 100,
                  seconds ? DatePrecision::kSecond : DatePrecision::kMinute)) {
      return false;
    }
    cursor.at += 3;
    read_zone(cursor, date);
    return true;
  }
  ++cursor.at;
  return true;
}

/// Seconds or milliseconds since 1970.
bool read_epoch(DateCursor& cursor, Date& date) {
  if (!cursor.is_number(0, 10) && !cursor.is_number(0, 13)) {
    return false;
  }
  const std::uint64_t scale = cursor.is_number(0, 13) ? 1000 : 1;
  const std::optional<Date> read =
      date_of_epoch(static_cast<std::int64_t>(cursor.value(0) / scale));
  if (read) {
    date = *read;
    ++cursor.at;
  }
  return read.has_value();
}

/// A number that goes on in letters, digits or marks before it is no date's first.
bool may_begin(const std::vector<DateToken>& tokens, std::size_t at) {
  if (at == 0 || tokens[at].gap || tokens[at].kind != Kind::kNumber) {
    return true;
  }
  const DateToken& before = tokens[at - 1];
  static constexpr std::array<char32_t, 9> kJoins = {'.', ',', '-', '/', '+', '$', '#', '_', ':'};
  if (before.kind == Kind::kMark && before.mark == ':') {
    return at < 2 || tokens[at - 2].kind != Kind::kNumber;  // "Published:17 May 2024"
  }
  return before.kind == Kind::kMark &&
         std::find(kJoins.begin(), kJoins.end(), before.mark) == kJoins.end();
}

}  // namespace

std::optional<Date> parse_date(std::string_view text, DayOrder order) {
  constexpr std::size_t kLongest = 100;  // bytes; a date says no more
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  if (const std::optional<Date> date = parse_iso_date(text)) {
    return date;
  }
  const std::vector<DateToken> tokens = date_tokens(text);
  DateCursor cursor{.tokens = tokens};
  skip_weekday(cursor);
  Date date;
  if (!read_date(cursor, order, date) && !read_compact(cursor, date) && !read_epoch(cursor, date)) {
    return std::nullopt;
  }
  cursor.skip_mark('.');
  return cursor.done() ? std::optional(date) : std::nullopt;
}

std::optional<FoundDate> find_date(std::string_view line, std::size_t from, DayOrder order) {
  if (!may_hold_year(line.substr(std::min(from, line.size())))) {
    return std::nullopt;
  }
  const std::vector<DateToken> tokens = date_tokens(line);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Date date;
    DateCursor cursor{.tokens = tokens, .at = at};
    if (tokens[at].start >= from && may_begin(tokens, at) && read_date(cursor, order, date)) {
      const std::size_t start = tokens[at].start;
      return FoundDate{.date = date, .start = start, .length = tokens[cursor.at - 1].end - start};
    }
  }
  return std::nullopt;
}

}  // namespace newsieve::base
