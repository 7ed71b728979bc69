// The words that dates are written with: data/lexicon/dates.txt, compiled in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::base {

/// `text` in lower case, beyond ASCII too. Bytes that are no UTF-8 stay.
std::string lower_case(std::string_view text);

/// What a name of a time zone says.
struct ZoneName {
  std::optional<std::int16_t> minutes;  ///< east of UTC; none: the name has no fixed offset
};

// The words given are in lower case, several with one space between them.

/// "may" → 5; 0 if it is no month's name.
unsigned month_of(std::string_view word);

std::optional<ZoneName> zone_of(std::string_view word);

bool is_weekday(std::string_view word);

/// Stands between day, month and year: "de".
bool is_date_particle(std::string_view word);

/// Stands between a date and its time: "at".
bool is_time_word(std::string_view word);

/// Stands behind the digits of a time: "uhr".
bool is_hour_word(std::string_view word);

/// What words before a date make of it.
enum class DateLabel : std::uint8_t { kPublished, kUpdated };

/// "published on" → kPublished.
std::optional<DateLabel> date_label_of(std::string_view words);

}  // namespace newsieve::base
