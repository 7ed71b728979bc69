#include "pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <string_view>

#include "newsieve/ledger.h"

namespace newsieve::test {
namespace {

constexpr std::array<std::string_view, 12> kPlaces = {
    "harbour", "valley", "northgate", "lindenau", "castrin", "marsh",
    "orlow",   "tern",   "quarry",    "fairmead", "sandby",  "velmont"};
constexpr std::array<std::string_view, 5> kPapers = {"courier", "post", "herald", "tribune",
                                                     "wire"};
constexpr std::array<std::string_view, 6> kLines = {
    "Subscribe to our newsletter and never miss a story",
    "All rights reserved. No part of this page may be printed without consent.",
    "Share this article",
    "Sign in | Register | Today's paper",
    "You have read 3 of 5 free articles this month",
    "Most read in the region"};

std::string source_name(std::size_t number) {
  const std::string name = fmt::format("{}-{}.example", kPlaces.at(number % kPlaces.size()),
                                       kPapers.at(number / kPlaces.size() % kPapers.size()));
  const std::size_t turn = number / (kPlaces.size() * kPapers.size());
  return turn == 0 ? name : fmt::format("{}.{}", turn, name);
}

/// A value that looks irregular and is always the same: 0 to 1.
double wobble(std::size_t number, std::size_t kind) {
  return static_cast<double>((number * 7'919 + kind * 104'729 + number * number * 31) % 1'000) /
         1'000;
}

Measurement share(double value, std::uint64_t of) {
  if (of == 0) {
    return {};
  }
  const auto count = static_cast<std::uint64_t>(value * static_cast<double>(of));
  return {.value = static_cast<double>(count) / static_cast<double>(of), .count = count, .of = of};
}

Measurements measurements_of(std::size_t number, std::uint64_t records) {
  constexpr std::uint64_t kBytesOfPage = 4'120;
  constexpr std::uint64_t kLinesOfPage = 24;
  Measurements result;
  for (const MetricInfo& metric : all_metrics()) {
    const auto kind = static_cast<std::size_t>(metric.metric);
    std::uint64_t of = records;
    of *= metric.unit == MetricUnit::kBytes   ? kBytesOfPage
          : metric.unit == MetricUnit::kLines ? kLinesOfPage
                                              : 1;
    const double scale = metric.metric == Metric::kBoilerplateShare   ? 0.6
                         : metric.metric == Metric::kDuplicateShare   ? 0.5
                         : metric.metric == Metric::kInvalidByteShare ? 0.00004
                                                                      : 0.08;
    const double some = wobble(number, kind);
    result.at(kind) = metric.is_share ? share(scale * some * some, of)
                                      : Measurement{.value = 150 + 200 * some, .count = 150};
  }
  const auto set = [&](Metric metric, std::uint64_t value) {
    result.at(static_cast<std::size_t>(metric)) = {.value = static_cast<double>(value),
                                                   .count = value};
  };
  set(Metric::kRecords, records);
  set(Metric::kPages, records + 3);
  set(Metric::kKeptRecords,
      records - result.at(static_cast<std::size_t>(Metric::kDuplicateShare)).count);
  set(Metric::kLargestCluster, 1 + number % 40);
  set(Metric::kWordsMedian, 150 + number * 13 % 300);
  set(Metric::kWordsMin, number % 30);
  return result;
}

std::vector<Example> examples_of(std::size_t number) {
  std::vector<Example> examples;
  for (std::size_t i = 0; i < 10; ++i) {
    examples.push_back(
        {.input = fmt::format("dumps/2031-05/{}.txt.gz", source_name(number)),
         .offset = 40'960 * i + number,
         .line = 812 * i + 1,
         .id = fmt::format("48d2b1c09a7e4f1353d5c0aa9be0f{:03}", i),
         .text = "The ferry to Sandby stays in the harbour until the storm has passed, the port "
                 "master said on Monday, and tickets remain valid",
         .reason = fmt::format("near copy of 7d10e6a3f0b94c55a1c2d3e4f506{:04} (0.93)", i)});
  }
  return examples;
}

Verdict verdict(Gate gate, const std::string& source, const Measurements& measurements,
                Outcome outcome) {
  const Measurement& measurement = measurements.at(static_cast<std::size_t>(gate.metric));
  return {.gate = gate,
          .source = source,
          .measured = measurement,
          .judged = measurement.value,
          .outcome = outcome,
          .examples = {}};
}

SourceReport source_report(std::size_t number, std::uint64_t records, std::size_t lines) {
  SourceReport source{.name = source_name(number),
                      .measurements = measurements_of(number, records),
                      .dropped_lines = {},
                      .left_lines = {}};
  for (std::size_t i = 0; i < lines; ++i) {
    const std::uint64_t times = records * (lines - i) / lines;
    const std::string_view text = kLines.at((number + i) % kLines.size());
    source.dropped_lines.push_back(
        {.text = std::string(text), .count = times, .bytes = times * text.size()});
  }
  if (number % 3 == 0) {
    source.left_lines.push_back(
        {.text = "Photo: A. Nother", .count = records / 5 + 3, .bytes = 900});
  }
  return source;
}

void add_summary(CheckResult& result, std::uint64_t records) {
  Summary& summary = result.summary;
  summary.inputs = 31;
  summary.input_bytes = records * 4'120;
  summary.pages = records + records / 50;
  summary.records = records;
  summary.copies_exact = records / 11;
  summary.copies_near = records / 9;
  summary.copies_contained = records / 40;
  summary.copies_update = records / 300;
  summary.kept_records = records - summary.copies_exact - summary.copies_near -
                         summary.copies_contained - summary.copies_update;
  summary.largest_cluster = 214;
  summary.problems = 37;
  summary.dropped.resize(kSpanClasses);
  for (std::size_t i = 5; i < kSpanClasses - 1; ++i) {
    const auto spans = static_cast<std::uint64_t>(9'000 * wobble(i, 1));
    summary.dropped[i] = {.spans = spans, .bytes = spans * (20 + 400 * i % 900)};
  }
  summary.warnings = {
      {.bound = "max-cluster",
       .message = "one record stands for 214 others: see whether its site prints the same text on "
                  "each page"}};
  for (std::size_t i = 0; i < 20; ++i) {
    result.problems.push_back({.input = fmt::format("dumps/2031-05/{}.txt.gz", source_name(i)),
                               .offset = 65'536 * i,
                               .message = i % 2 == 0 ? "invalid UTF-8: 2 bytes dropped"
                                                     : "gzip: unexpected end of data"});
  }
}

void add_distributions(CheckResult& result, std::uint64_t records) {
  std::uint64_t clusters = records * 3 / 4;
  for (std::uint64_t size = 1; size <= 256; size *= 2) {
    result.cluster_sizes.push_back(
        {.from = size == 1 ? 1 : size / 2 + 1, .to = size, .count = clusters});
    clusters /= 6;
  }
  constexpr std::array<std::uint64_t, 12> kBounds = {0,   24,  49,  99,    199,   299,
                                                     399, 599, 799, 1'199, 1'999, 3'999};
  constexpr std::array<std::uint64_t, 12> kWeights = {0, 2, 7, 16, 25, 19, 12, 9, 5, 3, 1, 1};
  for (std::size_t i = 1; i < kBounds.size(); ++i) {
    result.lengths.push_back({.from = kBounds.at(i - 1) + (i == 1 ? 0 : 1),
                              .to = kBounds.at(i),
                              .count = records * kWeights.at(i) / 100});
  }
  result.lengths.push_back({.from = kBounds.back() + 1,
                            .to = std::numeric_limits<std::uint64_t>::max(),
                            .count = records / 900});
  result.days = {{.day = 0, .records = 12}};
  for (std::int32_t day = 0; day < 90; ++day) {
    if (day < 52 || day > 57) {
      const double weekend = day % 7 >= 5 ? 0.4 : 1;
      result.days.push_back({.day = 22'400 + day,
                             .records = static_cast<std::uint64_t>(
                                 weekend * (0.6 + wobble(static_cast<std::size_t>(day), 5)) *
                                 static_cast<double>(records) / 110)});
    }
  }
}

}  // namespace

CheckResult realistic_result() {
  constexpr std::uint64_t kRecords = 400'000;
  constexpr std::size_t kSources = 60;
  CheckResult result;
  result.version = "0.1.0";
  add_summary(result, kRecords);
  add_distributions(result, kRecords);
  result.total = measurements_of(3, kRecords);
  result.total.at(static_cast<std::size_t>(Metric::kSources)) = {.value = kSources,
                                                                 .count = kSources};
  for (std::size_t i = 0; i < kSources; ++i) {
    result.sources.push_back(source_report(i, 40'000 / (i + 1), 6));
  }
  const Gate copies{.metric = Metric::kDuplicateShare, .bound = Bound::kMax, .limit = 0.2};
  const Gate dates{.metric = Metric::kMissingDateShare, .bound = Bound::kMax, .limit = 0.06};
  const Gate words{.metric = Metric::kWordsMedian, .bound = Bound::kMin, .limit = 160};
  for (const Gate& gate : {copies, dates, words}) {
    result.verdicts.push_back(verdict(gate, "", result.total, Outcome::kHolds));
    for (const SourceReport& source : result.sources) {
      Verdict judged = verdict(gate, source.name, source.measurements, Outcome::kHolds);
      const double value = judged.measured.value.value_or(0);
      if (gate.bound == Bound::kMax ? value > gate.limit : value < gate.limit) {
        judged.outcome = result.verdicts.size() % 9 == 4 ? Outcome::kKnown : Outcome::kFails;
        if (judged.outcome == Outcome::kKnown) {
          judged.known = judged.measured.count / 2;
          judged.judged = value / 2;
        } else {
          judged.examples = examples_of(result.verdicts.size());
        }
      }
      result.verdicts.push_back(std::move(judged));
    }
  }
  const auto rank = [](const Verdict& each) {
    return each.outcome == Outcome::kFails ? 0 : each.outcome == Outcome::kKnown ? 1 : 2;
  };
  std::stable_sort(result.verdicts.begin(), result.verdicts.end(),
                   [&](const Verdict& a, const Verdict& b) { return rank(a) < rank(b); });
  // Every pair once. The large are copied most.
  for (std::size_t from = 0; from < kSources; ++from) {
    const std::uint64_t records =
        result.sources[from].measurements.at(static_cast<std::size_t>(Metric::kRecords)).count;
    for (std::size_t of = 0; of < kSources; of += from == of ? 1 : 1 + from % 5) {
      const double part =
          from == of ? 0.1 : 0.2 * wobble(from, of + 40) / static_cast<double>(of + 2);
      const auto lent = static_cast<std::uint64_t>(part * static_cast<double>(records));
      if (lent > 0) {
        result.copy_flows.push_back(
            {.from = source_name(from), .of = source_name(of), .copies = lent});
      }
    }
  }
  std::stable_sort(result.copy_flows.begin(), result.copy_flows.end(),
                   [](const CopyFlow& a, const CopyFlow& b) { return a.copies > b.copies; });
  result.baseline = {.entries = 120, .excused = 102, .stale = 18, .written = 0, .pruned = false};
  return result;
}

CheckResult hostile_result() {
  const std::array<std::string, 8> texts = {
      "</title></style></script><script>document.title='broken'</script>",
      "<img src=x onerror=\"document.title='broken'\">",
      "\" onmouseover=\"document.title='broken'\" x=\"",
      "&lt;b&gt; & &#x202e; <!-- --> ]]> <![CDATA[",
      "\u202Egnitirw esrever \u2066 isolate \u202D left \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D"
      "\u0628\u0627 \u2028 next line",
      std::string("zero \0 bell \a escape \x1b[31m delete \x7f", 35) + " next \u0085 non \uFFFE",
      "no UTF-8: \xFF\xC0\x80\xED\xA0\x80 end",
      std::string(300, 'W') + "\u0301\u0301\u0301\u0301"};
  CheckResult result = realistic_result();
  std::size_t next = 0;
  const auto spoil = [&](std::string& text) { text = texts.at(next++ % texts.size()); };
  for (SourceReport& source : result.sources) {
    // Names that differ, as those of sources do.
    const std::string name = texts.at(next++ % texts.size()) + " " + source.name;
    for (Verdict& verdict : result.verdicts) {
      if (verdict.source == source.name) {
        verdict.source = name;
      }
    }
    for (CopyFlow& flow : result.copy_flows) {
      flow.from = flow.from == source.name ? name : flow.from;
      flow.of = flow.of == source.name ? name : flow.of;
    }
    source.name = name;
    for (std::vector<RepeatedLine>* lines : {&source.dropped_lines, &source.left_lines}) {
      for (RepeatedLine& line : *lines) {
        spoil(line.text);
      }
    }
  }
  for (Verdict& verdict : result.verdicts) {
    for (Example& example : verdict.examples) {
      spoil(example.input);
      spoil(example.text);
      spoil(example.id);
      spoil(example.reason);
    }
  }
  for (Problem& problem : result.problems) {
    spoil(problem.input);
    spoil(problem.message);
  }
  for (Warning& warning : result.summary.warnings) {
    spoil(warning.message);
  }
  spoil(result.version);
  return result;
}

CheckResult huge_result() {
  constexpr std::uint64_t kRecords = 1'000'000;
  constexpr std::size_t kSources = 100'000;
  const std::string longest(160, '&');  // five times as long where it is escaped
  CheckResult result;
  result.version = "0.1.0";
  add_summary(result, kRecords);
  add_distributions(result, kRecords);
  result.total = measurements_of(3, kRecords);
  const std::vector<Example> examples(10, {.input = longest,
                                           .offset = std::numeric_limits<std::uint64_t>::max(),
                                           .line = std::numeric_limits<std::uint64_t>::max(),
                                           .id = longest,
                                           .text = longest,
                                           .reason = longest});
  for (std::size_t i = 0; i < kSources; ++i) {
    SourceReport source = source_report(i, 10, 0);
    source.name += longest;
    source.dropped_lines.assign(20, {.text = longest, .count = 1'000'000, .bytes = 160'000'000});
    source.left_lines = source.dropped_lines;
    Verdict judged =
        verdict({.metric = Metric::kDuplicateShare, .bound = Bound::kMax, .limit = 0.1},
                source.name, source.measurements, Outcome::kFails);
    if (i < 200) {
      judged.examples = examples;
    }
    result.verdicts.push_back(std::move(judged));
    result.copy_flows.push_back({.from = source.name, .of = source.name, .copies = kSources - i});
    result.sources.push_back(std::move(source));
  }
  result.days.clear();
  for (std::int32_t day = -350'000; day < 2'900'000; day += 13) {
    result.days.push_back({.day = day, .records = 4});
  }
  return result;
}

}  // namespace newsieve::test
