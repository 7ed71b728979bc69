// Any bytes as a date, and as a line that holds some: what is read is a day of the calendar, lies
// within the line, and is read again from the form it is written in.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "parse/names.h"

namespace {

using newsieve::base::Date;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check_date(const Date& date) {
  require(newsieve::base::is_day(date.year, date.month, date.day));
  require(date.hour < 24 && date.minute < 60 && date.second <= 60);
  // A zone without a time is not written.
  const std::string iso = newsieve::base::to_iso8601(date);
  require(newsieve::base::parse_date(iso) == date);
}

}  // namespace

/// The first byte chooses the order of day and month. Bytes up to a '|' are a pattern as well.
// NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const auto order = static_cast<newsieve::base::DayOrder>(data[0] % 3U);
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  if (const std::optional<Date> date = newsieve::base::parse_date(text, order)) {
    check_date(*date);
  }
  for (std::size_t from = 0; from < text.size();) {
    const auto found = newsieve::base::find_date(text, from, order);
    if (!found) {
      break;
    }
    require(found->start >= from && found->length > 0 &&
            found->length <= text.size() - found->start);
    check_date(found->date);
    from = found->start + found->length;
  }
  const std::size_t bar = text.find('|');
  if (bar != std::string_view::npos) {
    const std::string_view pattern = text.substr(0, bar);
    const auto date = newsieve::base::parse_date_as(text.substr(bar + 1), pattern);
    if (date) {
      check_date(*date);
    }
  }
  if (const auto names = newsieve::parse::read_names(text)) {
    require(names->end > 0 && names->end <= text.size() && !names->name.empty());
  }
  return 0;
}
