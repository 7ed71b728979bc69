// Who copies whom: a heat map of the sources with the most copies, and the pairs as a table.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string_view>
#include <vector>

#include "report/html_chart.h"
#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::size_t kMostMapped = 20;  // sources in the heat map
constexpr std::size_t kMostPairs = 40;   // rows of the table
constexpr int kDepths = 5;               // shades of a cell: classes q1 to q5

// Pixels of the heat map.
constexpr int kCellWidth = 40;
constexpr int kCellHeight = 26;
constexpr int kNames = 230;  // room for the names of the rows
constexpr int kHead = 24;
constexpr std::size_t kRowColumns = 26;

/// The sources with the most copies, made or lent, most first, then by name.
std::vector<std::string_view> most_active(const std::vector<CopyFlow>& flows) {
  std::map<std::string_view, std::uint64_t> copies;
  for (const CopyFlow& flow : flows) {
    copies[flow.from] += flow.copies;
    if (flow.of != flow.from) {
      copies[flow.of] += flow.copies;
    }
  }
  std::vector<std::pair<std::string_view, std::uint64_t>> ranked(copies.begin(), copies.end());
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string_view> names;
  for (const auto& [name, count] : ranked) {
    if (names.size() == kMostMapped) {
      break;
    }
    names.push_back(name);
  }
  return names;
}

/// 1 to kDepths, by magnitude.
int depth_of(std::uint64_t copies, std::uint64_t most) {
  const double part =
      std::log1p(static_cast<double>(copies)) / std::log1p(static_cast<double>(most));
  return std::clamp(static_cast<int>(std::ceil(part * kDepths)), 1, kDepths);
}

/// A cell of the heat map.
struct Cell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::uint64_t copies = 0;
};

std::vector<Cell> cells_of(const std::vector<CopyFlow>& flows,
                           const std::vector<std::string_view>& names) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < names.size(); ++i) {
    places.emplace(names[i], i);
  }
  std::vector<Cell> cells;
  for (const CopyFlow& flow : flows) {
    const auto row = places.find(flow.from);
    const auto column = places.find(flow.of);
    if (row != places.end() && column != places.end()) {
      cells.push_back({.row = row->second, .column = column->second, .copies = flow.copies});
    }
  }
  return cells;
}

void append_grid(std::string& out, const std::vector<std::string_view>& names) {
  auto to = std::back_inserter(out);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const int x = kNames + static_cast<int>(i) * kCellWidth;
    const int y = kHead + static_cast<int>(i) * kCellHeight;
    fmt::format_to(to,
                   "<text class=\"tick\" x=\"{}\" y=\"15\" text-anchor=\"middle\">{}</text>"
                   "<text class=\"name\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>"
                   "<text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>"
                   "<rect class=\"own\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
                   x + kCellWidth / 2, i + 1, kNames - 34, y + 17,
                   escaped(shortened(names[i], kRowColumns)), kNames - 10, y + 17, i + 1, x, y,
                   kCellWidth, kCellHeight);
  }
  const int size = static_cast<int>(names.size());
  for (int i = 0; i <= size; ++i) {
    fmt::format_to(to, "<path class=\"grid\" d=\"M{} {}v{}M{} {}h{}\"/>", kNames + i * kCellWidth,
                   kHead, size * kCellHeight, kNames, kHead + i * kCellHeight, size * kCellWidth);
  }
}

