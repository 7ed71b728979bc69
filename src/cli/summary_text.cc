#include "cli/summary_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

#include "cli/quantity.h"
#include "newsieve/ledger.h"

namespace newsieve::cli {
namespace {

constexpr std::size_t kClassesShown = 6;

struct ClassBytes {
  std::string_view name;
  std::uint64_t bytes = 0;
};

/// The classes that lost bytes, the largest first.
std::vector<ClassBytes> dropped_classes(const Summary& summary) {
  std::vector<ClassBytes> classes;
  for (std::size_t i = 0; i < summary.dropped.size(); ++i) {
    if (summary.dropped[i].bytes > 0) {
      classes.push_back({name_of(static_cast<SpanClass>(i)), summary.dropped[i].bytes});
    }
  }
  std::stable_sort(classes.begin(), classes.end(),
                   [](const auto& left, const auto& right) { return left.bytes > right.bytes; });
  return classes;
}

void append_line(std::string& out, std::string_view label, std::string_view value,
                 std::string_view note) {
  const std::string line = fmt::format("  {:<18}{:>12}  {}", label, value, note);
  out += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
}

/// "12 exact, 3 near": the relations that there are.
std::string relations(const Summary& summary) {
  std::string text;
  const auto append = [&](std::uint64_t count, std::string_view name) {
    if (count > 0) {
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", human_count(count), name);
    }
  };
  append(summary.copies_exact, "exact");
  append(summary.copies_near, "near");
  append(summary.copies_contained, "contained");
  append(summary.copies_update, "update");
  return text;
}

/// "3 passages, 12 template siblings": the links that there are.
std::string links(const Summary& summary) {
  std::string text;
  const auto append = [&](std::uint64_t count, std::string_view one, std::string_view many) {
    if (count > 0) {
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", human_count(count),
                          count == 1 ? one : many);
    }
  };
  append(summary.links_shares_passage, "shared passage", "shared passages");
  append(summary.links_template_sibling, "template sibling", "template siblings");
  append(summary.links_series, "of a series", "of series");
  return text;
}

std::string rate(std::uint64_t bytes, double seconds) {
  // A run this short says nothing about speed.
  if (seconds < 0.1) {
    return "";
  }
  return human_bytes(static_cast<std::uint64_t>(static_cast<double>(bytes) / seconds)) + "/s";
}

}  // namespace

std::string summary_text(const Summary& summary, double seconds) {
  std::string out;
  append_line(out, "inputs", human_count(summary.inputs), human_bytes(summary.input_bytes));
  append_line(out, "pages", human_count(summary.pages), "");
  append_line(out, "articles", human_count(summary.records), "");
  append_line(out, "  copies", human_count(summary.records - summary.kept_records),
              relations(summary));
  append_line(out, "  kept", human_count(summary.kept_records), "");
  if (summary.largest_cluster > 1) {
    append_line(out, "largest cluster", human_count(summary.largest_cluster),
                "articles in one row");
  }
  const std::uint64_t linked =
      summary.links_shares_passage + summary.links_template_sibling + summary.links_series;
  if (linked > 0) {
    append_line(out, "links", human_count(linked), links(summary));
  }

  const std::vector<ClassBytes> classes = dropped_classes(summary);
  std::uint64_t dropped = 0;
  for (const ClassBytes& each : classes) {
    dropped += each.bytes;
  }
  const std::uint64_t all = summary.kept_bytes + dropped;
  append_line(out, "text kept", human_bytes(summary.kept_bytes),
              human_share(summary.kept_bytes, all));
  append_line(out, "text dropped", human_bytes(dropped), human_share(dropped, all));
  const std::size_t shown = std::min(classes.size(), kClassesShown);
  for (std::size_t i = 0; i < shown; ++i) {
    append_line(out, fmt::format("  {}", classes[i].name), human_bytes(classes[i].bytes),
                human_share(classes[i].bytes, all));
    dropped -= classes[i].bytes;
  }
  if (shown < classes.size()) {
    append_line(out, "  other", human_bytes(dropped), human_share(dropped, all));
  }
  if (summary.capped_records > 0) {
    append_line(out, "capped", human_count(summary.capped_records),
                "articles with more likely copies than were compared");
  }
  if (summary.unlearned_pages > 0) {
    append_line(out, "unlearned", human_count(summary.unlearned_pages),
                "pages streamed before their site was known");
  }
  append_line(out, "problems", human_count(summary.problems), "");
  append_line(out, "time", human_seconds(seconds), rate(summary.input_bytes, seconds));
  return out;
}

}  // namespace newsieve::cli
