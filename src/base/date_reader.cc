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
#include "base/iso_date.h"

namespace newsieve::base {

namespace {

using Kind = DateToken::Kind;

bool set_day(Date& date, std::uint64_t year, std::uint64_t month, std::uint64_t day) {
  if (year > 9999 || !is_day(static_cast<std::int64_t>(year), month, day)) {
    return false;
  }
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return true;
}

/// "2024-05-17", "2024/5/17", "2024. 5. 17".
bool read_year_first(DateCursor& cursor, Date& date) {
  if (!cursor.is_number(0, 4) || !cursor.is(1, Kind::kMark) || !cursor.glued(1)) {
    return false;
  }
  const char32_t mark = cursor.tokens[cursor.at + 1].mark;
  if ((mark != '-' && mark != '/' && mark != '.') || !cursor.is_short_number(2) ||
      !cursor.is_mark(3, mark) || !cursor.glued(3) || !cursor.is_short_number(4) ||
      (mark != '.' && !(cursor.glued(2) && cursor.glued(4))) ||
      !set_day(date, cursor.value(0), cursor.value(2), cursor.value(4))) {
    return false;
  }
  cursor.at += 5;
  if (mark == '.' && cursor.glued(0)) {
    cursor.skip_mark('.');
  }
  return true;
}

/// "2024年5月17日", "2024년 5월 17일".
bool read_east_asian(DateCursor& cursor, Date& date) {
  const auto unit = [&](std::size_t ahead, std::string_view han, std::string_view hangul) {
    return cursor.is_word(ahead, han) || cursor.is_word(ahead, hangul);
  };
  if (!cursor.is_number(0, 4) || !unit(1, "年", "년") || !cursor.is_short_number(2) ||
      !unit(3, "月", "월") || !cursor.is_short_number(4) ||
      !(unit(5, "日", "일") || cursor.is_word(5, "号")) ||
      !set_day(date, cursor.value(0), cursor.value(2), cursor.value(4))) {
    return false;
  }
  cursor.at += 6;
  return true;
}

/// "17/05/2024", "17.05.2024", "05-17-2024".
bool read_numbers(DateCursor& cursor, DayOrder order, Date& date) {
  if (!cursor.is_short_number(0) || !cursor.is(1, Kind::kMark) || !cursor.is_short_number(2) ||
      !cursor.is_number(4, 4)) {
    return false;
  }
  const char32_t mark = cursor.tokens[cursor.at + 1].mark;
  if ((mark != '/' && mark != '.' && mark != '-') || !cursor.is_mark(3, mark) || !cursor.glued(1) ||
      !cursor.glued(3) || (mark != '.' && !(cursor.glued(2) && cursor.glued(4)))) {
    return false;
  }
  const std::uint64_t first = cursor.value(0);
  const std::uint64_t second = cursor.value(2);
  const bool either = first <= 12 && second <= 12 && first != second;
  if (either && order == DayOrder::kUnknown) {
    return false;
  }
  const bool month_first = either ? order == DayOrder::kMonthFirst : second > 12;
  if (!set_day(date, cursor.value(4), month_first ? first : second, month_first ? second : first)) {
    return false;
  }
  cursor.at += 5;
  return true;
}

/// Takes the name of a month of one word or two, and what belongs to it: "Feb.", "أيار/مايو".
/// Returns its number, or 0.
unsigned take_month(DateCursor& cursor) {
  if (!cursor.is_word(0)) {
    return 0;
  }
  std::size_t words = 2;
  unsigned month = cursor.is_word(1) ? month_of(cursor.word(0) + ' ' + cursor.word(1)) : 0;
  if (month == 0) {
    month = month_of(cursor.word(0));
    words = 1;
  }
  if (month == 0) {
    return 0;
  }
  cursor.at += words;
  if (cursor.glued(0)) {
    cursor.skip_mark('.');
  }
  if (cursor.is_mark(0, '/') && cursor.is_word(1) && month_of(cursor.word(1)) == month) {
    cursor.at += 2;
  }
  return month;
}

/// "th" and the like, glued behind a day.
void skip_ordinal(DateCursor& cursor) {
  static constexpr std::array<std::string_view, 8> kOrdinals = {"st", "nd", "rd", "th",
                                                                "er", "º",  "ª",  "o"};
  if (!cursor.glued(0)) {
    return;
  }
  const bool word = cursor.is_word(0) && std::find(kOrdinals.begin(), kOrdinals.end(),
                                                   cursor.word(0)) != kOrdinals.end();
  cursor.at += word || cursor.is_mark(0, '.') || cursor.is_mark(0, U'°') ? 1U : 0U;
}

void skip_particles(DateCursor& cursor) {
  cursor.skip_mark(',');
  while (cursor.is_word(0) && is_date_particle(cursor.word(0))) {
    ++cursor.at;
  }
  cursor.skip_mark(',');
}

bool take_year(DateCursor& cursor, unsigned month, std::uint64_t day, Date& date) {
  if (!cursor.is_number(0, 4) || !set_day(date, cursor.value(0), month, day)) {
    return false;
  }
  ++cursor.at;
  return true;
}

/// "17 May 2024", "17. Mai 2024", "17 de mayo de 2024", "26-FEB-1987", "17/May/2024".
bool read_day_month(DateCursor& cursor, Date& date) {
  if (!cursor.is_short_number(0)) {
    return false;
  }
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at + 1};
  skip_ordinal(ahead);
  const bool dashed = ahead.skip_mark('-') || ahead.skip_mark('/');
  skip_particles(ahead);
  const unsigned month = take_month(ahead);
  if (month == 0) {
    return false;
  }
  if (dashed && !ahead.skip_mark('-')) {
    ahead.skip_mark('/');
  }
  skip_particles(ahead);
  if (!take_year(ahead, month, cursor.value(0), date)) {
    return false;
  }
  cursor.at = ahead.at;
  return true;
}

/// "May 17, 2024", "May 17th 2024".
bool read_month_day(DateCursor& cursor, Date& date) {
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at};
  const unsigned month = take_month(ahead);
  if (month == 0 || !ahead.is_short_number(0)) {
    return false;
  }
  const std::uint64_t day = ahead.value(0);
  ++ahead.at;
  skip_ordinal(ahead);
  skip_particles(ahead);
  if (!take_year(ahead, month, day, date)) {
    return false;
  }
  cursor.at = ahead.at;
  return true;
}

/// "2024 May 17", "2024. május 17."
bool read_year_month_name(DateCursor& cursor, Date& date) {
  if (!cursor.is_number(0, 4)) {
    return false;
  }
  DateCursor ahead = {.tokens = cursor.tokens, .at = cursor.at + 1};
  if (!ahead.skip_mark('.') && !ahead.skip_mark('-')) {
    ahead.skip_mark(',');
  }
  const unsigned month = take_month(ahead);
  ahead.skip_mark('-');
  if (month == 0 || !ahead.is_short_number(0) ||
      !set_day(date, cursor.value(0), month, ahead.value(0))) {
    return false;
  }
  cursor.at = ahead.at + 1;
  return true;
}

bool read_day(DateCursor& cursor, DayOrder order, Date& date) {
  return read_year_first(cursor, date) || read_east_asian(cursor, date) ||
         read_numbers(cursor, order, date) || read_day_month(cursor, date) ||
         read_month_day(cursor, date) || read_year_month_name(cursor, date);
}

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
