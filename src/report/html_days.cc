#include "report/html_days.h"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <span>
#include <string>

namespace newsieve::report::page {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kMostColumns = 120;

enum class Unit : std::uint8_t { kDay, kWeek, kMonth, kYear, kDecade, kCentury };
constexpr std::array kUnits = {Unit::kDay,  Unit::kWeek,   Unit::kMonth,
                               Unit::kYear, Unit::kDecade, Unit::kCentury};

std::int64_t floor_division(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

year_month_day date_of(std::int32_t day) {
  return sys_days{days{day}};
}

int year_of(std::int32_t day) {
  return static_cast<int>(date_of(day).year());
}

/// The number of the unit that a day is in. Weeks begin on Mondays: 1970 did on a Thursday.
std::int64_t place_of(Unit unit, std::int32_t day) {
  switch (unit) {
    case Unit::kDay:
      return day;
    case Unit::kWeek:
      return floor_division(std::int64_t{day} + 3, 7);
    case Unit::kMonth: {
      const year_month_day date = date_of(day);
      return std::int64_t{static_cast<int>(date.year())} * 12 +
             static_cast<unsigned>(date.month()) - 1;
    }
    case Unit::kYear:
      return year_of(day);
    case Unit::kDecade:
      return floor_division(year_of(day), 10);
    case Unit::kCentury:
      break;
  }
  return floor_division(year_of(day), 100);
}

std::string day_text(std::int64_t day) {
  const year_month_day date = date_of(static_cast<std::int32_t>(day));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Column column_of(Unit unit, std::int64_t place) {
  switch (unit) {
    case Unit::kDay:
      return {.label = day_text(place), .name = day_text(place)};
    case Unit::kWeek: {
      const std::string monday = day_text(place * 7 - 3);
      return {.label = monday, .name = "Week of " + monday};
    }
    case Unit::kMonth: {
      std::string month = fmt::format("{:04}-{:02}", floor_division(place, 12),
                                      place - 12 * floor_division(place, 12) + 1);
      return {.label = month, .name = month};
    }
    case Unit::kYear:
      return {.label = std::to_string(place), .name = std::to_string(place)};
    case Unit::kDecade:
      return {.label = fmt::format("{}0s", place), .name = fmt::format("{0}0 to {0}9", place)};
    case Unit::kCentury:
      break;
  }
  return {.label = fmt::format("{}00s", place), .name = fmt::format("{0}00 to {0}99", place)};
}

std::string_view name_of(Unit unit) {
  constexpr std::array<std::string_view, kUnits.size()> kNames = {"Day",  "Week",   "Month",
                                                                  "Year", "Decade", "Century"};
  return kNames.at(static_cast<std::size_t>(unit));
}

std::int64_t places(Unit unit, std::span<const DayCount> counts) {
  return place_of(unit, counts.back().day) - place_of(unit, counts.front().day) + 1;
}

Unit finest_unit(std::span<const DayCount> counts) {
  for (const Unit unit : kUnits) {
    if (places(unit, counts) <= kMostColumns) {
      return unit;
    }
  }
  return Unit::kCentury;
}

std::uint64_t sum(std::span<const DayCount> counts) {
  std::uint64_t records = 0;
  for (const DayCount& count : counts) {
    records += count.records;
  }
  return records;
}

/// The days without the first and the last that hold a hundredth of the records together, each.
std::span<const DayCount> without_strays(std::span<const DayCount> counts) {
  const std::uint64_t stray = sum(counts) / 100;
  std::span<const DayCount> rest = counts;
  for (std::uint64_t left_out = 0; rest.size() > 1; rest = rest.subspan(1)) {
    left_out += rest.front().records;
    if (left_out > stray) {
      break;
    }
  }
  for (std::uint64_t left_out = 0; rest.size() > 1; rest = rest.first(rest.size() - 1)) {
    left_out += rest.back().records;
    if (left_out > stray) {
      break;
    }
  }
  return rest;
}

}  // namespace

Timeline timeline_of(const std::vector<DayCount>& all) {
  if (all.empty()) {
    return {.unit = name_of(Unit::kDay), .columns = {}};
  }
  std::span<const DayCount> shown = all;
  Unit unit = finest_unit(shown);
  if (unit > Unit::kMonth) {
    shown = without_strays(all);
    unit = finest_unit(shown);
  }
  Timeline timeline{.unit = name_of(unit), .columns = {}};
  const auto before = static_cast<std::size_t>(shown.data() - all.data());
  timeline.earlier = sum(std::span(all).first(before));
  timeline.later = sum(std::span(all).subspan(before + shown.size()));
  const std::int64_t first = place_of(unit, shown.front().day);
  for (std::int64_t place = first; place < first + places(unit, shown); ++place) {
    timeline.columns.push_back(column_of(unit, place));
  }
  for (const DayCount& count : shown) {
    timeline.columns.at(static_cast<std::size_t>(place_of(unit, count.day) - first)).count +=
        count.records;
  }
  return timeline;
}

}  // namespace newsieve::report::page
