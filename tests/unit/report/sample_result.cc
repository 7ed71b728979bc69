#include "report/sample_result.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "newsieve/ledger.h"

namespace newsieve::test {

namespace {

constexpr std::string_view kWire = "wire.example";
/// What every format has a use for, in the name of a publisher.
constexpr std::string_view kHostile = R"("Kiel" & <Söhne>, 100% News::Draht|`x`*_[y](z)\)";
constexpr std::string_view kArchive = "архив.example";
constexpr std::string_view kTiny = "dumps/tiny, new: 50%.txt";

/// A source, as counts. The shares follow.
struct Counts {
  std::uint64_t records = 0;
  std::uint64_t pages = 0;
  std::uint64_t exact = 0;
  std::uint64_t near = 0;
  std::uint64_t contained = 0;
  std::uint64_t update = 0;
  std::uint64_t largest_cluster = 0;
  std::uint64_t bytes = 0;
  std::uint64_t boilerplate_bytes = 0;
  std::uint64_t lines = 0;
  std::uint64_t repeated_lines = 0;
  std::uint64_t empty_pages = 0;
  std::uint64_t without_title = 0;
  std::uint64_t without_publisher = 0;
  std::uint64_t without_date = 0;
  std::uint64_t shortest = 0;
  std::uint64_t median = 0;
  std::uint64_t short_records = 0;
  std::uint64_t invalid_bytes = 0;
  std::uint64_t replaced = 0;
  std::uint64_t mojibake = 0;
  std::uint64_t mixed = 0;
  std::uint64_t other_language = 0;
};

constexpr Counts kWireCounts{.records = 60,
                             .pages = 62,
                             .exact = 12,
                             .near = 9,
                             .contained = 2,
                             .update = 1,
                             .largest_cluster = 14,
                             .bytes = 240'000,
                             .boilerplate_bytes = 90'123,
                             .lines = 900,
                             .repeated_lines = 45,
                             .empty_pages = 2,
                             .without_title = 3,
                             .without_date = 7,
                             .shortest = 4,
                             .median = 211,
                             .short_records = 8,
                             .invalid_bytes = 24,
                             .replaced = 1,
                             .mojibake = 5,
                             .other_language = 1};
constexpr Counts kHostileCounts{.records = 30,
                                .pages = 30,
                                .exact = 1,
                                .near = 2,
                                .largest_cluster = 3,
                                .bytes = 99'000,
                                .boilerplate_bytes = 33'000,
                                .lines = 410,
                                .without_title = 10,
                                .without_publisher = 0,
                                .without_date = 30,
                                .shortest = 61,
                                .median = 180,
                                .mixed = 2,
                                .other_language = 3};
constexpr Counts kArchiveCounts{.records = 8,
                                .pages = 9,
                                .largest_cluster = 1,
                                .bytes = 31'000,
                                .boilerplate_bytes = 1'000,
                                .lines = 96,
                                .empty_pages = 1,
                                .shortest = 150,
                                .median = 320,
                                .mojibake = 1};
/// A file of pages that gave nothing: of its records there is nothing to measure.
constexpr Counts kTinyCounts{
    .pages = 3, .bytes = 700, .boilerplate_bytes = 700, .empty_pages = 3, .invalid_bytes = 9};

Measurement number(std::uint64_t value) {
  return {.value = static_cast<double>(value), .count = value};
}

Measurement share(std::uint64_t count, std::uint64_t of) {
  if (of == 0) {
    return {};
  }
  return {.value = static_cast<double>(count) / static_cast<double>(of), .count = count, .of = of};
}

Measurements measurements_of(const Counts& counts) {
  const std::uint64_t copies = counts.exact + counts.near + counts.contained + counts.update;
  const auto of_records = [&](std::uint64_t count) { return share(count, counts.records); };
  const auto if_any = [&](std::uint64_t value) {
    return counts.records == 0 ? Measurement{} : number(value);
  };
  Measurements result;
  const auto set = [&](Metric metric, Measurement measurement) {
    result.at(static_cast<std::size_t>(metric)) = measurement;
  };
  set(Metric::kRecords, number(counts.records));
  set(Metric::kKeptRecords, number(counts.records - copies));
  set(Metric::kPages, number(counts.pages));
  set(Metric::kDuplicateShare, of_records(copies));
  set(Metric::kExactShare, of_records(counts.exact));
  set(Metric::kNearShare, of_records(counts.near));
  set(Metric::kContainedShare, of_records(counts.contained));
  set(Metric::kUpdateShare, of_records(counts.update));
  set(Metric::kLargestCluster, if_any(counts.largest_cluster));
  set(Metric::kBoilerplateShare, share(counts.boilerplate_bytes, counts.bytes));
  set(Metric::kRepeatedLineShare, share(counts.repeated_lines, counts.lines));
  set(Metric::kEmptyPageShare, share(counts.empty_pages, counts.pages));
  set(Metric::kMissingTitleShare, of_records(counts.without_title));
  set(Metric::kMissingPublisherShare, of_records(counts.without_publisher));
  set(Metric::kMissingDateShare, of_records(counts.without_date));
  set(Metric::kWordsMin, if_any(counts.shortest));
  set(Metric::kWordsMedian, if_any(counts.median));
  set(Metric::kShortShare, of_records(counts.short_records));
  set(Metric::kInvalidByteShare, share(counts.invalid_bytes, counts.bytes));
  set(Metric::kReplacedShare, of_records(counts.replaced));
  set(Metric::kMojibakeShare, of_records(counts.mojibake));
  set(Metric::kMixedScriptShare, of_records(counts.mixed));
  set(Metric::kOtherLanguageShare, of_records(counts.other_language));
  return result;
}

Counts sum(const std::vector<Counts>& all) {
  Counts total{.shortest = std::numeric_limits<std::uint64_t>::max(), .median = 204};
  for (const Counts& each : all) {
    total.records += each.records;
    total.pages += each.pages;
    total.exact += each.exact;
    total.near += each.near;
    total.contained += each.contained;
    total.update += each.update;
    total.largest_cluster = std::max(total.largest_cluster, each.largest_cluster);
    total.bytes += each.bytes;
    total.boilerplate_bytes += each.boilerplate_bytes;
    total.lines += each.lines;
    total.repeated_lines += each.repeated_lines;
    total.empty_pages += each.empty_pages;
    total.without_title += each.without_title;
    total.without_publisher += each.without_publisher;
    total.without_date += each.without_date;
    if (each.records > 0) {
      total.shortest = std::min(total.shortest, each.shortest);
    }
    total.short_records += each.short_records;
    total.invalid_bytes += each.invalid_bytes;
    total.replaced += each.replaced;
    total.mojibake += each.mojibake;
    total.mixed += each.mixed;
    total.other_language += each.other_language;
  }
  return total;
}

const Measurement& of(const Measurements& measurements, Metric metric) {
  return measurements.at(static_cast<std::size_t>(metric));
}

/// A verdict without a baseline: what is measured is what is judged.
Verdict verdict(Gate gate, std::string_view source, const Measurements& measurements,
                Outcome outcome, std::vector<Example> examples = {}) {
  const Measurement& measured = of(measurements, gate.metric);
  return {.gate = gate,
          .source = std::string(source),
          .measured = measured,
          .judged = measured.value,
          .outcome = outcome,
          .examples = std::move(examples)};
}

std::vector<Example> copies() {
  return {
      {.input = "dumps/2024 05/wire #1.txt",
       .offset = 40'960,
       .line = 812,
       .id = "48d2b1c09a7e4f1353d5c0aa9be0f2c1",
       .text = R"(Ferry "Aurora" <late> & full: 100% | `sold` *out*, _again_ [1](x))",
       .reason = "near copy of 7d10e6a3f0b94c55a1c2d3e4f5061728 (0.93)"},
      {.input = "dumps/2024 05/wire #1.txt",
       .offset = 52'001,
       .line = 1'004,
       .id = "5a0c77e2d1f3b496880e1d2c3b4a5968",
       .text = "Control \x01 character, ::error file=x::, ]]> and \u2028 and \uFFFE\uFFFF end",
       .reason = "exact copy of 7d10e6a3f0b94c55a1c2d3e4f5061728"},
      {.input = "/srv/news/überblick/C:\\temp\\100%.jsonl.zst",
       .offset = 0,
       .line = 1,
       .id = "row,1: \"a\"",
       .text = "Όλα καλά στο λιμάνι — 港は静かだ 🚢 <!-- --> </script> #7 @harbour",
       .reason = "contained in 7d10e6a3f0b94c55a1c2d3e4f5061728 (0.97)"},
  };
}

std::vector<Example> pages_without_record() {
  return {{.input = std::string(kTiny),
           .offset = 0,
           .line = 1,
           .id = "",
           .text = "Home | Menu | Sign in",
           .reason = "gave no record"},
          {.input = std::string(kTiny),
           .offset = 233,
           .line = 12,
           .id = "",
           .text = "Home | Menu | Sign in",
           .reason = "gave no record"}};
}

void add_verdicts(CheckResult& result) {
  const Measurements& wire = result.sources[0].measurements;
  const Measurements& hostile = result.sources[1].measurements;
  const Measurements& archive = result.sources[2].measurements;
  const Measurements& tiny = result.sources[3].measurements;
  const Measurements& total = result.total;
  const Gate duplicates{.metric = Metric::kDuplicateShare, .bound = Bound::kMax, .limit = 0.1};
  const Gate dates{.metric = Metric::kMissingDateShare, .bound = Bound::kMax, .limit = 0.5};
  const Gate empty{.metric = Metric::kEmptyPageShare, .bound = Bound::kMax, .limit = 0.2};
  const Gate median{.metric = Metric::kWordsMedian, .bound = Bound::kMin, .limit = 100};
  const Gate mojibake{.metric = Metric::kMojibakeShare, .bound = Bound::kMax, .limit = 0.01};
  result.verdicts = {
      verdict(empty, kTiny, tiny, Outcome::kFails, pages_without_record()),
      verdict(duplicates, kWire, wire, Outcome::kFails, copies()),
      verdict(duplicates, "", total, Outcome::kFails, copies()),
      verdict(dates, kHostile, hostile, Outcome::kFails,
              {{.input = "dumps/kiel.txt",
                .offset = 7'301,
                .line = 99,
                .id = "c3d4e5f60718293a4b5c6d7e8f901a2b",
                .text = "Neuer Kran im Hafen",
                .reason = "no date"}}),
      // A gate that no record can be shown for.
      verdict({.metric = Metric::kKeptRecords, .bound = Bound::kMin, .limit = 1'000}, "", total,
              Outcome::kFails),
      verdict({.metric = Metric::kBoilerplateShare, .bound = Bound::kMax, .limit = 0.3333333}, "",
              total, Outcome::kFails),
      verdict(mojibake, kArchive, archive, Outcome::kKnown),
      verdict(mojibake, kWire, wire, Outcome::kKnown),
      verdict(median, "", total, Outcome::kHolds),
      verdict(median, kTiny, tiny, Outcome::kNothing),
  };
  // Three stories of the wire were copies when the baseline was written: 21 of 60 are new.
  const auto excuse = [&](std::size_t index, double judged, std::uint64_t known) {
    result.verdicts.at(index).judged = judged;
    result.verdicts.at(index).known = known;
  };
  excuse(1, 21.0 / 60, 3);
  excuse(6, 0, 1);
  excuse(7, 0, 5);
}

void add_summary(CheckResult& result, const Counts& total) {
  Summary& summary = result.summary;
  summary.inputs = 4;
  summary.input_bytes = total.bytes;
  summary.pages = total.pages;
  summary.records = total.records;
  summary.copies_exact = total.exact;
  summary.copies_near = total.near;
  summary.copies_contained = total.contained;
  summary.copies_update = total.update;
  summary.kept_records = total.records - total.exact - total.near - total.contained - total.update;
  summary.kept_bytes = 181'000;
  summary.largest_cluster = total.largest_cluster;
  summary.largest_cluster_id = "7d10e6a3f0b94c55a1c2d3e4f5061728";
  summary.problems = 3;
  summary.warnings = {{.bound = "max-cluster", .message = "one record stands for 14"}};
  summary.seconds = {{.name = "learn", .seconds = 0.25}};  // no report may show them
  result.problems = {
      {.input = "dumps/broken, 1: 50%.gz",
       .offset = 65'536,
       .message = "gzip: unexpected end of data: the rest was skipped"},
      {.input = "dumps/kiel.txt", .offset = 90'210, .message = "invalid UTF-8: 2 bytes dropped"},
      {.input = "dumps/away.txt", .offset = {}, .message = "cannot be opened: Permission denied"}};
}

}  // namespace

CheckResult sample_result() {
  CheckResult result;
  result.version = "0.1.0";
  const std::vector<Counts> counts{kWireCounts, kHostileCounts, kArchiveCounts, kTinyCounts};
  const std::vector<std::string_view> names{kWire, kHostile, kArchive, kTiny};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    SourceReport& source = result.sources.emplace_back();
    source.name = names[i];
    source.measurements = measurements_of(counts[i]);
  }
  result.sources[0].dropped_lines = {
      {.text = R"(Subscribe to "The Wire" & <save> 50% | `today`)", .count = 61, .bytes = 2'867},
      {.text = "© wire.example — all rights reserved", .count = 60, .bytes = 2'280}};
  result.sources[0].left_lines = {
      {.text = "Photo: A. Nother/wire.example", .count = 30, .bytes = 870},
      {.text = "Sign up for our *daily* newsletter", .count = 15, .bytes = 510}};
  result.sources[1].dropped_lines = {{.text = "Zur Startseite", .count = 30, .bytes = 420}};

  const Counts total = sum(counts);
  result.total = measurements_of(total);
  result.total.at(static_cast<std::size_t>(Metric::kSources)) = number(counts.size());
  add_summary(result, total);
  add_verdicts(result);

  result.copy_flows = {{.from = std::string(kWire), .of = std::string(kWire), .copies = 20},
                       {.from = std::string(kWire), .of = std::string(kHostile), .copies = 4},
                       {.from = std::string(kHostile), .of = std::string(kArchive), .copies = 3}};
  result.cluster_sizes = {{.from = 1, .to = 1, .count = 66},
                          {.from = 2, .to = 2, .count = 2},
                          {.from = 3, .to = 4, .count = 0},
                          {.from = 5, .to = 8, .count = 2},
                          {.from = 9, .to = 16, .count = 1}};
  result.lengths = {{.from = 0, .to = 49, .count = 8},
                    {.from = 50, .to = 99, .count = 20},
                    {.from = 100, .to = 199, .count = 30},
                    {.from = 200, .to = 999, .count = 38},
                    {.from = 1'000, .to = std::numeric_limits<std::uint64_t>::max(), .count = 2}};
  // 2024-04-30, 2024-05-01 and, after a gap, 2024-05-04; and one from before the epoch.
  result.days = {{.day = -1, .records = 1},
                 {.day = 19'843, .records = 20},
                 {.day = 19'844, .records = 31},
                 {.day = 19'847, .records = 9}};
  result.baseline = {.entries = 11, .excused = 9, .stale = 2};
  return result;
}

CheckResult empty_result() {
  CheckResult result;
  result.version = "0.1.0";
  result.total = measurements_of({});
  result.total.at(static_cast<std::size_t>(Metric::kSources)) = number(0);
  return result;
}

}  // namespace newsieve::test
