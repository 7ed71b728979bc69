#include "base/iso_date.h"

#include <cstdint>

namespace newsieve::base {

namespace {

/// By place, whether a digit or which mark stands there.
constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
constexpr std::size_t kDayLength = 10;

bool has_form(std::string_view text) {
  if (text.size() != kDayLength && text.size() != kForm.size()) {
    return false;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == '0' ? !is_digit : text[i] != kForm[i]) {
      return false;
    }
  }
  return true;
}

unsigned two_digits(std::string_view text, std::size_t at) {
  return 10U * static_cast<unsigned>(text[at] - '0') + static_cast<unsigned>(text[at + 1] - '0');
}

}  // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
  if (!has_form(text)) {
    return std::nullopt;
  }
  const unsigned year = 100 * two_digits(text, 0) + two_digits(text, 2);
  const unsigned month = two_digits(text, 5);
  const unsigned day = two_digits(text, 8);
  if (!is_day(year, month, day)) {
    return std::nullopt;
  }
  Date date{.year = static_cast<std::int16_t>(year),
            .month = static_cast<std::uint8_t>(month),
            .day = static_cast<std::uint8_t>(day),
            .zone_minutes = {}};
  if (text.size() == kDayLength) {
    return date;
  }
  const unsigned hour = two_digits(text, 11);
  const unsigned minute = two_digits(text, 14);
  const unsigned second = two_digits(text, 17);
  if (hour > 23 || minute > 59 || second > 59) {
    return std::nullopt;
  }
  date.hour = static_cast<std::uint8_t>(hour);
  date.minute = static_cast<std::uint8_t>(minute);
  date.second = static_cast<std::uint8_t>(second);
  date.precision = DatePrecision::kSecond;
  date.zone_minutes = 0;
  return date;
}

}  // namespace newsieve::base
