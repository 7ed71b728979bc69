// Charts as inline SVG. They have no view box: places across are percentages, so that a chart takes
// the width it is given while its letters and lines stay as large as they are. Colours are the
// style sheet's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::report::page {

struct Column {
  std::string label;  ///< under the column, a few letters; never from the corpus
  std::string name;   ///< in the table and when pointed at: "1,000 to 1,999 words"
  std::uint64_t count = 0;
};

enum class Scale : std::uint8_t { kLinear, kLogarithmic };

struct ColumnChart {
  std::string_view id;      ///< prefix of the ids of its parts
  std::string_view title;   ///< heads the figure and names the picture
  std::string note;         ///< markup beneath the title: what to know; may be empty
  std::string_view across;  ///< what the columns are: "Words"
  std::string_view counts;  ///< what is counted: "Records"
  Scale scale = Scale::kLinear;
  std::vector<Column> columns;  ///< in order; those of 0 are gaps
};

/// A <figure>: the title, the picture, and beneath it its numbers as a table to open.
void append_column_chart(std::string& out, const ColumnChart& chart);

/// A bar as wide as its cell, `filled` of it in the colour of `kind` ("fails", "plain"), with a
/// stroke at `limit` if that is not negative. Both 0 to 1. A decoration: the number stands beside
/// it.
std::string bar(double filled, std::string_view kind, double limit = -1);

}  // namespace newsieve::report::page
