#include "newsieve/metrics.h"

#include <algorithm>
#include <array>

namespace newsieve {

namespace {

using enum MetricUnit;
using enum Better;

constexpr bool kShare = true;
constexpr bool kTotalOnly = false;

constexpr std::array<MetricInfo, kMetrics> kTable{{
    {Metric::kRecords, "records", kRecords, false, kEither, true, kTotalOnly,
     "Articles found, copies included"},
    {Metric::kKeptRecords, "kept_records", kRecords, false, kEither, true, kTotalOnly,
     "Articles that clean would keep: copies not counted"},
    {Metric::kPages, "pages", kPages, false, kEither, true, kTotalOnly, "Pages or rows read"},
    {Metric::kSources, "sources", kSources, false, kEither, false, kTotalOnly,
     "Sites, publishers or inputs that the records come from"},
    {Metric::kDuplicateShare, "duplicate_share", kRecords, kShare, kLow, true, true,
     "Records that are copies of another: exact, near, contained or an earlier version"},
    {Metric::kExactShare, "exact_share", kRecords, kShare, kLow, true, true,
     "Records that have the same words as another"},
    {Metric::kNearShare, "near_share", kRecords, kShare, kLow, true, true,
     "Records that have nearly the same words as another"},
    {Metric::kContainedShare, "contained_share", kRecords, kShare, kLow, true, true,
     "Records whose words stand in a longer one"},
    {Metric::kUpdateShare, "update_share", kRecords, kShare, kLow, true, true,
     "Records that are an earlier version of another of their source"},
    {Metric::kLargestCluster, "largest_cluster", kRecords, false, kLow, true, true,
     "Records that one would stand for, itself included"},
    {Metric::kBoilerplateShare, "boilerplate_share", kBytes, kShare, kLow, true, true,
     "Bytes of the pages that are neither article nor fields of it"},
    {Metric::kRepeatedLineShare, "repeated_line_share", kLines, kShare, kLow, true, true,
     "Lines left in texts that a tenth of their source's stories have, and at least three"},
    {Metric::kEmptyPageShare, "empty_page_share", kPages, kShare, kLow, true, true,
     "Pages and rows that gave no record, or one without a word"},
    {Metric::kMissingTitleShare, "missing_title_share", kRecords, kShare, kLow, true, true,
     "Records without a headline"},
    {Metric::kMissingPublisherShare, "missing_publisher_share", kRecords, kShare, kLow, true, true,
     "Records with neither publisher nor site nor a source of their own"},
    {Metric::kMissingDateShare, "missing_date_share", kRecords, kShare, kLow, true, true,
     "Records with neither date nor age"},
    {Metric::kWordsMin, "words_min", kWords, false, kHigh, true, true,
     "Words of the shortest record"},
    {Metric::kWordsMedian, "words_median", kWords, false, kEither, true, true,
     "Words of the middle record by length, the lower of two"},
    {Metric::kShortShare, "short_share", kRecords, kShare, kLow, true, true,
     "Records with fewer words than --short-words"},
    {Metric::kInvalidByteShare, "invalid_byte_share", kBytes, kShare, kLow, true, true,
     "Bytes of the pages that are no valid UTF-8"},
    {Metric::kReplacedShare, "replaced_share", kRecords, kShare, kLow, true, true,
     "Records with U+FFFD, which stands for a character that was lost, or control characters"},
    {Metric::kMojibakeShare, "mojibake_share", kRecords, kShare, kLow, true, true,
     "Records with UTF-8 that was read as another encoding"},
    {Metric::kMixedScriptShare, "mixed_script_share", kRecords, kShare, kLow, true, true,
     "Records with a fifth or more of their letters in another script than most"},
    {Metric::kOtherLanguageShare, "other_language_share", kRecords, kShare, kLow, true, true,
     "Records in another language than most of their source's"},
}};

}  // namespace

std::span<const MetricInfo> all_metrics() {
  return kTable;
}

const MetricInfo& info_of(Metric metric) {
  return kTable.at(static_cast<std::size_t>(metric));
}

std::optional<Metric> metric_named(std::string_view name) {
  const auto* const found = std::find_if(kTable.begin(), kTable.end(),
                                         [&](const MetricInfo& info) { return info.name == name; });
  return found == kTable.end() ? std::nullopt : std::optional(found->metric);
}

std::string_view name_of(MetricUnit unit) {
  switch (unit) {
    case kRecords:
      return "records";
    case kPages:
      return "pages";
    case kSources:
      return "sources";
    case kBytes:
      return "bytes";
    case kLines:
      return "lines";
    case kWords:
      break;
  }
  return "words";
}

}  // namespace newsieve
