#include "judge/verdicts.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "judge/examples.h"
#include "judge/excused.h"
#include "judge/judged.h"
#include "judge/weigh_baseline.h"

namespace newsieve::judge {

namespace {

bool breaks(const Gate& gate, double value) {
  return gate.bound == Bound::kMax ? value > gate.limit : value < gate.limit;
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
    judgement.failing = failing_now(judged_, options_.gates, corpus_);
    if (baseline_ != nullptr) {
      Weighed weighed = weigh_baseline(*baseline_, judged_, excused_, options_, corpus_);
      judgement.use = weighed.use;
      judgement.pruned = std::move(weighed.pruned);
    }
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
    } else if (const KnownValue* known = known_value(baseline_, gate, subject, corpus_);
               known != nullptr && !is_worse(gate, *verdict.judged, known->value)) {
      verdict.outcome = Outcome::kKnown;
    }
    return verdict;
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
