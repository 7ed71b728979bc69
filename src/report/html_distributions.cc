// How records spread: over clusters, lengths and days.
#include <fmt/format.h>

#include <limits>

#include "report/html_chart.h"
#include "report/html_days.h"
#include "report/html_sections.h"
#include "report/html_text.h"

namespace newsieve::report::page {
namespace {

constexpr std::uint64_t kNoEnd = std::numeric_limits<std::uint64_t>::max();

std::string label_of(const Bucket& bucket) {
  if (bucket.to == kNoEnd) {
    return compact_count(bucket.from) + "+";
  }
  return bucket.from == bucket.to
             ? compact_count(bucket.from)
             : fmt::format("{}–{}", compact_count(bucket.from), compact_count(bucket.to));
}

std::string name_of(const Bucket& bucket, std::string_view one, std::string_view many) {
  if (bucket.from == bucket.to) {
    return counted(bucket.from, one, many);
  }
  if (bucket.to == kNoEnd) {
    return fmt::format("{} {} or more", count_text(bucket.from), many);
  }
  return fmt::format("{} to {} {}", count_text(bucket.from), count_text(bucket.to), many);
}

std::vector<Column> columns_of(const std::vector<Bucket>& buckets, std::string_view one,
                               std::string_view many) {
  std::vector<Column> columns;
  columns.reserve(buckets.size());
  for (const Bucket& bucket : buckets) {
    columns.push_back(
        {.label = label_of(bucket), .name = name_of(bucket, one, many), .count = bucket.count});
  }
  return columns;
}

std::string days_note(const CheckResult& result, const Timeline& timeline) {
  std::uint64_t dated = 0;
  for (const DayCount& day : result.days) {
    dated += day.records;
  }
  std::string note = fmt::format("{} with a date. Gaps are days on which nothing was published.",
                                 counted(dated, "record", "records"));
  if (timeline.earlier > 0) {
    note += fmt::format(" Not shown: {} earlier.", count_text(timeline.earlier));
  }
  if (timeline.later > 0) {
    note += fmt::format(" Not shown: {} later.", count_text(timeline.later));
  }
  return note;
}

}  // namespace

void append_distributions(std::string& out, const CheckResult& result) {
  out += "<div class=\"pair\">\n";
  append_column_chart(out, {.id = "clusters",
                            .title = "Cluster sizes",
                            .note = "A cluster is a record and its copies. A logarithmic scale.",
                            .across = "Records in a cluster",
                            .counts = "Clusters",
                            .scale = Scale::kLogarithmic,
                            .columns = columns_of(result.cluster_sizes, "record", "records")});
  append_column_chart(out, {.id = "lengths",
                            .title = "Lengths",
                            .note = "Copies included.",
                            .across = "Words in a record",
                            .counts = "Records",
                            .columns = columns_of(result.lengths, "word", "words")});
  out += "</div>\n";
  Timeline timeline = timeline_of(result.days);
  append_column_chart(out, {.id = "days",
                            .title = "Days of publication",
                            .note = result.days.empty() ? std::string("No record has a date.")
                                                        : days_note(result, timeline),
                            .across = timeline.unit,
                            .counts = "Records",
                            .columns = std::move(timeline.columns)});
}

}  // namespace newsieve::report::page
