#include "judge/verdicts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <utility>

#include "judge/examples.h"
#include "judge/excused.h"

namespace newsieve::judge {

namespace {

bool breaks(const Gate& gate, double value) {
  return gate.bound == Bound::kMax ? value > gate.limit : value < gate.limit;
}

bool is_worse(const Gate& gate, double value, double known) {
  return gate.bound == Bound::kMax ? value > known : value < known;
}

/// How far a value is beyond its limit; less than 0 if it is not. Shares as they are, numbers in
/// proportion, so that both can be sorted.
double distance(const Verdict& verdict) {
  if (!verdict.judged) {
    return -1;
  }
  const double beyond = verdict.gate.bound == Bound::kMax ? *verdict.judged - verdict.gate.limit
                                                          : verdict.gate.limit - *verdict.judged;
  return info_of(verdict.gate.metric).is_share ? beyond
                                               : beyond / std::max(verdict.gate.limit, 1.0);
}

/// What a gate is held against: the corpus, or one source.
struct Subject {
  static constexpr std::size_t kCorpus = SIZE_MAX;

  std::size_t source = kCorpus;
  std::uint64_t content = 0;  ///< of all records together, in any order

  [[nodiscard]] bool is_corpus() const { return source == kCorpus; }
  [[nodiscard]] bool holds(const Note& note) const { return is_corpus() || note.source == source; }
};

class Judge {
 public:
  Judge(const Corpus& corpus, const Measured& measured, const CheckOptions& options,
        const Baseline* baseline)
      : corpus_(corpus),
        measured_(measured),
        options_(options),
        baseline_(baseline),
        excused_(corpus, options.gates, baseline) {}

  Judgement judge(const Locate& locate) {
    for (const Subject& subject : subjects()) {
      for (const Gate& gate : options_.gates) {
        if (subject.is_corpus() || info_of(gate.metric).gates_sources) {
          judged_.push_back({verdict_on(gate, subject), subject, Worst(options_.examples)});
        }
      }
    }
    choose_examples();
    Judgement judgement;
    note_failing(judgement.failing);
    weigh_baseline(judgement);
    std::stable_sort(judged_.begin(), judged_.end(), [](const Judged& left, const Judged& right) {
      return std::pair(rank(left.verdict), -distance(left.verdict)) <
             std::pair(rank(right.verdict), -distance(right.verdict));
    });
    for (Judged& each : judged_) {
      describe(each, locate);
      judgement.verdicts.push_back(std::move(each.verdict));
    }
    return judgement;
  }

 private:
  struct Judged {
    Verdict verdict;
    Subject subject;
    Worst worst;
  };

  static int rank(const Verdict& verdict) {
    switch (verdict.outcome) {
      case Outcome::kFails:
        return 0;
      case Outcome::kKnown:
        return 1;
      case Outcome::kHolds:
        return 2;
      case Outcome::kNothing:
        break;
    }
    return 3;
  }

  /// The corpus, then the sources large enough, by name.
  [[nodiscard]] std::vector<Subject> subjects() const {
    std::vector<Subject> all(corpus_.sources.size());
    std::vector<std::uint64_t> items(corpus_.sources.size());
    Subject corpus;
    for (std::size_t item = 0; item < corpus_.items(); ++item) {
      const Note& note = corpus_.note(item);
      all[note.source].source = note.source;
      all[note.source].content += note.content;
      corpus.content += note.content;
      ++items[note.source];
    }
    std::vector<Subject> subjects = {corpus};
    for (const Subject& each : all) {
      if (options_.per_source && !each.is_corpus() &&
          items[each.source] >= options_.min_source_records) {
        subjects.push_back(each);
      }
    }
    std::sort(subjects.begin() + 1, subjects.end(), [&](const Subject& left, const Subject& right) {
      return corpus_.sources[left.source] < corpus_.sources[right.source];
    });
    return subjects;
  }

  [[nodiscard]] Verdict verdict_on(const Gate& gate, const Subject& subject) const {
    Verdict verdict;
    verdict.gate = gate;
    const auto index = static_cast<std::size_t>(gate.metric);
    if (subject.is_corpus()) {
      verdict.measured = measured_.total.at(index);
      verdict.known = excused_.count(gate.metric);
    } else {
      verdict.source = corpus_.sources[subject.source];
      verdict.measured = measured_.sources[subject.source].at(index);
      verdict.known = excused_.count(gate.metric, subject.source);
    }
    if (!verdict.measured.value) {
      verdict.outcome = Outcome::kNothing;
      return verdict;
    }
    verdict.judged = verdict.measured.value;
    if (!breaks(gate, *verdict.measured.value)) {
      return verdict;
    }
    verdict.outcome = Outcome::kFails;
    if (counts_items(gate.metric)) {
      verdict.judged = static_cast<double>(verdict.measured.count - verdict.known) /
                       static_cast<double>(verdict.measured.of);
      if (!breaks(gate, *verdict.judged)) {
        verdict.outcome = Outcome::kKnown;
      }
    } else if (const KnownValue* known = known_value(gate, subject);
               known != nullptr && !is_worse(gate, *verdict.judged, known->value)) {
      verdict.outcome = Outcome::kKnown;
    }
    return verdict;
  }

  [[nodiscard]] const KnownValue* known_value(const Gate& gate, const Subject& subject) const {
    return baseline_ == nullptr
               ? nullptr
               : baseline_->value(gate.metric, gate.bound, name_of(subject), subject.content);
  }

  [[nodiscard]] std::string_view name_of(const Subject& subject) const {
    return subject.is_corpus() ? std::string_view{} : corpus_.sources[subject.source];
  }

