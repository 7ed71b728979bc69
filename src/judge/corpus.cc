#include "judge/corpus.h"

#include <algorithm>
#include <array>

namespace newsieve::judge {

namespace {

/// One such character may be meant: "CAFÉ»".
constexpr std::uint32_t kFewestMojibake = 2;

bool is_in_other_language(const Corpus& corpus, const Note& note) {
  const Language main = corpus.main_languages[note.source];
  return note.language != kUnknownLanguage && main != kUnknownLanguage && note.language != main;
}

}  // namespace

void complete(Corpus& corpus) {
  corpus.cluster_sizes.assign(corpus.records.size(), 0);
  std::vector<std::array<std::uint32_t, kMostLanguages>> languages(corpus.sources.size());
  for (std::size_t record = 0; record < corpus.records.size(); ++record) {
    ++corpus.cluster_sizes[corpus.copies[record].kept];
    const Note& note = corpus.records[record];
    ++languages[note.source].at(note.language);
  }
  for (auto& records : languages) {
    records[kUnknownLanguage] = 0;
    const auto* const most = std::max_element(records.begin(), records.end());
    corpus.main_languages.push_back(static_cast<Language>(most - records.begin()));
  }
}

bool counts_items(Metric metric) {
  const MetricInfo& info = info_of(metric);
  return info.is_share && (info.unit == MetricUnit::kRecords || info.unit == MetricUnit::kPages);
}

bool counts(Metric metric, const Corpus& corpus, std::size_t item) {
  const Note& note = corpus.note(item);
  if (metric == Metric::kEmptyPageShare) {
    return note.opens_page && note.words == 0;
  }
  if (!corpus.is_record(item)) {
    return false;
  }
  const auto is_copy_by = [&](Relation relation) {
    return corpus.is_copy(item) && corpus.copies[item].relation == relation;
  };
  switch (metric) {
    case Metric::kDuplicateShare:
      return corpus.is_copy(item);
    case Metric::kExactShare:
      return is_copy_by(Relation::kExact);
    case Metric::kNearShare:
      return is_copy_by(Relation::kNear);
    case Metric::kContainedShare:
      return is_copy_by(Relation::kContained);
    case Metric::kUpdateShare:
      return is_copy_by(Relation::kUpdate);
    case Metric::kMissingTitleShare:
      return !note.has_title;
    case Metric::kMissingPublisherShare:
      return !note.has_publisher;
    case Metric::kMissingDateShare:
      return !note.has_date;
    case Metric::kShortShare:
      return note.words < corpus.short_words;
    case Metric::kReplacedShare:
      return note.replaced > 0;
    case Metric::kMojibakeShare:
      return note.mojibake >= kFewestMojibake;
    case Metric::kMixedScriptShare:
      return note.mixes_scripts;
    case Metric::kOtherLanguageShare:
      return is_in_other_language(corpus, note);
    default:
      return false;
  }
}

}  // namespace newsieve::judge
