// The metrics that `check` measures of a corpus and of each of its sources.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace newsieve {

enum class Metric : std::uint8_t {
  // How much there is.
  kRecords,
  kKeptRecords,
  kPages,
  kSources,
  // Copies.
  kDuplicateShare,
  kExactShare,
  kNearShare,
  kContainedShare,
  kUpdateShare,
  kLargestCluster,
  // Noise.
  kBoilerplateShare,
  kRepeatedLineShare,
  kEmptyPageShare,
  // What records lack.
  kMissingTitleShare,
  kMissingPublisherShare,
  kMissingDateShare,
  // Length.
  kWordsMin,
  kWordsMedian,
  kShortShare,
  // Characters and languages.
  kInvalidByteShare,
  kReplacedShare,
  kMojibakeShare,
  kMixedScriptShare,
  kOtherLanguageShare,
};

inline constexpr std::size_t kMetrics = static_cast<std::size_t>(Metric::kOtherLanguageShare) + 1;

/// What is counted. Where a metric is a share, it is the share of these: 0 to 1.
enum class MetricUnit : std::uint8_t { kRecords, kPages, kSources, kBytes, kLines, kWords };

enum class Better : std::uint8_t { kLow, kHigh, kEither };

struct MetricInfo {
  Metric metric = Metric::kRecords;
  std::string_view name;  ///< "duplicate_share"
  MetricUnit unit = MetricUnit::kRecords;
  bool is_share = false;
  Better better = Better::kEither;
  bool of_sources = true;     ///< measured of each source too
  bool gates_sources = true;  ///< a gate on it may hold sources too, not only the whole corpus
  std::string_view meaning;   ///< a sentence without its full stop
};

/// All metrics, in the order of the enumeration.
std::span<const MetricInfo> all_metrics();

const MetricInfo& info_of(Metric metric);

/// The metric of this name.
std::optional<Metric> metric_named(std::string_view name);

/// "records", "bytes".
std::string_view name_of(MetricUnit unit);

}  // namespace newsieve