void append_map(std::string& out, const CheckResult& result) {
  const std::vector<std::string_view> names = most_active(result.copy_flows);
  if (names.size() < 2) {
    return;
  }
  auto to = std::back_inserter(out);
  out +=
      "<figure class=\"map\"><figcaption><h3>Sources and their copies</h3><p class=\"note\">A row "
      "has the copies of a source; a column, whose records they copy, by the number of its row. "
      "On the diagonal a source repeats itself.</p></figcaption>";
  open_scroll(out, "Heat map of sources and their copies");
  fmt::format_to(to,
                 "<svg role=\"img\" aria-labelledby=\"map-title map-desc\" width=\"{}\" "
                 "height=\"{}\"><title id=\"map-title\">Copies by pair of sources</title>"
                 "<desc id=\"map-desc\">A heat map of {} sources. The pairs with the most copies "
                 "stand in the table beneath.</desc>",
                 kNames + static_cast<int>(names.size()) * kCellWidth + 1,
                 kHead + static_cast<int>(names.size()) * kCellHeight + 1, names.size());
  append_grid(out, names);
  const std::vector<Cell> cells = cells_of(result.copy_flows, names);
  std::uint64_t most = 1;
  for (const Cell& cell : cells) {
    most = std::max(most, cell.copies);
  }
  for (const Cell& cell : cells) {
    const int x = kNames + static_cast<int>(cell.column) * kCellWidth;
    const int y = kHead + static_cast<int>(cell.row) * kCellHeight;
    fmt::format_to(to,
                   "<g class=\"q{}\"><title>{}</title><rect x=\"{}\" y=\"{}\" width=\"{}\" "
                   "height=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text></g>\n",
                   depth_of(cell.copies, most),
                   escaped(fmt::format("{}: {} of {}", shortened(names[cell.row], kRowColumns),
                                       counted(cell.copies, "copy", "copies"),
                                       shortened(names[cell.column], kRowColumns))),
                   x + 1, y + 1, kCellWidth - 2, kCellHeight - 2, x + kCellWidth / 2, y + 17,
                   compact_count(cell.copies));
  }
  out += "</svg>";
  close_scroll(out);
  out += "</figure>\n";
}

void append_pairs(std::string& out, const CheckResult& result) {
  std::map<std::string_view, std::uint64_t> records;
  for (const SourceReport& source : result.sources) {
    records[source.name] = measured(source.measurements, Metric::kRecords).count;
  }
  auto to = std::back_inserter(out);
  out += "<h3>Pairs with the most copies</h3>\n";
  open_scroll(out, "Pairs of sources with the most copies");
  out +=
      "<table class=\"pairs\" data-sort><caption class=\"unseen\">Pairs of sources with the most "
      "copies</caption><thead><tr><th scope=\"col\">Copies at</th><th scope=\"col\">Copied "
      "from</th>"
      "<th scope=\"col\" class=\"n\">Copies</th>"
      "<th scope=\"col\" class=\"n\">Share of its records</th></tr></thead><tbody>\n";
  const std::size_t listed = std::min(result.copy_flows.size(), kMostPairs);
  for (std::size_t i = 0; i < listed; ++i) {
    const CopyFlow& flow = result.copy_flows[i];
    const auto all = records.find(flow.from);
    fmt::format_to(
        to,
        "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"n\">{}</td>"
        "<td class=\"n\">{}</td></tr>\n",
        name_markup(flow.from), flow.of == flow.from ? "<i>itself</i>" : name_markup(flow.of),
        count_text(flow.copies),
        all == records.end() || all->second == 0
            ? "–"
            : share_text(static_cast<double>(flow.copies) / static_cast<double>(all->second)));
  }
  out += "</tbody></table>";
  close_scroll(out);
  append_left_out(out, listed, result.copy_flows.size(), "pairs");
}

}  // namespace

void append_flows(std::string& out, const CheckResult& result) {
  std::uint64_t own = 0;
  std::uint64_t others = 0;
  for (const CopyFlow& flow : result.copy_flows) {
    (flow.from == flow.of ? own : others) += flow.copies;
  }
  if (own + others == 0) {
    out += "<p class=\"nothing\">No record is a copy of another.</p>\n";
    return;
  }
  fmt::format_to(std::back_inserter(out),
                 "<p class=\"intro\">{}: <b>{}</b> of the same source, <b>{}</b> of another's. Of "
                 "copies the best is kept, so the source that is copied need not be the first to "
                 "publish.</p>\n",
                 counted(own + others, "copy", "copies"), count_text(own), count_text(others));
  append_map(out, result);
  append_pairs(out, result);
}

}  // namespace newsieve::report::page
