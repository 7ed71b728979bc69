#include "judge/verdicts.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

#include "judge/corpora.h"

namespace newsieve::judge {
namespace {

Gate max(Metric metric, double limit) {
  return {.metric = metric, .bound = Bound::kMax, .limit = limit};
}

Gate min(Metric metric, double limit) {
  return {.metric = metric, .bound = Bound::kMin, .limit = limit};
}

CheckOptions options_of(std::vector<Gate> gates, bool per_source = false) {
  CheckOptions options;
  options.gates = std::move(gates);
  options.per_source = per_source;
  options.min_source_records = 1;
  return options;
}

/// Items are located by their ordinals.
Judgement judge(const Corpus& corpus, const CheckOptions& options,
                const Baseline* baseline = nullptr) {
  return judge_corpus(corpus, measure(corpus), options, baseline, [](std::size_t item) {
    Example example;
    example.id = std::to_string(item);
    return example;
  });
}

/// As text: "max near_share of south: fails".
std::vector<std::string> told(const Judgement& judgement) {
  std::vector<std::string> lines;
  for (const Verdict& verdict : judgement.verdicts) {
    std::string line(name_of(verdict.gate.bound));
    line += ' ';
    line += info_of(verdict.gate.metric).name;
    line += verdict.source.empty() ? "" : " of " + verdict.source;
    switch (verdict.outcome) {
      case Outcome::kHolds:
        line += ": holds";
        break;
      case Outcome::kFails:
        line += ": fails";
        break;
      case Outcome::kKnown:
        line += ": known";
        break;
      case Outcome::kNothing:
        line += ": nothing";
        break;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

using Told = std::vector<std::string>;

/// Short records, each with words of its own.
void add_short(CorpusMaker& maker, std::uint32_t count, std::uint32_t words,
               std::uint32_t source = 0) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Note note = good_note((std::uint64_t{source} << 32) + words * 1000U + i, source);
    note.words = words;
    maker.add(note);
  }
}

TEST(VerdictsTest, AGateHoldsUpToItsLimit) {
  CorpusMaker maker({"north"});
  add_short(maker, 1, 20);
  add_short(maker, 3, 80);
  const Corpus corpus = maker.done();
  EXPECT_EQ(told(judge(corpus, options_of({max(Metric::kShortShare, 0.25)}))),
            Told{"max short_share: holds"});
  EXPECT_EQ(told(judge(corpus, options_of({max(Metric::kShortShare, 0.24)}))),
            Told{"max short_share: fails"});
  EXPECT_EQ(told(judge(corpus, options_of({min(Metric::kWordsMin, 20)}))),
            Told{"min words_min: holds"});
  EXPECT_EQ(told(judge(corpus, options_of({min(Metric::kWordsMin, 21)}))),
            Told{"min words_min: fails"});
}

TEST(VerdictsTest, NothingToMeasureHolds) {
  const Judgement judgement =
      judge(Corpus{}, options_of({max(Metric::kShortShare, 0), min(Metric::kWordsMin, 5)}));
  EXPECT_EQ(told(judgement), (Told{"max short_share: nothing", "min words_min: nothing"}));
  EXPECT_EQ(judgement.verdicts[0].judged, std::nullopt);
  EXPECT_EQ(judgement.failing.entries(), 0U);
  EXPECT_EQ(told(judge(Corpus{}, options_of({min(Metric::kRecords, 1)}))),
            Told{"min records: fails"});
}

TEST(VerdictsTest, WhatFailsComesFirstThenTheFarthestFromItsLimit) {
  CorpusMaker maker({"north"});
  add_short(maker, 5, 20);
  add_short(maker, 5, 80);
  const Judgement judgement =
      judge(maker.done(), options_of({max(Metric::kNearShare, 0.5), max(Metric::kShortShare, 0.4),
                                      max(Metric::kNearShare, 0.1), min(Metric::kRecords, 100),
                                      min(Metric::kPages, 11), max(Metric::kRecords, 10)}));
  EXPECT_EQ(told(judgement), (Told{"min records: fails",        // 0.9 of its limit
                                   "max short_share: fails",    // 0.1
                                   "min pages: fails",          // 0.09
                                   "max records: holds",        // 0
                                   "max near_share: holds",     // -0.1
                                   "max near_share: holds"}));  // -0.5
  EXPECT_EQ(judgement.verdicts[4].gate.limit, 0.1);
}

TEST(VerdictsTest, ASourceIsJudgedByItself) {
  CorpusMaker maker({"south", "north", "east"});
  add_short(maker, 18, 80, 0);
  add_short(maker, 2, 20, 1);
  add_short(maker, 1, 20, 2);
  CheckOptions options = options_of({max(Metric::kShortShare, 0.2), max(Metric::kRecords, 100)});
  EXPECT_EQ(told(judge(maker.done(), options)),
            (Told{"max short_share: holds", "max records: holds"}));
  options.per_source = true;
  options.min_source_records = 2;  // east has fewer
  const Judgement judgement = judge(maker.done(), options);
  EXPECT_EQ(told(judgement), (Told{"max short_share of north: fails", "max short_share: holds",
                                   "max short_share of south: holds", "max records: holds"}));
  ASSERT_EQ(judgement.verdicts[0].examples.size(), 2U);
  EXPECT_EQ(judgement.verdicts[0].examples[0].id, "18");
}

TEST(VerdictsTest, PagesWithoutARecordMakeASourceLargeEnough) {
  CorpusMaker maker({"north"});
  maker.add(good_note(1));
  maker.add_empty_page(2);
  maker.add_empty_page(3);
  CheckOptions options = options_of({max(Metric::kEmptyPageShare, 0.5)}, true);
  options.min_source_records = 3;
  EXPECT_EQ(told(judge(maker.done(), options)),
            (Told{"max empty_page_share: fails", "max empty_page_share of north: fails"}));
}

TEST(VerdictsTest, ExamplesAreTheWorstOfWhatFails) {
  CorpusMaker maker({"north"});
  for (const std::uint32_t words : {30U, 10U, 99U, 20U, 10U}) {
    add_short(maker, 1, words);
  }
  CheckOptions options = options_of({max(Metric::kShortShare, 0.1), max(Metric::kNearShare, 0.1)});
  options.examples = 3;
  const Judgement judgement = judge(maker.done(), options);
  const std::vector<Example>& examples = judgement.verdicts[0].examples;
  ASSERT_EQ(examples.size(), 3U);
  EXPECT_EQ(examples[0].id, "1");
  EXPECT_EQ(examples[0].reason, "10 words");
  EXPECT_EQ(examples[1].id, "4");
  EXPECT_EQ(examples[2].id, "3");
  EXPECT_TRUE(judgement.verdicts[1].examples.empty());
}

/// Of "north" and "south": an original, copies of it, short records.
CorpusMaker make_bad(int copies, std::uint32_t shortest = 20) {
  CorpusMaker maker({"north", "south"});
  const std::uint32_t kept = maker.add(good_note(1));
  for (int i = 0; i < copies; ++i) {
    maker.add_copy(good_note(1, 1), kept);
  }
  add_short(maker, 2, shortest, 1);
  return maker;
}

CheckOptions bad_options() {
  return options_of({max(Metric::kExactShare, 0), max(Metric::kShortShare, 0.1),
                     min(Metric::kWordsMin, 50), max(Metric::kLargestCluster, 1)},
                    true);
}

bool passes(const Judgement& judgement) {
  CheckResult result;
  result.verdicts = judgement.verdicts;
  return result.passed();
}

/// What fails of it now, written and read back.
Baseline baseline_of(const Corpus& corpus, const CheckOptions& options) {
  return Baseline::parse(judge(corpus, options).failing.to_json(), "known.json");
}

TEST(KnownTest, WhatFailedIsExcused) {
  const Corpus corpus = make_bad(1).done();
  const Baseline baseline = baseline_of(corpus, bad_options());
  EXPECT_FALSE(passes(judge(corpus, bad_options())));
  const Judgement judgement = judge(corpus, bad_options(), &baseline);
  EXPECT_TRUE(passes(judgement));
  EXPECT_EQ(judgement.use.entries, baseline.entries());
  EXPECT_EQ(judgement.use.excused, baseline.entries());
  EXPECT_EQ(judgement.use.stale, 0U);
  EXPECT_EQ(judgement.pruned.to_json(), baseline.to_json());
  // It breaks its bound as before, so that a new baseline would hold the same.
  EXPECT_EQ(judgement.failing.to_json(), baseline.to_json());
  const Verdict& first = judgement.verdicts.front();
  EXPECT_EQ(first.outcome, Outcome::kKnown);
  EXPECT_TRUE(first.examples.empty());
}

TEST(KnownTest, OneKnownCopyDoesNotExcuseASecond) {
  const CheckOptions options = options_of({max(Metric::kExactShare, 0)});
  const Baseline baseline = baseline_of(make_bad(1).done(), options);
  const Judgement judgement = judge(make_bad(2).done(), options, &baseline);
  ASSERT_EQ(told(judgement), Told{"max exact_share: fails"});
  const Verdict& verdict = judgement.verdicts[0];
  EXPECT_EQ(verdict.known, 1U);
  EXPECT_EQ(verdict.measured.count, 2U);
  EXPECT_DOUBLE_EQ(verdict.judged.value_or(-1), 1.0 / 5);
  // The first is excused, the second is shown.
  ASSERT_EQ(verdict.examples.size(), 1U);
  EXPECT_EQ(verdict.examples[0].id, "2");
}

TEST(KnownTest, ASourceUnderAnotherNameIsKnownByItsContent) {
  const Corpus corpus = make_bad(1).done();
  const Baseline baseline = baseline_of(corpus, bad_options());
  Corpus renamed = corpus;
  renamed.sources = {"northern.example", "southern.example"};
  const Judgement judgement = judge(renamed, bad_options(), &baseline);
  EXPECT_TRUE(passes(judgement));
  EXPECT_EQ(judgement.use.stale, 0U);
  const KnownValue* const value =
      judgement.pruned.value(Metric::kWordsMin, Bound::kMin, "southern.example", 0);
  EXPECT_NE(value, nullptr);
  EXPECT_EQ(judgement.pruned.entries(), baseline.entries());
}

TEST(KnownTest, AValueMayNotGetWorse) {
  const CheckOptions options = options_of({min(Metric::kWordsMin, 50)});
  const Baseline baseline = baseline_of(make_bad(0).done(), options);
  EXPECT_EQ(told(judge(make_bad(0, 21).done(), options, &baseline)), Told{"min words_min: known"});
  EXPECT_EQ(told(judge(make_bad(0, 19).done(), options, &baseline)), Told{"min words_min: fails"});
}

TEST(KnownTest, PruningTightensValuesAndNeverLoosensThem) {
  const CheckOptions options = options_of({min(Metric::kWordsMin, 50)});
  const Baseline baseline = baseline_of(make_bad(0).done(), options);
  const auto pruned = [&](std::uint32_t shortest) {
    const Judgement judgement = judge(make_bad(0, shortest).done(), options, &baseline);
    EXPECT_EQ(judgement.use.stale, 0U);
    const KnownValue* const value = judgement.pruned.value(Metric::kWordsMin, Bound::kMin, "", 0);
    return value == nullptr ? -1 : value->value;
  };
  EXPECT_EQ(pruned(30), 30);
  EXPECT_EQ(pruned(20), 20);
  EXPECT_EQ(pruned(10), 20);
}

TEST(KnownTest, WhatIsNotFoundAgainIsStaleAndPruned) {
  const Baseline baseline = baseline_of(make_bad(3).done(), bad_options());
  const Corpus better = make_bad(1, 80).done();
  const Judgement judgement = judge(better, bad_options(), &baseline);
  EXPECT_TRUE(passes(judgement));
  EXPECT_EQ(judgement.use.entries, baseline.entries());
  EXPECT_EQ(judgement.use.excused + judgement.use.stale, baseline.entries());
  EXPECT_EQ(judgement.pruned.entries(), judgement.use.excused);
  EXPECT_EQ(judgement.pruned.items(Metric::kExactShare, 1), 1U);
  EXPECT_EQ(judgement.pruned.all_items().count(Metric::kShortShare), 0U);
  EXPECT_EQ(judgement.pruned.value(Metric::kWordsMin, Bound::kMin, "", 0), nullptr);
  EXPECT_NE(judgement.pruned.value(Metric::kLargestCluster, Bound::kMax, "", 0), nullptr);
  // What is new is not taken in.
  const Judgement worse = judge(make_bad(9).done(), bad_options(), &baseline);
  EXPECT_FALSE(passes(worse));
  EXPECT_EQ(worse.pruned.entries(), baseline.entries());
  EXPECT_EQ(worse.pruned.items(Metric::kExactShare, 1), 3U);
}

TEST(KnownTest, EntriesOfGatesThatAreNotJudgedAreLeftAlone) {
  const Baseline baseline = baseline_of(make_bad(2).done(), bad_options());
  const Judgement judgement =
      judge(make_bad(0, 80).done(), options_of({max(Metric::kNearShare, 0.5)}), &baseline);
  EXPECT_EQ(judgement.use.excused, 0U);
  EXPECT_EQ(judgement.use.stale, 0U);
  EXPECT_EQ(judgement.pruned.to_json(), baseline.to_json());
}

}  // namespace
}  // namespace newsieve::judge
