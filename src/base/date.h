// Dates as pages and feeds write them → values.
//
// Read are ISO 8601 and RFC 3339 ("2024-05-17T15:04:05+02:00", "20240517"), RFC 5322 ("Fri, 17 May
// 2024 15:04:05 +0000"), names of months in many languages ("17. Mai 2024", "May 17th, 2024 at 3:04
// p.m. ET", "26-FEB-1987 15:01", "١٧ مايو ٢٠٢٤"), numbers ("17/05/2024", "17.05.2024") and
// "2024年5月17日". Nothing here looks at the clock or the locale. A date that cannot be read, or
// could be two, is no date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::base {

enum class DatePrecision : std::uint8_t { kDay, kMinute, kSecond };

/// A day of the Gregorian calendar, and the time where it is told. Valid by construction of the
/// functions below: 30 February is never among what they return.
struct Date {
  std::int16_t year = 0;    ///< 1000 to 9999
  std::uint8_t month = 0;   ///< 1 to 12
  std::uint8_t day = 0;     ///< 1 to 31
  std::uint8_t hour = 0;    ///< 0 to 23; 0 where no time is told, as the next two
  std::uint8_t minute = 0;  ///< 0 to 59
  std::uint8_t second = 0;  ///< 0 to 60, RFC 5322
  DatePrecision precision = DatePrecision::kDay;
  std::optional<std::int16_t> zone_minutes;  ///< east of UTC; none: it does not say

  friend bool operator==(const Date&, const Date&) = default;
};

/// Which of the numbers of "03/04/2024" is the day. Unknown: such a date is read only where one
/// number is no month's, or both are the same.
enum class DayOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

/// Reads `text` if all of it is one date: a field. Also takes a weekday before it, and seconds or
/// milliseconds since 1970 in 10 or 13 digits.
std::optional<Date> parse_date(std::string_view text, DayOrder order = DayOrder::kUnknown);

/// A date within a line, and where it stands there in bytes, its time included.
struct FoundDate {
  Date date;
  std::size_t start = 0;
  std::size_t length = 0;
};

/// The first date at or behind byte `from` of `line`.
std::optional<FoundDate> find_date(std::string_view line, std::size_t from = 0,
                                   DayOrder order = DayOrder::kUnknown);

/// Reads `text` by a pattern in the manner of strptime: %Y %m %d %H %M %S %y %b %B %a %A %p %I %j
/// %z %Z %s %T %F %e %%; white space in the pattern matches any. Nothing if it does not match
/// wholly.
std::optional<Date> parse_date_as(std::string_view text, std::string_view pattern);

/// Whether `pattern` is one that parse_date_as can read a day by.
bool is_date_pattern(std::string_view pattern);

/// ISO 8601: "2024-05-17", "2024-05-17T15:04", "2024-05-17T15:04:05+02:00", "…Z". The time and the
/// zone only where they are known. parse_date reads it back as the same value.
std::string to_iso8601(const Date& date);

inline constexpr std::int64_t kSecondsOfDay = 86400;

/// Seconds since 1970-01-01T00:00Z, before it negative. A date without a zone counts as UTC, one
/// without a time as its midnight.
std::int64_t seconds_since_epoch(const Date& date);

/// The date at `seconds` since 1970, in UTC, to the second; none outside of years 1000 to 9999.
std::optional<Date> date_of_epoch(std::int64_t seconds);

/// A date without its time.
inline Date day_of(const Date& date) {
  return {.year = date.year, .month = date.month, .day = date.day, .zone_minutes = {}};
}

/// Whether there is such a day.
bool is_day(std::int64_t year, std::uint64_t month, std::uint64_t day);

}  // namespace newsieve::base
