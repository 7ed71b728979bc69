// The report for programs. docs/check-report.md describes it, docs/schema/check.schema.json is its
// schema: a change that readers could trip over raises kFormatVersion.
#include <fmt/format.h>

#include <chrono>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/record.h"
#include "report/formats.h"
#include "report/json_writer.h"
#include "report/wording.h"

namespace newsieve::report {

namespace {

using enum JsonWriter::Layout;

constexpr std::uint64_t kFormatVersion = 1;

void write_value(JsonWriter& json, std::string_view name, Metric metric,
                 const std::optional<double>& value) {
  if (value) {
    json.number(name, rounded(metric, *value));
  } else {
    json.null(name);
  }
}

void write_measurement(JsonWriter& json, std::string_view name, Metric metric,
                       const Measurement& measurement) {
  json.begin_object(name, kInline);
  write_value(json, "value", metric, measurement.value);
  if (info_of(metric).is_share) {
    json.count("count", measurement.count);
    json.count("of", measurement.of);
  }
  json.end_object();
}

void write_measurements(JsonWriter& json, std::string_view name, const Measurements& measurements,
                        bool of_source) {
  json.begin_object(name);
  for (const MetricInfo& info : all_metrics()) {
    if (!of_source || info.of_sources) {
      write_measurement(json, info.name, info.metric,
                        measurements.at(static_cast<std::size_t>(info.metric)));
    }
  }
  json.end_object();
}

void write_metrics(JsonWriter& json) {
  constexpr auto kBetter = [](Better better) -> std::string_view {
    switch (better) {
      case Better::kLow:
        return "low";
      case Better::kHigh:
        return "high";
      case Better::kEither:
        break;
    }
    return "either";
  };
  json.begin_array("metrics");
  for (const MetricInfo& info : all_metrics()) {
    json.begin_object(kInline);
    json.string("name", info.name);
    json.string("unit", newsieve::name_of(info.unit));
    json.boolean("share", info.is_share);
    json.string("better", kBetter(info.better));
    json.string("meaning", info.meaning);
    json.end_object();
  }
  json.end_array();
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.begin_object("summary");
  json.count("inputs", summary.inputs);
  json.count("input_bytes", summary.input_bytes);
  json.count("pages", summary.pages);
  json.count("records", summary.records);
  json.count("kept_records", summary.kept_records);
  json.count("kept_bytes", summary.kept_bytes);
  json.begin_object("copies", kInline);
  json.count(newsieve::name_of(Relation::kExact), summary.copies_exact);
  json.count(newsieve::name_of(Relation::kNear), summary.copies_near);
  json.count(newsieve::name_of(Relation::kContained), summary.copies_contained);
  json.count(newsieve::name_of(Relation::kUpdate), summary.copies_update);
  json.end_object();
  json.count("largest_cluster", summary.largest_cluster);
  if (summary.largest_cluster_id.empty()) {
    json.null("largest_cluster_id");
  } else {
    json.string("largest_cluster_id", summary.largest_cluster_id);
  }
  json.count("problems", summary.problems);
  json.begin_array("warnings");
  for (const Warning& warning : summary.warnings) {
    json.begin_object(kInline);
    json.string("bound", warning.bound);
    json.string("message", warning.message);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_problems(JsonWriter& json, const std::vector<Problem>& problems) {
  json.begin_array("problems");
  for (const Problem& problem : problems) {
    json.begin_object(kInline);
    json.string("input", problem.input);
    if (problem.offset) {
      json.count("offset", *problem.offset);
    } else {
      json.null("offset");
    }
    json.string("message", problem.message);
    json.end_object();
  }
  json.end_array();
}

void write_example(JsonWriter& json, const Example& example) {
  json.begin_object(kInline);
  json.string("input", example.input);
  json.count("offset", example.offset);
  json.count("line", example.line);
  if (example.id.empty()) {
    json.null("id");
  } else {
    json.string("id", example.id);
  }
  json.string("text", example.text);
  json.string("reason", example.reason);
  json.end_object();
}

void write_verdict(JsonWriter& json, const Verdict& verdict) {
  const Metric metric = verdict.gate.metric;
  json.begin_object();
  json.string("metric", info_of(metric).name);
  json.string("bound", name_of(verdict.gate.bound));
  json.number("limit", verdict.gate.limit);
  if (verdict.source.empty()) {
    json.null("source");
  } else {
    json.string("source", verdict.source);
  }
  json.string("outcome", name_of(verdict.outcome));
  write_measurement(json, "measured", metric, verdict.measured);
  write_value(json, "judged", metric, verdict.judged);
  json.count("known", verdict.known);
  json.begin_array("examples");
  for (const Example& example : verdict.examples) {
    write_example(json, example);
  }
  json.end_array();
  json.end_object();
}

void write_lines(JsonWriter& json, std::string_view name, const std::vector<RepeatedLine>& lines) {
  json.begin_array(name);
  for (const RepeatedLine& line : lines) {
    json.begin_object(kInline);
    json.string("text", line.text);
    json.count("count", line.count);
    json.count("bytes", line.bytes);
    json.end_object();
  }
  json.end_array();
}

void write_sources(JsonWriter& json, const std::vector<SourceReport>& sources) {
  json.begin_array("sources");
  for (const SourceReport& source : sources) {
    json.begin_object();
    json.string("name", source.name);
    write_measurements(json, "measurements", source.measurements, true);
    write_lines(json, "dropped_lines", source.dropped_lines);
    write_lines(json, "left_lines", source.left_lines);
    json.end_object();
  }
  json.end_array();
}

void write_copy_flows(JsonWriter& json, const std::vector<CopyFlow>& flows) {
  json.begin_array("copy_flows");
  for (const CopyFlow& flow : flows) {
    json.begin_object(kInline);
    json.string("from", flow.from);
    json.string("of", flow.of);
    json.count("copies", flow.copies);
    json.end_object();
  }
  json.end_array();
}

void write_histogram(JsonWriter& json, std::string_view name, const std::vector<Bucket>& buckets) {
  json.begin_array(name);
  for (const Bucket& bucket : buckets) {
    json.begin_object(kInline);
    json.count("from", bucket.from);
    if (bucket.to == std::numeric_limits<std::uint64_t>::max()) {
      json.null("to");
    } else {
      json.count("to", bucket.to);
    }
    json.count("count", bucket.count);
    json.end_object();
  }
  json.end_array();
}

void write_days(JsonWriter& json, const std::vector<DayCount>& days) {
  json.begin_array("days");
  for (const DayCount& count : days) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{count.day}}};
    json.begin_object(kInline);
    json.string("day",
                fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                            static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
    json.count("records", count.records);
    json.end_object();
  }
  json.end_array();
}

void write_baseline(JsonWriter& json, const BaselineUse& baseline) {
  json.begin_object("baseline", kInline);
  json.count("entries", baseline.entries);
  json.count("excused", baseline.excused);
  json.count("stale", baseline.stale);
  json.count("written", baseline.written);
  json.boolean("pruned", baseline.pruned);
  json.end_object();
}

}  // namespace

std::string json(const CheckResult& result) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.string("format", "newsieve-check");
  json.count("version", kFormatVersion);
  json.string("program_version", result.version);
  json.boolean("passed", result.passed());
  json.count("failed_gates", result.failed_gates());
  write_summary(json, result.summary);
  write_problems(json, result.problems);
  write_metrics(json);
  write_measurements(json, "total", result.total, false);
  json.begin_array("verdicts");
  for (const Verdict& verdict : result.verdicts) {
    write_verdict(json, verdict);
  }
  json.end_array();
  write_sources(json, result.sources);
  write_copy_flows(json, result.copy_flows);
  write_histogram(json, "cluster_sizes", result.cluster_sizes);
  write_histogram(json, "lengths", result.lengths);
  write_days(json, result.days);
  write_baseline(json, result.baseline);
  json.end_object();
  return out;
}

}  // namespace newsieve::report
