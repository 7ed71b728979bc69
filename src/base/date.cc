#include "base/date.h"

#include <array>

namespace newsieve::base {

namespace {

constexpr std::int64_t kDaysOfEra = 146097;  // 400 years
constexpr std::int64_t kDaysToEpoch = 719468;

bool is_leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days and civil dates, after Howard Hinnant, chrono-Compatible Low-Level Date Algorithms (2013):
// years are counted from March, so that the leap day is a year's last.

std::int64_t days_since_epoch(const Date& date) {
  const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
  const std::int64_t era = year / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysOfEra + day_of_era - kDaysToEpoch;
}

Date date_of_days(std::int64_t days) {
  days += kDaysToEpoch;
  const std::int64_t era = days / kDaysOfEra;
  const std::int64_t day_of_era = days - era * kDaysOfEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month = (5 * day_of_year + 2) / 153;
  Date date;
  date.day = static_cast<std::uint8_t>(day_of_year - (153 * month + 2) / 5 + 1);
  date.month = static_cast<std::uint8_t>(month < 10 ? month + 3 : month - 9);
  date.year = static_cast<std::int16_t>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
  return date;
}

/// `number`: 0 to 99.
void append_two_digits(std::string& out, int number) {
  out += static_cast<char>('0' + number / 10);
  out += static_cast<char>('0' + number % 10);
}

}  // namespace

bool is_day(std::int64_t year, std::uint64_t month, std::uint64_t day) {
  constexpr std::array<std::uint64_t, 13> kDays = {0,  31, 28, 31, 30, 31, 30,
                                                   31, 31, 30, 31, 30, 31};
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) {
    return false;
  }
  return day <= kDays.at(month) + (month == 2 && is_leap(year) ? 1 : 0);
}

std::string to_iso8601(const Date& date) {
  std::string out;
  append_two_digits(out, date.year / 100);
  append_two_digits(out, date.year % 100);
  out += '-';
  append_two_digits(out, date.month);
  out += '-';
  append_two_digits(out, date.day);
  if (date.precision == DatePrecision::kDay) {
    return out;
  }
  out += 'T';
  append_two_digits(out, date.hour);
  out += ':';
  append_two_digits(out, date.minute);
  if (date.precision == DatePrecision::kSecond) {
    out += ':';
    append_two_digits(out, date.second);
  }
  if (date.zone_minutes == 0) {
    out += 'Z';
  } else if (date.zone_minutes) {
    const int minutes = *date.zone_minutes < 0 ? -*date.zone_minutes : *date.zone_minutes;
    out += *date.zone_minutes < 0 ? '-' : '+';
    append_two_digits(out, minutes / 60);
    out += ':';
    append_two_digits(out, minutes % 60);
  }
  return out;
}

std::int64_t seconds_since_epoch(const Date& date) {
  const std::int64_t minutes = date.hour * 60 + date.minute - date.zone_minutes.value_or(0);
  return days_since_epoch(date) * kSecondsOfDay + minutes * 60 + date.second;
}

std::optional<Date> date_of_epoch(std::int64_t seconds) {
  constexpr std::int64_t kFirst = -30610224000;  // 1000-01-01
  constexpr std::int64_t kLast = 253402300799;   // 9999-12-31T23:59:59
  if (seconds < kFirst || seconds > kLast) {
    return std::nullopt;
  }
  std::int64_t days = seconds / kSecondsOfDay;
  std::int64_t rest = seconds % kSecondsOfDay;
  if (rest < 0) {
    rest += kSecondsOfDay;
    --days;
  }
  Date date = date_of_days(days);
  date.hour = static_cast<std::uint8_t>(rest / 3600);
  date.minute = static_cast<std::uint8_t>(rest / 60 % 60);
  date.second = static_cast<std::uint8_t>(rest % 60);
  date.precision = DatePrecision::kSecond;
  date.zone_minutes = 0;
  return date;
}

}  // namespace newsieve::base
