#include "judge/examples.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "judge/corpora.h"

namespace newsieve::judge {
namespace {

using Items = std::vector<std::size_t>;

TEST(WorstTest, ComeFirstAndEqualsInOrder) {
  Worst worst(3);
  worst.offer(0, 1);
  worst.offer(1, 5);
  EXPECT_EQ(worst.items(), (Items{1, 0}));
  worst.offer(2, 5);
  worst.offer(3, 1);
  EXPECT_EQ(worst.items(), (Items{1, 2, 0}));
  worst.offer(4, 7);
  worst.offer(5, 0);
  EXPECT_EQ(worst.items(), (Items{4, 1, 2}));
}

TEST(WorstTest, MayBeNone) {
  Worst worst(0);
  worst.offer(0, 1);
  EXPECT_TRUE(worst.items().empty());
}

Gate max(Metric metric, double limit = 0) {
  return {.metric = metric, .bound = Bound::kMax, .limit = limit};
}

Gate min(Metric metric, double limit) {
  return {.metric = metric, .bound = Bound::kMin, .limit = limit};
}

/// What counts against a gate, worst first.
Items worst_against(const Gate& gate, const Corpus& corpus) {
  Worst worst(10);
  for (std::size_t item = 0; item < corpus.items(); ++item) {
    if (const auto weight = weight_against(gate, corpus, item)) {
      worst.offer(item, *weight);
    }
  }
  return worst.items();
}

/// A record that lacks nothing, one with all that can be wrong, one with a little of it, and a page
/// without a record.
Corpus make_corpus() {
  CorpusMaker maker({"north"});
  Note note = good_note(1);
  note.language = 1;
  maker.add(note);  // 0
  note.content = 2;
  note.words = 1;
  note.lines = 7;
  note.noise_bytes = 500;
  note.invalid_bytes = 1;
  note.replaced = 2;
  note.mojibake = 3;
  note.language = 2;
  note.has_title = false;
  note.has_publisher = false;
  note.has_date = false;
  note.mixes_scripts = true;
  maker.add(note);  // 1
  note = good_note(3);
  note.language = 1;
  note.words = 49;
  note.noise_bytes = 300;
  note.invalid_bytes = 2;
  note.replaced = 5;
  note.mojibake = 1;
  maker.add(note);  // 2
  maker.add_empty_page(4);
  maker.set_repeats(1, 2);
  return maker.done();
}

struct AgainstCase {
  Gate gate;
  Items items;
  const char* reason;  ///< of the worst
};

class AgainstTest : public testing::TestWithParam<AgainstCase> {};

TEST_P(AgainstTest, TheWorstItemsAreFoundWithTheirReasons) {
  const AgainstCase& c = GetParam();
  SCOPED_TRACE(info_of(c.gate.metric).name);
  const Corpus corpus = make_corpus();
  EXPECT_EQ(worst_against(c.gate, corpus), c.items);
  if (!c.items.empty()) {
    EXPECT_EQ(reason_against(c.gate, corpus, c.items.front(), ""), c.reason);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Gates, AgainstTest,
    testing::Values(
        AgainstCase{max(Metric::kRecords), {}, ""}, AgainstCase{max(Metric::kPages), {}, ""},
        AgainstCase{max(Metric::kBoilerplateShare), {1, 2}, "50 % of its page is no article"},
        AgainstCase{max(Metric::kInvalidByteShare), {2, 1}, "2 bytes of its page are no UTF-8"},
        AgainstCase{max(Metric::kRepeatedLineShare), {1}, "2 of its 7 lines repeat in north"},
        AgainstCase{max(Metric::kEmptyPageShare), {3}, "no article found on the page"},
        AgainstCase{max(Metric::kMissingTitleShare), {1}, "no headline"},
        AgainstCase{max(Metric::kMissingPublisherShare), {1}, "no publisher, site or source"},
        AgainstCase{max(Metric::kMissingDateShare), {1}, "no date or age"},
        AgainstCase{min(Metric::kWordsMin, 60), {1, 2}, "1 word"},
        AgainstCase{min(Metric::kWordsMedian, 49), {1}, "1 word"},
        AgainstCase{max(Metric::kWordsMedian, 40), {0, 2}, "100 words"},
        AgainstCase{max(Metric::kShortShare), {1, 2}, "1 word"},
        AgainstCase{max(Metric::kReplacedShare), {2, 1}, "5 replaced or control characters"},
        AgainstCase{
            max(Metric::kMojibakeShare), {1}, "3 characters of UTF-8 read as another encoding"},
        AgainstCase{
            max(Metric::kMixedScriptShare), {1}, "a fifth or more of its letters are not Latin"},
        AgainstCase{max(Metric::kDuplicateShare), {}, ""}));

TEST(AgainstLanguageTest, BothLanguagesAreNamed) {
  const Corpus corpus = make_corpus();
  const Gate gate = max(Metric::kOtherLanguageShare);
  EXPECT_EQ(worst_against(gate, corpus), Items{1});
  EXPECT_EQ(reason_against(gate, corpus, 1, ""), "in " + std::string(name_of(Language{2})) +
                                                     "; most of north is in " +
                                                     std::string(name_of(Language{1})));
}

TEST(AgainstCopiesTest, TheKeptRecordIsNamed) {
  CorpusMaker maker({"north", "south"});
  const std::uint32_t kept = maker.add(good_note(1));
  maker.add_copy(good_note(1, 1), kept, Relation::kExact);
  maker.add_copy(good_note(2, 1), kept, Relation::kNear);
  maker.add_copy(good_note(3, 1), kept, Relation::kContained);
  maker.add_copy(good_note(4), kept, Relation::kUpdate);
  Corpus corpus = maker.done();
  corpus.copies[2].containment = 0.93F;
  const Gate gate = max(Metric::kDuplicateShare);
  EXPECT_EQ(worst_against(gate, corpus), (Items{1, 2, 3, 4}));
  EXPECT_EQ(worst_against(max(Metric::kNearShare), corpus), Items{2});
  EXPECT_EQ(reason_against(gate, corpus, 1, "48d2"), "the same words as 48d2 of north");
  EXPECT_EQ(reason_against(gate, corpus, 2, "48d2"),
            "near copy of 48d2 of north: 93 % of its words stand there");
  EXPECT_EQ(reason_against(gate, corpus, 3, "48d2"),
            "contained in 48d2 of north: 100 % of its words stand there");
  EXPECT_EQ(reason_against(gate, corpus, 4, "48d2"), "earlier version of 48d2 of north");
  EXPECT_EQ(worst_against(max(Metric::kLargestCluster, 4), corpus), Items{0});
  EXPECT_EQ(reason_against(max(Metric::kLargestCluster, 4), corpus, 0, ""), "stands for 5 records");
  EXPECT_TRUE(worst_against(max(Metric::kLargestCluster, 5), corpus).empty());
}

}  // namespace
}  // namespace newsieve::judge
