// parse_date_as: dates by a pattern in the manner of strptime (POSIX.1-2017), without the locale.
#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/clock_reader.h"
#include "base/date.h"
#include "base/date_words.h"

namespace newsieve::base {

namespace {

constexpr std::string_view kConversions = "YmdeHMSybBhaApIjzZsTFRDf%nt";

/// What the conversions of a pattern have read so far.
struct Parts {
  std::int64_t year = 0;
  std::uint64_t month = 0;
  std::uint64_t day = 0;
  std::uint64_t day_of_year = 0;
  std::uint64_t hour = 0;
  std::uint64_t minute = 0;
  std::uint64_t second = 0;
  bool after_noon = false;
  bool twelve_hours = false;  ///< %I
  bool with_minutes = false;
  bool with_seconds = false;
  std::optional<std::int16_t> zone_minutes;
  std::optional<Date> epoch;  ///< %s
};

/// Matches a text against a pattern, one conversion after the other.
class PatternReader {
 public:
  explicit PatternReader(std::string_view text) : left_(text) {}

  bool match(std::string_view pattern) {
    while (!pattern.empty()) {
      const char c = pattern.front();
      pattern.remove_prefix(1);
      if (is_space(c)) {
        skip_space();
      } else if (c == '%' && !pattern.empty()) {
        if (!convert(pattern.front())) {
          return false;
        }
        pattern.remove_prefix(1);
      } else if (!left_.empty() && to_lower(left_.front()) == to_lower(c)) {
        left_.remove_prefix(1);
      } else {
        return false;
      }
    }
    skip_space();
    return left_.empty();
  }

  [[nodiscard]] const Parts& parts() const { return parts_; }

 private:
  void skip_space() {
    while (!left_.empty() && is_space(left_.front())) {
      left_.remove_prefix(1);
    }
  }

  bool number(std::size_t most_digits, std::uint64_t& value) {
    skip_space();
    std::size_t digits = 0;
    value = 0;
    while (digits < std::min(most_digits, left_.size()) && is_digit(left_[digits])) {
      value = value * 10 + static_cast<std::uint64_t>(left_[digits] - '0');
      ++digits;
    }
    left_.remove_prefix(digits);
    return digits > 0;
  }

  /// Takes letters up to the next space, digit or ASCII mark, in lower case.
  std::string word() {
    skip_space();
    std::size_t end = 0;
    while (end < left_.size() && is_word_byte(left_[end]) && !is_digit(left_[end])) {
      ++end;
    }
    std::string taken = lower_case(left_.substr(0, end));
    left_.remove_prefix(end);
    if (left_.starts_with('.')) {
      left_.remove_prefix(1);  // "Feb."
    }
    return taken;
  }

  bool year_of_century() {
    std::uint64_t value = 0;
    if (!number(2, value)) {
      return false;
    }
    parts_.year = static_cast<std::int64_t>(value) + (value < 69 ? 2000 : 1900);  // POSIX
    return true;
  }

  bool zone() {
    skip_space();
    // A zone is read behind a time.
    const std::size_t end = std::min(left_.find(' '), left_.size());
    const std::string dated = "2000-01-01T00:00" + std::string(left_.substr(0, end));
    const std::optional<Date> read = parse_date(dated);
    if (!read || end == 0) {
      return false;
    }
    parts_.zone_minutes = read->zone_minutes;
    left_.remove_prefix(end);
    return true;
  }

  bool epoch() {
    const bool negative = left_.starts_with('-');
    left_.remove_prefix(negative ? 1 : 0);
    std::uint64_t value = 0;
    if (!number(12, value)) {
      return false;
    }
    const auto seconds = static_cast<std::int64_t>(value);
    parts_.epoch = date_of_epoch(negative ? -seconds : seconds);
    return parts_.epoch.has_value();
  }

