#include "judge/measure.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace newsieve::judge {

namespace {

/// Counts of one source, or of all.
class Tally {
 public:
  void add(const Corpus& corpus, std::size_t item) {
    const Note& note = corpus.note(item);
    add_page(note);
    for (const MetricInfo& info : all_metrics()) {
      if (counts_items(info.metric) && counts(info.metric, corpus, item)) {
        ++count(info.metric);
      }
    }
    if (!corpus.is_record(item)) {
      return;
    }
    ++count(Metric::kRecords);
    if (!corpus.is_copy(item)) {
      ++count(Metric::kKeptRecords);
      count(Metric::kRepeatedLineShare) += corpus.repeats[item].lines;
      of_.at(index(Metric::kRepeatedLineShare)) += note.lines;
      count(Metric::kLargestCluster) =
          std::max<std::uint64_t>(count(Metric::kLargestCluster), corpus.cluster_sizes[item]);
    }
    words_.push_back(note.words);
  }

  void set_sources(std::size_t sources) { count(Metric::kSources) = sources; }

  [[nodiscard]] Measurements measurements() {
    of_.at(index(Metric::kEmptyPageShare)) = count(Metric::kPages);
    measure_words();
    Measurements result;
    for (const MetricInfo& info : all_metrics()) {
      result.at(index(info.metric)) = measurement(info);
    }
    return result;
  }

 private:
  static constexpr std::size_t index(Metric metric) { return static_cast<std::size_t>(metric); }

  std::uint64_t& count(Metric metric) { return count_.at(index(metric)); }

  void add_page(const Note& note) {
    count(Metric::kPages) += note.opens_page ? 1U : 0U;
    count(Metric::kBoilerplateShare) += note.noise_bytes;
    of_.at(index(Metric::kBoilerplateShare)) += note.page_bytes;
    count(Metric::kInvalidByteShare) += note.invalid_bytes;
    of_.at(index(Metric::kInvalidByteShare)) += note.page_bytes;
  }

  void measure_words() {
    if (words_.empty()) {
      return;
    }
    const auto middle = words_.begin() + static_cast<std::ptrdiff_t>((words_.size() - 1) / 2);
    std::nth_element(words_.begin(), middle, words_.end());
    count(Metric::kWordsMedian) = *middle;
    count(Metric::kWordsMin) = *std::min_element(words_.begin(), middle + 1);
  }

  Measurement measurement(const MetricInfo& info) {
    Measurement result;
    result.count = count(info.metric);
    const bool of_words = info.unit == MetricUnit::kWords;
    if (!info.is_share) {
      if (!of_words || !words_.empty()) {
        result.value = static_cast<double>(result.count);
      }
      return result;
    }
    result.of =
        info.unit == MetricUnit::kRecords ? count(Metric::kRecords) : of_.at(index(info.metric));
    if (result.of > 0) {
      result.value = static_cast<double>(result.count) / static_cast<double>(result.of);
    }
    return result;
  }

  std::array<std::uint64_t, kMetrics> count_{};
  std::array<std::uint64_t, kMetrics> of_{};
  std::vector<std::uint32_t> words_;
};

/// Classes that begin at `starts`, which are sorted; the last has no end.
std::vector<Bucket> buckets(std::span<const std::uint64_t> starts) {
  std::vector<Bucket> result;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    result.push_back(
        {.from = starts[i], .to = i + 1 < starts.size() ? starts[i + 1] - 1 : UINT64_MAX});
  }
  return result;
}

void add_to(std::vector<Bucket>& result, std::uint64_t value) {
  const auto bucket = std::find_if(result.begin(), result.end(),
                                   [&](const Bucket& each) { return value <= each.to; });
  ++bucket->count;
}

}  // namespace

Measured measure(const Corpus& corpus) {
  std::vector<Tally> tallies(corpus.sources.size());
  Tally all;
  for (std::size_t item = 0; item < corpus.items(); ++item) {
    tallies[corpus.note(item).source].add(corpus, item);
    all.add(corpus, item);
  }
  all.set_sources(corpus.sources.size());
  Measured measured{.total = all.measurements(), .sources = {}};
  for (Tally& tally : tallies) {
    tally.set_sources(1);
    measured.sources.push_back(tally.measurements());
  }
  return measured;
}

std::vector<Bucket> cluster_sizes(const Corpus& corpus) {
  static constexpr std::array<std::uint64_t, 10> kStarts = {1, 2, 3, 4, 6, 11, 21, 51, 101, 1001};
  std::vector<Bucket> result = buckets(kStarts);
  for (const std::uint32_t size : corpus.cluster_sizes) {
    if (size > 0) {
      add_to(result, size);
    }
  }
  return result;
}

std::vector<Bucket> lengths(const Corpus& corpus) {
  static constexpr std::array<std::uint64_t, 11> kStarts = {0,   1,   10,  25,   50,  100,
                                                            200, 400, 800, 1600, 3200};
  std::vector<Bucket> result = buckets(kStarts);
  for (const Note& note : corpus.records) {
    add_to(result, note.words);
  }
  return result;
}

std::vector<DayCount> days(const Corpus& corpus) {
  std::map<std::int32_t, std::uint64_t> counts;
  for (const Note& note : corpus.records) {
    if (note.day != Note::kUnknownDay) {
      ++counts[note.day];
    }
  }
  std::vector<DayCount> result;
  result.reserve(counts.size());
  for (const auto& [day, records] : counts) {
    result.push_back({.day = day, .records = records});
  }
  return result;
}

std::vector<CopyFlow> copy_flows(const Corpus& corpus, std::size_t most) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> counts;
  for (std::size_t record = 0; record < corpus.records.size(); ++record) {
    if (corpus.is_copy(record)) {
      ++counts[{corpus.records[record].source, corpus.records[corpus.copies[record].kept].source}];
    }
  }
  std::vector<CopyFlow> flows;
  flows.reserve(counts.size());
  for (const auto& [pair, copies] : counts) {
    flows.push_back(
        {.from = corpus.sources[pair.first], .of = corpus.sources[pair.second], .copies = copies});
  }
  std::sort(flows.begin(), flows.end(), [](const CopyFlow& left, const CopyFlow& right) {
    return std::tie(right.copies, left.from, left.of) < std::tie(left.copies, right.from, right.of);
  });
  flows.resize(std::min(flows.size(), most));
  return flows;
}

}  // namespace newsieve::judge
