#include "cli/check_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/check_values.h"
#include "cli/painter.h"
#include "cli/quantity.h"
#include "cli/text.h"
#include "newsieve/metrics.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kVerdictsShown = 50;  ///< of those that failed or are known
constexpr std::size_t kLeastText = 20;      ///< columns left to a text however narrow it gets
constexpr std::size_t kMostSource = 40;     ///< columns of a source's name on a terminal
constexpr std::string_view kGap = "  ";

/// Lines of cells, padded to columns. The last cell is not.
class Table {
 public:
  explicit Table(const CheckStyle& style) : width_(style.width), paint_(style.color) {}

  /// The colour is that of the first cell.
  void add(std::string_view color, std::vector<std::string> cells) {
    rows_.emplace_back(color, std::move(cells));
  }

  [[nodiscard]] std::string text() const {
    std::vector<std::size_t> columns;
    for (const auto& [color, cells] : rows_) {
      columns.resize(std::max(columns.size(), cells.size()));
      for (std::size_t i = 0; i + 1 < cells.size(); ++i) {
        columns[i] = std::max(columns[i], display_width(cells[i]));
      }
    }
    std::string out;
    for (const auto& [color, cells] : rows_) {
      out += line(color, cells, columns);
    }
    return out;
  }

 private:
  [[nodiscard]] std::string line(std::string_view color, const std::vector<std::string>& cells,
                                 const std::vector<std::size_t>& columns) const {
    std::string rest;
    std::size_t taken = kGap.size() + (cells.size() > 1 ? columns[0] : 0);
    for (std::size_t i = 1; i < cells.size(); ++i) {
      rest += kGap;
      taken += kGap.size();
      if (i + 1 < cells.size()) {
        rest += pad(cells[i], columns[i]);
        taken += columns[i];
      } else {
        rest += fitted(cells[i], taken);
      }
    }
    rest.erase(rest.find_last_not_of(' ') + 1);
    const std::string first = cells.size() > 1 ? pad(cells[0], columns[0]) : cells[0];
    return fmt::format("{}{}{}\n", kGap, color.empty() ? first : paint_(color, first), rest);
  }

  [[nodiscard]] std::string fitted(const std::string& text, std::size_t taken) const {
    return width_ == 0 ? text
                       : shorten(text, std::max(kLeastText, width_ > taken ? width_ - taken : 0));
  }

  std::size_t width_;
  Painter paint_;
  std::vector<std::pair<std::string_view, std::vector<std::string>>> rows_;
};

/// "31.0 %": with as many decimals as it takes to stand on the right side of nothing, all and the
/// limit.
std::string percent(double share, std::optional<double> limit) {
  constexpr int kMostDecimals = 6;
  double scale = 10;
  int decimals = 1;
  for (; decimals < kMostDecimals; ++decimals, scale *= 10) {
    const double rounded = std::round(share * 100 * scale) / scale;
    const auto same_side = [&](double bound) {
      return (share < bound) == (rounded < bound * 100) &&
             (share > bound) == (rounded > bound * 100);
    };
    if (same_side(0) && same_side(1) && (!limit || same_side(*limit))) {
      break;
    }
  }
  return fmt::format("{:.{}f} %", share * 100, decimals);
}

std::string number(double value) {
  return value == std::floor(value) && value < 1e15 ? human_count(static_cast<std::uint64_t>(value))
                                                    : fmt::format("{}", value);
}

std::string value_text(const MetricInfo& info, const std::optional<double>& value,
                       std::optional<double> limit = std::nullopt) {
  return !value ? "-" : info.is_share ? percent(*value, limit) : number(*value);
}

/// "max 5 %".
std::string bound_text(const Gate& gate) {
  return fmt::format(
      "{} {}", name_of(gate.bound),
      info_of(gate.metric).is_share ? fmt::format("{:g} %", gate.limit * 100) : number(gate.limit));
}

/// "62 of 200 records".
std::string count_text(const MetricInfo& info, const Measurement& measured) {
  if (!measured.value) {
    return "nothing to measure";
  }
  return info.is_share ? fmt::format("{} of {} {}", human_count(measured.count),
                                     human_count(measured.of), name_of(info.unit))
                       : "";
}

std::string known_text(const Verdict& verdict) {
  if (verdict.known == 0) {
    return "";
  }
  const std::string known = fmt::format(", {} known", human_count(verdict.known));
  return verdict.outcome == Outcome::kFails
             ? known + fmt::format(": {} without", value_text(info_of(verdict.gate.metric),
                                                              verdict.judged, verdict.gate.limit))
             : known;
}

std::string subject_of(const Verdict& verdict, const CheckStyle& style) {
  const std::string name = verdict.source.empty() ? "corpus" : printable(verdict.source);
  return style.width == 0 ? name : shorten(name, kMostSource);
}

bool breaks_bound(const Verdict& verdict) {
  return verdict.outcome == Outcome::kFails || verdict.outcome == Outcome::kKnown;
}

