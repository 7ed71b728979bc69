#include "report/html_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

// Pixels.
constexpr double kTop = 18;  // room for the number over the highest column
constexpr double kPlot = 150;
constexpr double kBase = kTop + kPlot;
constexpr double kHeight = kBase + 26;
constexpr double kLetter = 6.6;      // a letter of the labels, about
constexpr double kNarrowPlot = 262;  // the plot on a telephone
constexpr double kWidePlot = 440;    // on a desk, at the least
constexpr double kLabelGap = 8;
constexpr std::size_t kMostNumbered = 24;  // columns with their number above

/// The next of 1, 2, 5, 10, 20 … that is not less.
double nice_step(double least) {
  const double magnitude = std::pow(10, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * magnitude >= least) {
      return std::max(1.0, factor * magnitude);
    }
  }
  return std::max(1.0, 10 * magnitude);
}

/// Where counts stand between the base line and the top, and which get a line across.
class Axis {
 public:
  Axis(Scale scale, std::uint64_t highest) : scale_(scale) {
    const auto most = static_cast<double>(std::max<std::uint64_t>(1, highest));
    if (scale_ == Scale::kLogarithmic) {
      top_ = std::max(1.0, std::ceil(std::log10(most)));
      const int stride = static_cast<int>(std::ceil(top_ / 4));
      for (int power = 0; power <= static_cast<int>(top_); power += stride) {
        lines_.push_back(static_cast<std::uint64_t>(std::llround(std::pow(10, power))));
      }
      return;
    }
    const double step = nice_step(most / 4);
    top_ = step * std::ceil(most / step);
    const auto each = static_cast<std::uint64_t>(step);
    for (std::uint64_t line = 0; line <= static_cast<std::uint64_t>(top_); line += each) {
      lines_.push_back(line);
    }
  }

  /// Pixels from the top. On a logarithmic axis a count of 1 has a column too: of a twentieth.
  [[nodiscard]] double y_of(std::uint64_t count) const {
    const auto value = static_cast<double>(count);
    constexpr double kFoot = 0.05;
    const double part = count == 0                 ? 0
                        : scale_ == Scale::kLinear ? value / top_
                                                   : kFoot + (1 - kFoot) * std::log10(value) / top_;
    return kBase - kPlot * part;
  }

  [[nodiscard]] const std::vector<std::uint64_t>& lines() const { return lines_; }

 private:
  Scale scale_;
  double top_ = 1;  ///< the count, or its logarithm, at the top of the plot
  std::vector<std::uint64_t> lines_;
};

/// Pixels across that a label takes, about.
double width_of(std::string_view label) {
  const auto letters = std::count_if(label.begin(), label.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // not within a code point
  });
  return kLetter * static_cast<double>(letters);
}

/// Every how many columns there is room for a label.
std::size_t stride_of(const std::vector<Column>& columns, double plot) {
  double widest = kLetter;
  for (const Column& column : columns) {
    widest = std::max(widest, width_of(column.label));
  }
  const double room = plot / static_cast<double>(columns.size());
  return static_cast<std::size_t>(std::ceil((widest + kLabelGap) / room));
}

void append_lines(std::string& out, const Axis& axis) {
  auto to = std::back_inserter(out);
  for (const std::uint64_t line : axis.lines()) {
    const double y = axis.y_of(line);
    fmt::format_to(to,
                   "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{0:.1f}\" y2=\"{0:.1f}\"/>"
                   "<text class=\"tick\" x=\"-8\" y=\"{1:.1f}\" text-anchor=\"end\">{2}</text>",
                   y, y + 4, compact_count(line));
  }
  fmt::format_to(to, "<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\"/>", kBase);
}

