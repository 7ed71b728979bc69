// A corpus judged: measured by metrics, held against gates, reported.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "newsieve/metrics.h"
#include "newsieve/options.h"
#include "newsieve/summary.h"

namespace newsieve {

enum class Bound : std::uint8_t { kMax, kMin };

/// A bound on a metric: it fails where the metric is above (kMax) or below (kMin) the limit.
struct Gate {
  Metric metric = Metric::kRecords;
  Bound bound = Bound::kMax;
  double limit = 0;
};

enum class ReportFormat : std::uint8_t {
  kJson,
  kJunit,
  kSarif,
  kGithub,
  kMarkdown,
  kPrometheus,
  kHtml,
};

/// A report and where it goes.
struct ReportTarget {
  ReportFormat format = ReportFormat::kJson;
  std::string path;  ///< "-": standard output; files are replaced atomically
};

struct CheckOptions {
  std::vector<Gate> gates;  ///< at most one of each metric and bound
  bool per_source = false;  ///< hold each source against the gates too
  /// A source with fewer records and pages is not judged by itself.
  std::uint64_t min_source_records = 10;
  std::uint32_t short_words = 50;  ///< a record with fewer words is short
  std::uint32_t examples = 10;     ///< records shown of a failed gate, at most
  std::vector<ReportTarget> reports;
  /// File that the Markdown report is appended to beside a kGithub report; empty: none.
  std::string github_summary;
  std::string baseline;         ///< file of what is known and excused; empty: none
  std::string write_baseline;   ///< file to write with what fails now; empty: none
  bool prune_baseline = false;  ///< drop from `baseline` what is no longer found
  std::string version;          ///< of the program, for the reports
};

/// A metric of the corpus or of a source.
struct Measurement {
  std::optional<double> value;  ///< none: there was nothing to measure
  std::uint64_t count = 0;      ///< of a share: what was counted; else the value itself
  std::uint64_t of = 0;         ///< of a share: out of how many
};

using Measurements = std::array<Measurement, kMetrics>;  ///< by Metric

/// A record, or a page that gave none, which counts against a gate.
struct Example {
  std::string input;         ///< name of the input it was read from
  std::uint64_t offset = 0;  ///< of its page, bytes into the decompressed input
  std::uint64_t line = 0;    ///< the line of the input that the page begins on, from 1
  std::string id;            ///< of the record; empty: a page without one
  std::string text;          ///< how it begins: one line of valid UTF-8, up to 160 bytes
  std::string reason;        ///< "near copy of 48d2… (0.93)"
};

enum class Outcome : std::uint8_t {
  kHolds,
  kFails,
  kKnown,    ///< breaks its bound, but the baseline knows: nothing got worse
  kNothing,  ///< there was nothing to measure; counts as held
};

/// A gate, held against the corpus or a source.
struct Verdict {
  Gate gate;
  std::string source;  ///< empty: the whole corpus
  Measurement measured;
  std::optional<double> judged;  ///< `measured`, less what the baseline excuses
  std::uint64_t known = 0;       ///< records or pages that the baseline excuses
  Outcome outcome = Outcome::kHolds;
  std::vector<Example> examples;  ///< of what fails: worst first, then in input order
};

/// A line that repeats on a source's pages.
struct RepeatedLine {
  std::string text;         ///< one line of valid UTF-8, up to 160 bytes
  std::uint64_t count = 0;  ///< times: exact for the frequent ones, never too high
  std::uint64_t bytes = 0;  ///< of all of them together
};

struct SourceReport {
  std::string name;  ///< host of the URLs, publisher, what the rows say, or the input's name
  Measurements measurements;
  std::vector<RepeatedLine> dropped_lines;  ///< boilerplate that was dropped, most bytes first
  std::vector<RepeatedLine> left_lines;     ///< that repeat in the records' texts, most first
};

/// Records of one source that are copies of another's (or of its own).
struct CopyFlow {
  std::string from;  ///< source of the copies
  std::string of;    ///< source of the records that were kept
  std::uint64_t copies = 0;
};

/// A class of a histogram: values from `from` up to and including `to`.
struct Bucket {
  std::uint64_t from = 0;
  std::uint64_t to = 0;  ///< UINT64_MAX: no end
  std::uint64_t count = 0;
};

struct DayCount {
  std::int32_t day = 0;  ///< days since 1970-01-01
  std::uint64_t records = 0;
};

/// What a baseline did to a run.
struct BaselineUse {
  std::uint64_t entries = 0;  ///< in the file that was read
  std::uint64_t excused = 0;  ///< entries that were found again
  std::uint64_t stale = 0;    ///< entries of gates judged that were not found again
  std::uint64_t written = 0;  ///< entries written to a new baseline
  bool pruned = false;        ///< stale entries were taken out of the file
};

struct CheckResult {
  std::string version;  ///< of the program
  Summary summary;
  std::vector<Problem> problems;  ///< the first 20; summary.problems counts all
  Measurements total;
  std::vector<SourceReport> sources;  ///< most records first, then by name
  /// Failed first, then known, then held; among equals the farthest from its limit first.
  std::vector<Verdict> verdicts;
  std::vector<CopyFlow> copy_flows;   ///< most copies first
  std::vector<Bucket> cluster_sizes;  ///< `count` clusters; those of one record too
  std::vector<Bucket> lengths;        ///< `count` records by words
  std::vector<DayCount> days;         ///< records by day of publication, in order
  BaselineUse baseline;

  [[nodiscard]] bool passed() const;  ///< no gate fails
  [[nodiscard]] std::uint64_t failed_gates() const;
};

/// Runs the line of `clean` without writing a corpus, measures, judges and writes the reports. The
/// result and the reports depend on the inputs and options only: no clock, no thread count. Throws
/// RunError for a run that cannot go on, or for a baseline that is none.
CheckResult check(const Options& options, const CheckOptions& check_options, Observer& observer);

/// A result as a report of this format.
std::string render(ReportFormat format, const CheckResult& result);

}  // namespace newsieve
