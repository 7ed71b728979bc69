// Days of publication as the columns of a chart.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "newsieve/check.h"
#include "report/html_chart.h"

namespace newsieve::report::page {

struct Timeline {
  std::string_view unit;        ///< what a column is: "Day", "Week", "Month", "Year", "Decade"
  std::vector<Column> columns;  ///< without a hole: where nothing was published, 0; 120 at most
  std::uint64_t earlier = 0;    ///< records before the first column
  std::uint64_t later = 0;      ///< records behind the last
};

/// The finest unit that has 120 columns at most. Stray dates would make all else one column: where
/// months are too fine, the first and the last hundredth of the records may be left out, and are
/// counted.
Timeline timeline_of(const std::vector<DayCount>& days);

}  // namespace newsieve::report::page
