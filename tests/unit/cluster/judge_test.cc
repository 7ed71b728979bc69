#include "cluster/judge.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

#include "base/hash.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

/// Texts in the order of their ranks, ready to be judged.
struct Corpus {
  explicit Corpus(const std::vector<std::string>& all) : order(all.size()) {
    for (const std::string& text : all) {
      const Sketch sketch = sketch_of(text);
      texts.add(sketch, {});
      evidence.put(sketch);
    }
    std::iota(order.begin(), order.end(), 0U);
  }

  DedupOptions options;
  Texts texts{options};
  EvidenceStore evidence{1 << 20};
  std::vector<std::uint32_t> order;
};

/// One story, its copies, one that shares a passage, notices of one template, and others.
std::vector<std::string> some_of_each() {
  const std::string story = words(0, 300);
  std::vector<std::string> texts = {
      edited(story, 20, 1), edited(story, 30, 2), words(150, 450), words(20'000, 20'300), story,
      words(0, 200),        words(30'000, 30'300)};
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    texts.push_back(notice(seed));
  }
  return texts;
}

std::vector<Candidate> some_candidates(std::uint32_t texts, std::uint64_t seed) {
  std::vector<Candidate> candidates;
  for (std::uint32_t text = 0; text < texts; ++text) {
    if (base::mix(seed * texts + text) % 3 != 0) {
      candidates.push_back({.number = text, .weight = kLeastWeight});
    }
  }
  return candidates;
}

void expect_equal(const Judgement& judgement, const Judgement& expected) {
  EXPECT_EQ(judgement.leader, expected.leader);
  EXPECT_EQ(judgement.matches, expected.matches);
  EXPECT_EQ(judgement.compared, expected.compared);
  EXPECT_EQ(judgement.match.jaccard, expected.match.jaccard);
  ASSERT_EQ(judgement.notes.size(), expected.notes.size());
  for (std::size_t i = 0; i < expected.notes.size(); ++i) {
    EXPECT_EQ(judgement.notes[i].other, expected.notes[i].other);
    EXPECT_EQ(judgement.notes[i].kind, expected.notes[i].kind);
    EXPECT_EQ(judgement.notes[i].passage.length, expected.notes[i].passage.length);
  }
}

TEST(JudgeTest, AgainByOtherCandidatesIsAsIfForTheFirstTime) {
  const std::vector<std::string> all = some_of_each();
  const Corpus corpus(all);
  Judge judge(corpus.options, corpus.texts, corpus.evidence, corpus.order);
  Judgement before;
  Judgement expected;
  Judgement again;
  std::uint32_t matches = 0;
  std::size_t notes = 0;
  for (std::uint32_t text = 1; text < all.size(); ++text) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      judge.judge(text, some_candidates(text, 2 * seed), before);
      const std::vector<Candidate> candidates = some_candidates(text, 2 * seed + 1);
      judge.judge(text, candidates, expected);
      judge.judge_again(text, candidates, before, again);
      SCOPED_TRACE(text);
      expect_equal(again, expected);
      matches += expected.matches;
      notes += expected.notes.size();
    }
  }
  EXPECT_GT(matches, 0U);
  EXPECT_GT(notes, 0U);
}

TEST(JudgeTest, WhatIsKnownIsNotComparedAgain) {
  const Corpus corpus(some_of_each());
  Judge judge(corpus.options, corpus.texts, corpus.evidence, corpus.order);
  const std::uint32_t story = 4;
  const std::vector<Candidate> candidates = {{.number = 0, .weight = kLeastWeight},
                                             {.number = 3, .weight = kLeastWeight}};
  Judgement before;
  judge.judge(story, candidates, before);
  ASSERT_EQ(before.matches, 1U);
  // Told that it is otherwise, it takes that for granted.
  before.trials[0].comparison.finding = Finding::kNothing;
  Judgement again;
  judge.judge_again(story, candidates, before, again);
  EXPECT_EQ(again.matches, 0U);
  EXPECT_EQ(again.compared, 2U);
}

TEST(JudgeTest, FindsATrialByItsCandidate) {
  Judgement judgement;
  EXPECT_EQ(judgement.find(3), nullptr);
  judgement.trials = {{.candidate = 3, .comparison = {}}, {.candidate = 7, .comparison = {}}};
  EXPECT_EQ(judgement.find(2), nullptr);
  EXPECT_EQ(judgement.find(3), &judgement.trials[0].comparison);
  EXPECT_EQ(judgement.find(5), nullptr);
  EXPECT_EQ(judgement.find(7), &judgement.trials[1].comparison);
  EXPECT_EQ(judgement.find(8), nullptr);
}

}  // namespace
}  // namespace newsieve::cluster