void append_columns(std::string& out, const ColumnChart& chart, const Axis& axis) {
  auto to = std::back_inserter(out);
  const auto number = static_cast<double>(chart.columns.size());
  const double width = 100 / number;
  const std::size_t wide = stride_of(chart.columns, kWidePlot);
  const std::size_t narrow = std::max(wide, stride_of(chart.columns, kNarrowPlot));
  for (std::size_t i = 0; i < chart.columns.size(); ++i) {
    const Column& column = chart.columns[i];
    const double left = width * static_cast<double>(i);
    const double middle = left + width / 2;
    const double y = axis.y_of(column.count);
    if (column.count > 0) {
      // Less than a pixel would not be seen.
      fmt::format_to(to,
                     "<rect class=\"column\" x=\"{:.3f}%\" y=\"{:.1f}\" width=\"{:.3f}%\" "
                     "height=\"{:.1f}\"><title>{}: {}</title></rect>",
                     left + width * 0.1, std::min(y, kBase - 1), width * 0.8,
                     std::max(1.0, kBase - y), column.name, count_text(column.count));
      if (chart.columns.size() <= kMostNumbered) {
        fmt::format_to(to,
                       "<text class=\"number{}\" x=\"{:.3f}%\" y=\"{:.1f}\" "
                       "text-anchor=\"middle\">{}</text>",
                       chart.columns.size() > 10 ? " roomy" : "", middle, y - 5,
                       compact_count(column.count));
      }
    }
    if (i % wide == 0) {
      // A label in the middle of the last column could stand out of the plot.
      const double half = width_of(column.label) / 2;
      const bool leans = middle / 100 * kNarrowPlot + half > kNarrowPlot + kLabelGap;
      fmt::format_to(to,
                     "<text class=\"tick{}\" x=\"{:.3f}%\" y=\"{}\" text-anchor=\"{}\">{}</text>",
                     i % narrow == 0 ? "" : " roomy", leans ? 100 : middle, kBase + 18,
                     leans ? "end" : "middle", column.label);
    }
  }
}

void append_numbers(std::string& out, const ColumnChart& chart, std::uint64_t sum) {
  auto to = std::back_inserter(out);
  fmt::format_to(to,
                 "<details class=\"numbers\"><summary>Numbers of this chart</summary>"
                 "<table id=\"{}-numbers\"><caption class=\"unseen\">{}</caption>"
                 "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\" class=\"n\">{}</th>"
                 "<th scope=\"col\" class=\"n\">Share</th></tr></thead><tbody>",
                 chart.id, chart.title, chart.across, chart.counts);
  for (const Column& column : chart.columns) {
    if (column.count > 0) {
      fmt::format_to(to,
                     "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td>"
                     "<td class=\"n\">{}</td></tr>\n",
                     column.name, count_text(column.count),
                     share_text(static_cast<double>(column.count) / static_cast<double>(sum)));
    }
  }
  out += "</tbody></table></details>";
}

}  // namespace

void append_column_chart(std::string& out, const ColumnChart& chart) {
  auto to = std::back_inserter(out);
  fmt::format_to(to, "<figure class=\"chart\"><figcaption><h3>{}</h3>", chart.title);
  if (!chart.note.empty()) {
    fmt::format_to(to, "<p class=\"note\">{}</p>", chart.note);
  }
  out += "</figcaption>";
  std::uint64_t sum = 0;
  const Column* highest = nullptr;
  for (const Column& column : chart.columns) {
    sum += column.count;
    highest = highest == nullptr || column.count > highest->count ? &column : highest;
  }
  if (sum == 0) {
    out += "<p class=\"nothing\">Nothing to show.</p></figure>\n";
    return;
  }
  fmt::format_to(to,
                 "<p class=\"axis\" aria-hidden=\"true\">{0}{4}</p>"
                 "<div class=\"plot\"><svg role=\"img\" aria-labelledby=\"{1}-title {1}-desc\" "
                 "width=\"100%\" height=\"{2}\"><title id=\"{1}-title\">{3}</title>",
                 chart.counts, chart.id, kHeight, chart.title,
                 chart.scale == Scale::kLogarithmic ? ", on a logarithmic scale" : "");
  fmt::format_to(to,
                 "<desc id=\"{}-desc\">{} columns, {} in all. The highest: {}, {}. The numbers "
                 "stand in the table beneath.</desc>",
                 chart.id, chart.columns.size(), count_text(sum), highest->name,
                 count_text(highest->count));
  const Axis axis(chart.scale, highest->count);
  append_lines(out, axis);
  append_columns(out, chart, axis);
  fmt::format_to(to, "</svg></div><p class=\"axis across\" aria-hidden=\"true\">{}</p>",
                 chart.across);
  append_numbers(out, chart, sum);
  out += "</figure>\n";
}

std::string bar(double filled, std::string_view kind, double limit) {
  const auto percent = [](double part) { return 100 * std::clamp(part, 0.0, 1.0); };
  std::string out = fmt::format(
      "<svg class=\"bar\" aria-hidden=\"true\" width=\"100%\" height=\"8\">"
      "<rect class=\"track\" width=\"100%\" height=\"8\" rx=\"2\"/>"
      "<rect class=\"{}\" width=\"{:.2f}%\" height=\"8\" rx=\"2\"/>",
      kind, percent(filled));
  if (limit >= 0) {
    const double x = percent(limit);
    fmt::format_to(std::back_inserter(out),
                   "<line class=\"limit\" x1=\"{0:.2f}%\" x2=\"{0:.2f}%\" y1=\"0\" y2=\"8\"/>", x);
  }
  return out + "</svg>";
}

}  // namespace newsieve::report::page
