#include "base/day_reader.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/date_words.h"

namespace newsieve::base {

bool set_day(Date& date, std::uint64_t year, std::uint64_t month, std::uint64_t day) {
  if (year > 9999 || !is_day(static_cast<std::int64_t>(year), month, day)) {
    return false;
  }
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::uint8_t>(month);
  date.day = static_cast<std::uint8_t>(day);
  return true;
}

namespace {

using Kind = DateToken::Kind;

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

/// Whether a day may stand behind a month's name at the cursor: told before that is looked up.
bool may_be_month_and_day(const DateCursor& cursor) {
  constexpr std::size_t kLongestName = 5;  // tokens: "Name Name./Name"
  for (std::size_t ahead = 1; ahead <= kLongestName && cursor.is_word(0); ++ahead) {
    if (cursor.is_short_number(ahead)) {
      return true;
    }
  }
  return false;
}

/// "May 17, 2024", "May 17th 2024".
bool read_month_day(DateCursor& cursor, Date& date) {
  if (!may_be_month_and_day(cursor)) {
    return false;  // most words
  }
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

}  // namespace

bool read_day(DateCursor& cursor, DayOrder order, Date& date) {
  return read_year_first(cursor, date) || read_east_asian(cursor, date) ||
         read_numbers(cursor, order, date) || read_day_month(cursor, date) ||
         read_month_day(cursor, date) || read_year_month_name(cursor, date);
}

}  // namespace newsieve::base