  bool convert(char conversion) {
    std::uint64_t value = 0;
    switch (conversion) {
      case 'Y':
        if (!number(4, value)) {
          return false;
        }
        parts_.year = static_cast<std::int64_t>(value);
        return true;
      case 'y':
        return year_of_century();
      case 'm':
        return number(2, parts_.month);
      case 'd':
      case 'e':
        return number(2, parts_.day);
      case 'j':
        return number(3, parts_.day_of_year) && parts_.day_of_year > 0;
      case 'b':
      case 'B':
      case 'h':
        parts_.month = month_of(word());
        return parts_.month > 0;
      case 'a':
      case 'A':
        return is_weekday(word());
      case 'H':
        return number(2, parts_.hour);
      case 'I':
        parts_.twelve_hours = true;
        return number(2, parts_.hour) && parts_.hour >= 1 && parts_.hour <= 12;
      case 'p': {
        const std::string half = word();
        parts_.after_noon = half == "pm" || half == "p";
        if (half == "a" || half == "p") {
          return word() == "m";
        }
        return half == "am" || half == "pm";
      }
      case 'M':
        parts_.with_minutes = true;
        return number(2, parts_.minute);
      case 'S':
        parts_.with_seconds = true;
        return number(2, parts_.second);
      case 'f':
        return number(9, value);
      case 'z':
      case 'Z':
        return zone();
      case 's':
        return epoch();
      case 'F':
        return match_part("%Y-%m-%d");
      case 'T':
        return match_part("%H:%M:%S");
      case 'R':
        return match_part("%H:%M");
      case 'D':
        return match_part("%m/%d/%y");
      case 'n':
      case 't':
        skip_space();
        return true;
      case '%':
        if (!left_.starts_with('%')) {
          return false;
        }
        left_.remove_prefix(1);
        return true;
      default:
        return false;
    }
  }

  /// A conversion that stands for several.
  bool match_part(std::string_view pattern) {
    for (std::size_t at = 0; at < pattern.size(); ++at) {
      if (pattern[at] == '%') {
        if (!convert(pattern[++at])) {
          return false;
        }
      } else if (left_.starts_with(pattern[at])) {
        left_.remove_prefix(1);
      } else {
        return false;
      }
    }
    return true;
  }

  std::string_view left_;
  Parts parts_;
};

std::optional<Date> date_of(const Parts& parts) {
  if (parts.epoch) {
    return parts.epoch;
  }
  Date date;
  if (parts.day_of_year > 0) {
    if (!is_day(parts.year, 1, 1)) {
      return std::nullopt;
    }
    const Date first{
        .year = static_cast<std::int16_t>(parts.year), .month = 1, .day = 1, .zone_minutes = {}};
    const auto days = static_cast<std::int64_t>(parts.day_of_year) - 1;
    const std::optional<Date> day =
        date_of_epoch(seconds_since_epoch(first) + days * kSecondsOfDay);
    if (!day || day->year != parts.year) {
      return std::nullopt;
    }
    date = day_of(*day);
  } else if (is_day(parts.year, parts.month, parts.day)) {
    date.year = static_cast<std::int16_t>(parts.year);
    date.month = static_cast<std::uint8_t>(parts.month);
    date.day = static_cast<std::uint8_t>(parts.day);
  } else {
    return std::nullopt;
  }
  if (parts.with_minutes) {
    const std::uint64_t hour =
        parts.twelve_hours ? parts.hour % 12 + (parts.after_noon ? 12 : 0) : parts.hour;
    if (!set_time(date, hour, parts.minute, parts.second,
                  parts.with_seconds ? DatePrecision::kSecond : DatePrecision::kMinute)) {
      return std::nullopt;
    }
    date.zone_minutes = parts.zone_minutes;
  }
  return date;
}

}  // namespace

std::optional<Date> parse_date_as(std::string_view text, std::string_view pattern) {
  PatternReader reader(text);
  return reader.match(pattern) ? date_of(reader.parts()) : std::nullopt;
}

bool is_date_pattern(std::string_view pattern) {
  bool year = false;
  bool month = false;
  bool day = false;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '%') {
      continue;
    }
    ++at;
    if (at == pattern.size() || kConversions.find(pattern[at]) == std::string_view::npos) {
      return false;
    }
    const char c = pattern[at];
    const bool whole = c == 'F' || c == 'D' || c == 's';
    year = year || whole || c == 'Y' || c == 'y';
    month = month || whole || c == 'm' || c == 'b' || c == 'B' || c == 'h' || c == 'j';
    day = day || whole || c == 'd' || c == 'e' || c == 'j';
  }
  return year && month && day;
}

}  // namespace newsieve::base
