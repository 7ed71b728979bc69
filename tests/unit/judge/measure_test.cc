#include "judge/measure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "judge/corpora.h"

namespace newsieve::judge {
namespace {

constexpr Language kEnglish = 1;
constexpr Language kGerman = 2;

const Measurement& at(const Measurements& measurements, Metric metric) {
  return measurements.at(static_cast<std::size_t>(metric));
}

/// Eight records of "north" and two of "south", and a page of "north" that gave none.
Corpus make_corpus() {
  CorpusMaker maker({"north", "south"});
  Note note = good_note(1);
  note.language = kEnglish;
  const std::uint32_t first = maker.add(note);  // 0: stands for 1, 2 and 8
  note.content = 1;
  maker.add_copy(note, first, Relation::kExact);  // 1
  note.content = 2;
  note.words = 90;
  maker.add_copy(note, first, Relation::kNear);  // 2
  note = good_note(3);
  note.language = kEnglish;
  note.words = 200;
  note.noise_bytes = 600;
  note.invalid_bytes = 14;
  const std::uint32_t fourth = maker.add(note);  // 3: stands for 4 and 5
  note = good_note(4);
  note.words = 49;
  maker.add_copy(note, fourth, Relation::kContained);  // 4
  note = good_note(5);
  maker.add_copy(note, fourth, Relation::kUpdate);  // 5
  note = good_note(6);
  note.has_title = false;
  note.language = kGerman;
  note.replaced = 1;
  note.mojibake = 1;                      // may be meant
  maker.set_repeats(maker.add(note), 1);  // 6
  note = good_note(7);
  note.opens_page = false;
  note.page_bytes = 0;
  note.has_date = false;
  note.has_publisher = false;
  note.mixes_scripts = true;
  note.mojibake = 2;
  maker.set_repeats(maker.add(note), 2);                     // 7
  maker.add_copy(good_note(1, 1), first, Relation::kExact);  // 8
  note = good_note(9, 1);
  note.words = 0;
  maker.add(note);  // 9
  maker.add_empty_page(10);
  return maker.done();
}

struct MetricCase {
  Metric metric;
  std::uint64_t count;
  std::uint64_t of;  ///< 0: no share
  std::uint64_t north_count;
  std::uint64_t north_of;
};

class MeasureTest : public testing::TestWithParam<MetricCase> {};

void expect_measured(const Measurement& measured, std::uint64_t count, std::uint64_t of) {
  EXPECT_EQ(measured.count, count);
  EXPECT_EQ(measured.of, of);
  const auto whole = static_cast<double>(count);
  ASSERT_TRUE(measured.value.has_value());
  EXPECT_DOUBLE_EQ(measured.value.value_or(-1), of == 0 ? whole : whole / static_cast<double>(of));
}

TEST_P(MeasureTest, CountsTheCorpusAndItsSources) {
  const MetricCase& c = GetParam();
  SCOPED_TRACE(info_of(c.metric).name);
  const Measured measured = measure(make_corpus());
  ASSERT_EQ(measured.sources.size(), 2U);
  expect_measured(at(measured.total, c.metric), c.count, c.of);
  expect_measured(at(measured.sources[0], c.metric), c.north_count, c.north_of);
}

const std::vector<MetricCase> kCases = {
    {Metric::kRecords, 10, 0, 8, 0},
    {Metric::kKeptRecords, 5, 0, 4, 0},
    {Metric::kPages, 10, 0, 8, 0},
    {Metric::kSources, 2, 0, 1, 0},
    {Metric::kDuplicateShare, 5, 10, 4, 8},
    {Metric::kExactShare, 2, 10, 1, 8},
    {Metric::kNearShare, 1, 10, 1, 8},
    {Metric::kContainedShare, 1, 10, 1, 8},
    {Metric::kUpdateShare, 1, 10, 1, 8},
    {Metric::kLargestCluster, 4, 0, 4, 0},
    {Metric::kBoilerplateShare, 600, 9100, 600, 7100},
    {Metric::kRepeatedLineShare, 3, 20, 3, 16},
    {Metric::kEmptyPageShare, 2, 10, 1, 8},
    {Metric::kMissingTitleShare, 1, 10, 1, 8},
    {Metric::kMissingPublisherShare, 1, 10, 1, 8},
    {Metric::kMissingDateShare, 1, 10, 1, 8},
    {Metric::kWordsMin, 0, 0, 49, 0},
    {Metric::kWordsMedian, 100, 0, 100, 0},
    {Metric::kShortShare, 2, 10, 1, 8},
    {Metric::kInvalidByteShare, 14, 9100, 14, 7100},
    {Metric::kReplacedShare, 1, 10, 1, 8},
    {Metric::kMojibakeShare, 1, 10, 1, 8},
    {Metric::kMixedScriptShare, 1, 10, 1, 8},
    {Metric::kOtherLanguageShare, 1, 10, 1, 8},
};

INSTANTIATE_TEST_SUITE_P(Metrics, MeasureTest, testing::ValuesIn(kCases));

TEST(MeasureTest, NoMetricIsLeftOut) {
  EXPECT_EQ(kCases.size(), kMetrics);
}

TEST(MeasureTest, TheMedianIsTheLowerOfTwo) {
  CorpusMaker maker({"north"});
  for (const std::uint32_t words : {70U, 10U, 30U, 20U}) {
    Note note = good_note(words);
    note.words = words;
    maker.add(note);
  }
  EXPECT_EQ(at(measure(maker.done()).total, Metric::kWordsMedian).count, 20U);
  EXPECT_EQ(at(measure(maker.done()).total, Metric::kWordsMin).count, 10U);
  Note note = good_note(5);
  note.words = 40;
  maker.add(note);
  EXPECT_EQ(at(measure(maker.done()).total, Metric::kWordsMedian).count, 30U);
}

TEST(MeasureTest, OfNothingThereIsNoShare) {
  for (const MetricInfo& info : all_metrics()) {
    const std::optional<double> value = at(measure(Corpus{}).total, info.metric).value;
    if (info.is_share || info.unit == MetricUnit::kWords) {
      EXPECT_EQ(value, std::nullopt) << info.name;
    } else {
      EXPECT_EQ(value, 0.0) << info.name;
    }
  }
}

TEST(MeasureTest, LanguagesThatAreUnknownAreNoOthers) {
  CorpusMaker maker({"north"});
  for (const Language language : {kUnknownLanguage, kUnknownLanguage, kUnknownLanguage, kEnglish}) {
    Note note = good_note(1);
    note.language = language;
    maker.add(note);
  }
  const Corpus corpus = maker.done();
  EXPECT_EQ(corpus.main_languages, std::vector<Language>{kEnglish});
  EXPECT_EQ(at(measure(corpus).total, Metric::kOtherLanguageShare).count, 0U);
}

/// Of the classes that are not empty.
std::vector<std::uint64_t> filled(const std::vector<Bucket>& buckets) {
  std::vector<std::uint64_t> numbers;
  for (const Bucket& bucket : buckets) {
    if (bucket.count > 0) {
      numbers.insert(numbers.end(), {bucket.from, bucket.to, bucket.count});
    }
  }
  return numbers;
}

TEST(HistogramTest, ClassesHoldEveryNumberOnce) {
  for (const std::vector<Bucket>& buckets : {cluster_sizes(Corpus{}), lengths(Corpus{})}) {
    for (std::size_t i = 1; i < buckets.size(); ++i) {
      EXPECT_EQ(buckets[i].from, buckets[i - 1].to + 1);
    }
    EXPECT_EQ(buckets.back().to, UINT64_MAX);
  }
}

TEST(HistogramTest, ClustersAndLengths) {
  const Corpus corpus = make_corpus();
  EXPECT_EQ(filled(cluster_sizes(corpus)), (std::vector<std::uint64_t>{1, 1, 3, 3, 3, 1, 4, 5, 1}));
  EXPECT_EQ(filled(lengths(corpus)),
            (std::vector<std::uint64_t>{0, 0, 1, 25, 49, 1, 50, 99, 1, 100, 199, 6, 200, 399, 1}));
}

TEST(DaysTest, AreInOrderAndOnlyThoseKnown) {
  CorpusMaker maker({"north"});
  for (const std::int32_t day : {20, -1, Note::kUnknownDay, 20}) {
    Note note = good_note(1);
    note.day = day;
    maker.add(note);
  }
  const std::vector<DayCount> counted = days(maker.done());
  ASSERT_EQ(counted.size(), 2U);
  EXPECT_EQ(counted[0].day, -1);
  EXPECT_EQ(counted[0].records, 1U);
  EXPECT_EQ(counted[1].day, 20);
  EXPECT_EQ(counted[1].records, 2U);
}

TEST(CopyFlowsTest, AreTheMostFirst) {
  const std::vector<CopyFlow> flows = copy_flows(make_corpus(), 10);
  ASSERT_EQ(flows.size(), 2U);
  EXPECT_EQ(flows[0].from, "north");
  EXPECT_EQ(flows[0].of, "north");
  EXPECT_EQ(flows[0].copies, 4U);
  EXPECT_EQ(flows[1].from, "south");
  EXPECT_EQ(flows[1].of, "north");
  EXPECT_EQ(flows[1].copies, 1U);
  EXPECT_EQ(copy_flows(make_corpus(), 1).size(), 1U);
}

}  // namespace
}  // namespace newsieve::judge