void add_verdict(Table& table, const Verdict& verdict, const CheckStyle& style) {
  const MetricInfo& info = info_of(verdict.gate.metric);
  const auto [label, color] = verdict.outcome == Outcome::kFails   ? std::pair("FAIL", kRed)
                              : verdict.outcome == Outcome::kKnown ? std::pair("known", kYellow)
                                                                   : std::pair("ok", kGreen);
  table.add(color,
            {label, subject_of(verdict, style), std::string(info.name),
             value_text(info, verdict.measured.value, verdict.gate.limit), bound_text(verdict.gate),
             count_text(info, verdict.measured) + known_text(verdict)});
}

/// The verdicts, and the examples of those shown that failed.
std::string verdicts_text(const std::vector<Verdict>& verdicts, const CheckStyle& style) {
  Table table(style);
  std::string examples;
  std::size_t shown = 0;
  std::size_t more = 0;
  std::size_t held = 0;
  const Painter paint(style.color);
  for (const Verdict& verdict : verdicts) {
    const bool is_wanted = verdict.outcome == Outcome::kFails || !style.only_failures;
    if (breaks_bound(verdict) && is_wanted && ++shown > kVerdictsShown) {
      ++more;
      continue;
    }
    if (!breaks_bound(verdict) && !verdict.source.empty()) {
      ++held;
      continue;
    }
    if (is_wanted) {
      add_verdict(table, verdict, style);
    }
    if (verdict.outcome == Outcome::kFails && !verdict.examples.empty()) {
      Table lines(style);
      for (const Example& each : verdict.examples) {
        lines.add("", {fmt::format("{}:{}", printable(each.input), each.offset),
                       printable(each.reason), printable(each.text)});
      }
      examples += fmt::format("\n{} {}\n{}", paint(kBold, subject_of(verdict, style)),
                              paint(kBold, info_of(verdict.gate.metric).name), lines.text());
    }
  }
  if (more > 0) {
    table.add("", {"", fmt::format("and {} more that failed or are known", human_count(more))});
  }
  if (held > 0 && !style.only_failures) {
    table.add(kGreen, {"ok", fmt::format("{} of sources", human_count(held))});
  }
  return table.text() + examples;
}

/// "2 of 5 gates failed, each held against the corpus and 31 sources".
std::string tally(const std::vector<Verdict>& verdicts) {
  std::set<std::pair<Metric, Bound>> gates;
  std::set<std::pair<Metric, Bound>> failed;
  std::set<std::string_view> sources;
  for (const Verdict& verdict : verdicts) {
    const auto gate = std::pair(verdict.gate.metric, verdict.gate.bound);
    gates.insert(gate);
    if (verdict.outcome == Outcome::kFails) {
      failed.insert(gate);
    }
    if (!verdict.source.empty()) {
      sources.insert(verdict.source);
    }
  }
  std::string out = !failed.empty() ? fmt::format("{} of {} {} failed", failed.size(), gates.size(),
                                                  gates.size() == 1 ? "gate" : "gates")
                    : gates.size() == 1 ? "the gate holds"
                                        : fmt::format("all {} gates hold", gates.size());
  if (!sources.empty()) {
    out += fmt::format(", held against the corpus and {} {}", human_count(sources.size()),
                       sources.size() == 1 ? "source" : "sources");
  }
  return out + '\n';
}

std::string measurements_text(const Measurements& total, const CheckStyle& style) {
  Table table(style);
  for (const MetricInfo& info : all_metrics()) {
    const Measurement& measured = total.at(static_cast<std::size_t>(info.metric));
    table.add(
        "", {std::string(info.name), value_text(info, measured.value), count_text(info, measured)});
  }
  return table.text();
}

std::string entries(std::uint64_t count) {
  return fmt::format("{} {}", human_count(count), count == 1 ? "entry" : "entries");
}

std::string baseline_text(const BaselineUse& use, const CheckOptions& options) {
  std::string out;
  const std::string file = printable(options.baseline);
  if (use.stale > 0) {
    out = use.pruned ? fmt::format("{} of {} dropped from {}\n", human_count(use.stale),
                                   entries(use.entries), file)
                     : fmt::format("{} of {} of {} {} stale; --prune-baseline drops {}\n",
                                   human_count(use.stale), entries(use.entries), file,
                                   use.stale == 1 ? "is" : "are", use.stale == 1 ? "it" : "them");
  }
  if (!options.write_baseline.empty()) {
    out +=
        fmt::format("{} written to {}\n", entries(use.written), printable(options.write_baseline));
  }
  return out;
}

/// "written: check.json, check.html"; nothing if no report went to a file.
std::string written_files(const CheckOptions& options) {
  std::string names;
  for (const ReportTarget& report : options.reports) {
    if (report.path != "-") {
      names += (names.empty() ? "" : ", ") + printable(report.path);
    }
  }
  return names.empty() ? "" : fmt::format("written: {}\n", names);
}

}  // namespace

std::string check_text(const CheckResult& result, const CheckOptions& options,
                       const CheckStyle& style) {
  const std::vector<Verdict>& verdicts = result.verdicts;
  if (style.only_failures && result.passed() && !verdicts.empty()) {
    return "";
  }
  std::string out = verdicts.empty() ? measurements_text(result.total, style)
                                     : verdicts_text(verdicts, style) + '\n' + tally(verdicts);
  if (!style.only_failures) {
    out += baseline_text(result.baseline, options) + written_files(options);
  }
  return out;
}

}  // namespace newsieve::cli