  /// One walk over the corpus for all gates that fail.
  void choose_examples() {
    std::vector<std::vector<Judged*>> of_sources(corpus_.sources.size());
    std::vector<Judged*> of_corpus;
    for (Judged& each : judged_) {
      if (each.verdict.outcome == Outcome::kFails) {
        (each.subject.is_corpus() ? of_corpus : of_sources[each.subject.source]).push_back(&each);
      }
    }
    for (std::size_t item = 0; item < corpus_.items(); ++item) {
      for (const auto* const list : {&of_corpus, &of_sources[corpus_.note(item).source]}) {
        for (Judged* const each : *list) {
          const Gate& gate = each->verdict.gate;
          const auto weight = weight_against(gate, corpus_, item);
          if (weight && !excused_.is_excused(gate.metric, item)) {
            each->worst.offer(item, *weight);
          }
        }
      }
    }
  }

  void describe(Judged& each, const Locate& locate) const {
    for (const std::size_t item : each.worst.items()) {
      Example& example = each.verdict.examples.emplace_back(locate(item));
      const std::string kept_id =
          corpus_.is_copy(item) ? locate(corpus_.copies[item].kept).id : std::string{};
      example.reason = reason_against(each.verdict.gate, corpus_, item, kept_id);
    }
  }

  /// All that breaks a gate, whether a baseline knows it or not.
  void note_failing(Baseline& failing) const {
    std::vector<std::vector<Metric>> of_sources(corpus_.sources.size());
    std::vector<Metric> of_corpus;
    for (const Judged& each : judged_) {
      const Verdict& verdict = each.verdict;
      if (verdict.outcome != Outcome::kFails && verdict.outcome != Outcome::kKnown) {
        continue;
      }
      if (counts_items(verdict.gate.metric)) {
        (each.subject.is_corpus() ? of_corpus : of_sources[each.subject.source])
            .push_back(verdict.gate.metric);
      } else {
        failing.add_value({.metric = verdict.gate.metric,
                           .bound = verdict.gate.bound,
                           .source = verdict.source,
                           .content = each.subject.content,
                           .value = *verdict.measured.value});
      }
    }
    for (std::size_t item = 0; item < corpus_.items(); ++item) {
      const Note& note = corpus_.note(item);
      for (const Metric metric : counting_metrics(options_.gates)) {
        const auto is_in = [&](const std::vector<Metric>& metrics) {
          return std::find(metrics.begin(), metrics.end(), metric) != metrics.end();
        };
        if ((is_in(of_corpus) || is_in(of_sources[note.source])) && counts(metric, corpus_, item)) {
          failing.add_item(metric, note.content);
        }
      }
    }
  }

  /// What of the baseline was found again, and what is stale. What belongs to gates that this run
  /// does not have is left alone.
  void weigh_baseline(Judgement& judgement) const {
    if (baseline_ == nullptr) {
      return;
    }
    judgement.use.entries = baseline_->entries();
    const std::vector<Metric> judged = counting_metrics(options_.gates);
    Baseline found;
    for (std::size_t item = 0; item < corpus_.items(); ++item) {
      for (const Metric metric : judged) {
        if (excused_.is_excused(metric, item)) {
          found.add_item(metric, corpus_.note(item).content);
        }
      }
    }
    for (const auto& [metric, contents] : baseline_->all_items()) {
      const bool is_judged = std::find(judged.begin(), judged.end(), metric) != judged.end();
      for (const auto& [content, known] : contents) {
        const std::uint64_t left = is_judged ? found.items(metric, content) : known;
        judgement.use.excused += is_judged ? left : 0;
        judgement.use.stale += known - left;
        for (std::uint64_t i = 0; i < left; ++i) {
          judgement.pruned.add_item(metric, content);
        }
      }
    }
    for (const KnownValue& known : baseline_->all_values()) {
      weigh_value(known, judgement);
    }
  }

  /// A value that is still excused is kept, with the better of the two values; one that no gate
  /// needs any more is stale.
  void weigh_value(const KnownValue& known, Judgement& judgement) const {
    const bool has_gate = std::any_of(
        options_.gates.begin(), options_.gates.end(),
        [&](const Gate& gate) { return gate.metric == known.metric && gate.bound == known.bound; });
    if (!has_gate || (!known.source.empty() && !options_.per_source)) {
      judgement.pruned.add_value(known);
      return;
    }
    for (const Judged& each : judged_) {
      const Verdict& verdict = each.verdict;
      const bool is_broken =
          verdict.outcome == Outcome::kFails || verdict.outcome == Outcome::kKnown;
      if (is_broken && known_value(verdict.gate, each.subject) == &known) {
        KnownValue kept = known;
        kept.source = verdict.source;
        kept.content = each.subject.content;
        if (is_worse(verdict.gate, known.value, *verdict.measured.value)) {
          kept.value = *verdict.measured.value;
        }
        ++judgement.use.excused;
        judgement.pruned.add_value(std::move(kept));
        return;
      }
    }
    ++judgement.use.stale;
  }

  const Corpus& corpus_;
  const Measured& measured_;
  const CheckOptions& options_;
  const Baseline* baseline_;
  Excused excused_;
  std::vector<Judged> judged_;
};

}  // namespace

Judgement judge_corpus(const Corpus& corpus, const Measured& measured, const CheckOptions& options,
                       const Baseline* baseline, const Locate& locate) {
  return Judge(corpus, measured, options, baseline).judge(locate);
}

}  // namespace newsieve::judge

namespace newsieve {

bool CheckResult::passed() const {
  return failed_gates() == 0;
}

std::uint64_t CheckResult::failed_gates() const {
  return static_cast<std::uint64_t>(
      std::count_if(verdicts.begin(), verdicts.end(),
                    [](const Verdict& verdict) { return verdict.outcome == Outcome::kFails; }));
}

}  // namespace newsieve
