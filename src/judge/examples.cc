#include "judge/examples.h"

#include <fmt/format.h>

#include <algorithm>

namespace newsieve::judge {

namespace {

constexpr double kPercent = 100;

double share_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// "1 word", "12 words".
std::string number_of(std::uint64_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::string copy_reason(const Corpus& corpus, std::size_t item, const std::string& kept_id) {
  const CopyOf& copy = corpus.copies[item];
  const std::string& source = corpus.sources[corpus.records[copy.kept].source];
  switch (copy.relation) {
    case Relation::kExact:
      return fmt::format("the same words as {} of {}", kept_id, source);
    case Relation::kNear:
      return fmt::format("near copy of {} of {}: {:.0f} % of its words stand there", kept_id,
                         source, kPercent * copy.containment);
    case Relation::kContained:
      return fmt::format("contained in {} of {}: {:.0f} % of its words stand there", kept_id,
                         source, kPercent * copy.containment);
    case Relation::kUpdate:
      break;
  }
  return fmt::format("earlier version of {} of {}", kept_id, source);
}

std::string language_reason(const Corpus& corpus, const Note& note) {
  return fmt::format("in {}; most of {} is in {}", name_of(note.language),
                     corpus.sources[note.source], name_of(corpus.main_languages[note.source]));
}

}  // namespace

std::optional<double> weight_against(const Gate& gate, const Corpus& corpus, std::size_t item) {
  const Note& note = corpus.note(item);
  const auto if_any = [](double weight) {
    return weight > 0 ? std::optional(weight) : std::nullopt;
  };
  switch (gate.metric) {
    case Metric::kRecords:
    case Metric::kKeptRecords:
    case Metric::kPages:
    case Metric::kSources:
      return std::nullopt;
    case Metric::kBoilerplateShare:
      return if_any(share_of(note.noise_bytes, note.page_bytes));
    case Metric::kInvalidByteShare:
      return if_any(note.invalid_bytes);
    case Metric::kLargestCluster:
      return corpus.is_record(item) && corpus.cluster_sizes[item] > gate.limit
                 ? std::optional<double>(corpus.cluster_sizes[item])
                 : std::nullopt;
    case Metric::kRepeatedLineShare:
      return corpus.is_record(item) ? if_any(corpus.repeats[item].lines) : std::nullopt;
    case Metric::kWordsMin:
    case Metric::kWordsMedian: {
      const bool too_short = gate.bound == Bound::kMin;
      if (!corpus.is_record(item) ||
          (too_short ? note.words >= gate.limit : note.words <= gate.limit)) {
        return std::nullopt;
      }
      return too_short ? -static_cast<double>(note.words) : static_cast<double>(note.words);
    }
    case Metric::kShortShare:
      return counts(gate.metric, corpus, item) ? std::optional(-static_cast<double>(note.words))
                                               : std::nullopt;
    case Metric::kReplacedShare:
      return if_any(counts(gate.metric, corpus, item) ? note.replaced : 0);
    case Metric::kMojibakeShare:
      return if_any(counts(gate.metric, corpus, item) ? note.mojibake : 0);
    default:
      return if_any(counts(gate.metric, corpus, item) ? 1 : 0);
  }
}

std::string reason_against(const Gate& gate, const Corpus& corpus, std::size_t item,
                           const std::string& kept_id) {
  const Note& note = corpus.note(item);
  switch (gate.metric) {
    case Metric::kDuplicateShare:
    case Metric::kExactShare:
    case Metric::kNearShare:
    case Metric::kContainedShare:
    case Metric::kUpdateShare:
      return copy_reason(corpus, item, kept_id);
    case Metric::kLargestCluster:
      return fmt::format("stands for {}", number_of(corpus.cluster_sizes[item], "record"));
    case Metric::kBoilerplateShare:
      return fmt::format("{:.0f} % of its page is no article",
                         kPercent * share_of(note.noise_bytes, note.page_bytes));
    case Metric::kRepeatedLineShare:
      return fmt::format("{} of its {} repeat in {}", corpus.repeats[item].lines,
                         number_of(note.lines, "line"), corpus.sources[note.source]);
    case Metric::kEmptyPageShare:
      return corpus.is_record(item) ? "no word in it" : "no article found on the page";
    case Metric::kMissingTitleShare:
      return "no headline";
    case Metric::kMissingPublisherShare:
      return "no publisher, site or source";
    case Metric::kMissingDateShare:
      return "no date or age";
    case Metric::kWordsMin:
    case Metric::kWordsMedian:
    case Metric::kShortShare:
      return number_of(note.words, "word");
    case Metric::kInvalidByteShare:
      return fmt::format("{} of its page {} no UTF-8", number_of(note.invalid_bytes, "byte"),
                         note.invalid_bytes == 1 ? "is" : "are");
    case Metric::kReplacedShare:
      return number_of(note.replaced, "replaced or control character");
    case Metric::kMojibakeShare:
      return fmt::format("{} of UTF-8 read as another encoding",
                         number_of(note.mojibake, "character"));
    case Metric::kMixedScriptShare:
      return fmt::format("a fifth or more of its letters are not {}", name_of(note.script));
    case Metric::kOtherLanguageShare:
      return language_reason(corpus, note);
    case Metric::kRecords:
    case Metric::kKeptRecords:
    case Metric::kPages:
    case Metric::kSources:
      break;
  }
  return {};
}

void Worst::offer(std::size_t item, double weight) {
  if (entries_.size() == most_ && (most_ == 0 || entries_.back().weight >= weight)) {
    return;
  }
  const auto at = std::find_if(entries_.begin(), entries_.end(),
                               [&](const Entry& each) { return each.weight < weight; });
  entries_.insert(at, {.item = item, .weight = weight});
  entries_.resize(std::min(entries_.size(), most_));
}

std::vector<std::size_t> Worst::items() const {
  std::vector<std::size_t> items;
  for (const Entry& entry : entries_) {
    items.push_back(entry.item);
  }
  return items;
}

}  // namespace newsieve::judge
