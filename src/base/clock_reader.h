// The time within a date: "15:04:05+02:00", "3:04 p.m. ET", "14.05 Uhr", "15時04分".
#pragma once

#include <cstdint>

#include "base/date.h"
#include "base/date_cursor.h"

namespace newsieve::base {

/// Sets the time if there is such one.
bool set_time(Date& date, std::uint64_t hour, std::uint64_t minute, std::uint64_t second,
              DatePrecision precision);

/// Reads a time and the zone behind it. If there is none, the cursor stays.
bool read_time(DateCursor& cursor, Date& date);

/// Reads a zone if there is one: "+02:00", "-0500", "GMT+2", "(UTC)", "EST". A name without a fixed
/// offset ("ET") is passed over.
void read_zone(DateCursor& cursor, Date& date);

}  // namespace newsieve::base
