// The day within a date: "2024-05-17", "17.05.2024", "17 de mayo de 2024", "May 17th, 2024",
// "2024年5月17日".
#pragma once

#include <cstdint>

#include "base/date.h"
#include "base/date_cursor.h"

namespace newsieve::base {

/// Sets the day if there is such one.
bool set_day(Date& date, std::uint64_t year, std::uint64_t month, std::uint64_t day);

/// Reads a day with its year, in one form after the other. Where day and month could be either,
/// `order` says which is first. If there is none, the cursor stays.
bool read_day(DateCursor& cursor, DayOrder order, Date& date);

}  // namespace newsieve::base
