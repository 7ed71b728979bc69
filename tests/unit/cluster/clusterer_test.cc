#include "cluster/clusterer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "cluster/leader_index.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

struct Clustered {
  std::vector<Membership> members;
  std::uint64_t compared = 0;
};

Clusters all_of(const std::vector<std::string>& texts, const ForEach& for_each) {
  Clusterer clusterer({}, 1 << 30);
  for (const std::string& text : texts) {
    clusterer.add(sketch_of(text), {});
  }
  return clusterer.finish(for_each);
}

Clustered cluster(const std::vector<std::string>& texts, const DedupOptions& options = {},
                  std::uint64_t memory = 1 << 30) {
  Clusterer clusterer(options, memory);
  for (const std::string& text : texts) {
    clusterer.add(sketch_of(text), {});
  }
  Clusters clusters = clusterer.finish();
  return {.members = std::move(clusters.memberships), .compared = clusters.compared};
}

std::vector<std::uint32_t> representatives(const std::vector<std::string>& texts,
                                           const DedupOptions& options = {}) {
  std::vector<std::uint32_t> ordinals;
  for (const Membership& member : cluster(texts, options).members) {
    ordinals.push_back(member.representative);
  }
  return ordinals;
}

using Ordinals = std::vector<std::uint32_t>;

/// Copies of all kinds, chains of them, notices of one template and unrelated texts.
std::vector<std::string> mixed_corpus() {
  std::vector<std::string> texts;
  for (std::uint64_t story = 0; story < 60; ++story) {
    const std::uint64_t first = story * 2000;
    const std::uint64_t length = 150 + story * 3;
    const std::string original = words(first, first + length);
    texts.push_back(original);
    texts.push_back(edited(original, 15, story));
    texts.push_back(edited(original, 25, story + 100));
    texts.push_back(words(first, first + length / 2));
    texts.push_back(words(first + length / 3, first + length + length / 3));
    texts.push_back(words(first + length / 2, first + length + length / 2));
    if (story % 4 == 0) {
      texts.push_back(original);
      texts.emplace_back();
    }
  }
  for (std::uint64_t seed = 0; seed < 3 * kMaxPerKey; ++seed) {
    texts.push_back(notice(seed));
    if (seed % 10 == 0) {
      texts.push_back(edited(notice(seed), 30, seed));
    }
  }
  return texts;
}

TEST(ClustererTest, JudgingAheadChangesNothing) {
  const std::vector<std::string> texts = mixed_corpus();
  const Clusters expected = all_of(texts, {});
  std::size_t calls = 0;
  // Backwards, since nothing may depend on the order of calls.
  const Clusters clusters =
      all_of(texts, [&](std::size_t count, const std::function<void(std::size_t)>& call) {
        for (; count > 0; --count, ++calls) {
          call(count - 1);
        }
      });
  EXPECT_GT(calls, 0U);
  EXPECT_EQ(clusters.compared, expected.compared);
  ASSERT_EQ(clusters.memberships.size(), expected.memberships.size());
  for (std::size_t i = 0; i < expected.memberships.size(); ++i) {
    EXPECT_EQ(clusters.memberships[i].representative, expected.memberships[i].representative);
    EXPECT_EQ(clusters.memberships[i].relation, expected.memberships[i].relation);
    EXPECT_EQ(clusters.memberships[i].jaccard, expected.memberships[i].jaccard);
    EXPECT_EQ(clusters.memberships[i].capped, expected.memberships[i].capped);
  }
  ASSERT_EQ(clusters.links.size(), expected.links.size());
  for (std::size_t i = 0; i < expected.links.size(); ++i) {
    EXPECT_EQ(clusters.links[i].record, expected.links[i].record);
    EXPECT_EQ(clusters.links[i].other, expected.links[i].other);
    EXPECT_EQ(clusters.links[i].first_word, expected.links[i].first_word);
  }
}

TEST(ClustererTest, NoRecords) {
  EXPECT_TRUE(cluster({}).members.empty());
}

TEST(ClustererTest, TextsWithoutTokensNeverCollapse) {
  EXPECT_EQ(representatives({"", "", "–", "word", ""}), (Ordinals{0, 1, 2, 3, 4}));
}

TEST(ClustererTest, OneWordTextsCollapseWhenEqual) {
  EXPECT_EQ(representatives({"Harbour", "harbour", "Ships"}), (Ordinals{0, 0, 2}));
}

TEST(ClustererTest, LevelsStopWhereTheySay) {
  const std::string story = words(0, 100);
  const std::vector<std::string> texts = {story, story, edited(story, 40, 1)};
  EXPECT_EQ(representatives(texts, {.level = DedupLevel::kNone}), (Ordinals{0, 1, 2}));
  EXPECT_EQ(representatives(texts, {.level = DedupLevel::kExact}), (Ordinals{0, 0, 2}));
  EXPECT_EQ(representatives(texts, {.level = DedupLevel::kNear}), (Ordinals{0, 0, 0}));
}

TEST(ClustererTest, LongestLeads) {
  EXPECT_EQ(representatives({words(0, 90), words(0, 100), words(0, 95)}), (Ordinals{1, 1, 1}));
}

TEST(ClustererTest, MainArticleLeadsASlightlyLongerRelatedOne) {
  for (const auto& [related_words, leader] : {std::pair{120U, 0U}, std::pair{140U, 1U}}) {
    Clusterer clusterer({}, 0);
    clusterer.add(sketch_of(words(0, 100)), {.role = Role::kMain});
    clusterer.add(sketch_of(words(0, related_words)), {.role = Role::kRelated});
    const std::vector<Membership> members = clusterer.finish().memberships;
    EXPECT_EQ(members[0].representative, leader);
    EXPECT_EQ(members[1].representative, leader);
  }
}

struct StandingCase {
  const char* name;
  Standing first;
  Standing second;
  std::uint32_t leader;
};

class StandingTest : public testing::TestWithParam<StandingCase> {};

TEST_P(StandingTest, DecidesAmongEqualLengths) {
  for (const std::string& second : {words(0, 100), edited(words(0, 100), 50, 1)}) {
    Clusterer clusterer({}, 0);
    clusterer.add(sketch_of(words(0, 100)), GetParam().first);
    clusterer.add(sketch_of(second), GetParam().second);
    const std::vector<Membership> members = clusterer.finish().memberships;
    EXPECT_EQ(members[0].representative, GetParam().leader);
    EXPECT_EQ(members[1].representative, GetParam().leader);
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, StandingTest,
    testing::Values(StandingCase{"first_of_equals", {}, {}, 0},
                    StandingCase{
                        "main_before_related", {.role = Role::kRelated}, {.role = Role::kMain}, 1},
                    StandingCase{"agency", {}, {.agency = true}, 1},
                    StandingCase{"earliest", at(1, 9), at(2, 5), 1},
                    StandingCase{"known_before_unknown_date", {}, at(1, 5), 1}),
    [](const auto& test) { return test.param.name; });

TEST(ClustererTest, ExactCopiesOfACopyFollowIt) {
  const std::string story = words(0, 100);
  const std::string copy = edited(words(0, 98), 40, 1);
  const std::vector<Membership> members = cluster({copy, story, copy}).members;
  for (const std::size_t i : {0U, 2U}) {
    EXPECT_EQ(members[i].representative, 1U);
    EXPECT_EQ(members[i].relation, Relation::kNear);
    EXPECT_LT(members[i].jaccard, 1);
  }
  EXPECT_EQ(members[1].relation, Relation::kExact);
}

TEST(ClustererTest, NotClosedTransitively) {
  // Each has four fifths of the next, the first and the last only three.
  const std::string a = words(0, 100);
  const std::string b = words(20, 120);
  const std::string c = words(40, 140);
  EXPECT_EQ(representatives({a, b}), (Ordinals{0, 0}));
  EXPECT_EQ(representatives({b, c}), (Ordinals{0, 0}));
  EXPECT_EQ(representatives({a, c}), (Ordinals{0, 1}));
  EXPECT_EQ(representatives({a, b, c}), (Ordinals{0, 0, 2}));
  EXPECT_EQ(representatives({b, a, c}), (Ordinals{0, 0, 0}));
}

TEST(ClustererTest, JoinsTheClosestLeader) {
  // Words 20 to 120 share 80 with the one leader and 85 with the other.
  EXPECT_EQ(representatives({words(0, 101), words(35, 136), words(20, 120)}), (Ordinals{0, 1, 1}));
  EXPECT_EQ(representatives({words(35, 136), words(0, 101), words(20, 120)}), (Ordinals{0, 1, 0}));
}

TEST(ClustererTest, ChainNeverJoinsWhatItWasNotComparedWith) {
  std::vector<std::string> chain;
  for (std::uint64_t link = 0; link < 40; ++link) {
    chain.push_back(words(link * 10, link * 10 + 100));
  }
  const std::vector<Membership> members = cluster(chain).members;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    EXPECT_LE(i - members[i].representative, 2U) << i;
    EXPECT_GE(members[i].containment, 0.79F) << i;
  }
}

TEST(ClustererTest, OrderOfInputMakesNoDifference) {
  // Lengths differ, so that nothing but the texts decides.
  std::vector<std::string> texts;
  for (std::uint64_t story = 0; story < 50; ++story) {
    const std::uint64_t first = story * 2000;
    texts.push_back(words(first, first + 200 + story));
    texts.push_back(edited(words(first, first + 140 + story), 30, story));
    texts.push_back(words(first + 20, first + 110 + story));
  }
  const auto partition = [](const std::vector<std::string>& order) {
    std::map<std::string, std::string> leaders;
    const Ordinals ordinals = representatives(order);
    for (std::size_t i = 0; i < order.size(); ++i) {
      leaders[order[i]] = order[ordinals[i]];
    }
    return leaders;
  };
  const auto expected = partition(texts);
  std::reverse(texts.begin(), texts.end());
  EXPECT_EQ(partition(texts), expected);
  std::sort(texts.begin(), texts.end());
  EXPECT_EQ(partition(texts), expected);
}

TEST(ClustererTest, RepresentativesStandForThemselves) {
  const std::vector<Membership> members = cluster(mixed_corpus()).members;
  for (const Membership& member : members) {
    const Membership& leader = members[member.representative];
    ASSERT_EQ(leader.representative, member.representative);
    ASSERT_EQ(leader.relation, Relation::kExact);
    ASSERT_EQ(leader.jaccard, 1);
  }
}

TEST(ClustererTest, ClusteringTheRepresentativesCollapsesNothing) {
  const std::vector<std::string> texts = mixed_corpus();
  const std::vector<Membership> members = cluster(texts).members;
  std::vector<std::string> kept;
  bool capped = false;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    capped |= members[i].capped;
    if (members[i].representative == i) {
      kept.push_back(texts[i]);
    }
  }
  EXPECT_TRUE(capped);
  ASSERT_LT(kept.size(), texts.size());
  const Ordinals again = representatives(kept);
  for (std::uint32_t i = 0; i < again.size(); ++i) {
    ASSERT_EQ(again[i], i);
  }
}

TEST(ClustererTest, SpillingToDiskMakesNoDifference) {
  const std::vector<std::string> texts = mixed_corpus();
  const std::vector<Membership> in_memory = cluster(texts).members;
  const std::vector<Membership> on_disk = cluster(texts, {}, 0).members;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ASSERT_EQ(in_memory[i].representative, on_disk[i].representative);
    ASSERT_EQ(in_memory[i].jaccard, on_disk[i].jaccard);
  }
}

TEST(ClustererTest, FindsEditedCopies) {
  // One word in 18 replaced leaves a Jaccard of about 0.71; one copy in 10^5 shares no band.
  std::vector<std::string> texts;
  constexpr std::uint64_t kStories = 200;
  for (std::uint64_t story = 0; story < kStories; ++story) {
    const std::string original = words(story * 1000, story * 1000 + 180);
    texts.push_back(original);
    texts.push_back(edited(original, 18, story));
  }
  const Ordinals found = representatives(texts);
  for (std::uint32_t story = 0; story < kStories; ++story) {
    EXPECT_EQ(found[2 * story], 2 * story);
    EXPECT_EQ(found[2 * story + 1], 2 * story);
  }
}

TEST(ClustererTest, MillionIdenticalTextsAreNeverCompared) {
  const Sketch sketch = sketch_of(words(0, 100));
  const Sketch copy = sketch_of(edited(words(0, 99), 40, 1));
  Clusterer clusterer({}, 0);
  constexpr std::uint32_t kCopies = 1'000'000;
  for (std::uint32_t i = 0; i < kCopies; ++i) {
    clusterer.add(i % 2 == 0 ? sketch : copy, {});
  }
  const Clusters clusters = clusterer.finish();
  const std::vector<Membership>& members = clusters.memberships;
  EXPECT_EQ(clusters.compared, 1U);
  EXPECT_EQ(members.size(), kCopies);
  EXPECT_TRUE(std::all_of(members.begin(), members.end(),
                          [](const Membership& member) { return member.representative == 0; }));
}

TEST(ClustererTest, SharedTemplateIsCapped) {
  constexpr std::uint32_t kNotices = 1000;
  std::vector<std::string> texts;
  for (std::uint64_t seed = 0; seed < kNotices; ++seed) {
    texts.push_back(notice(seed));
  }
  const Clustered clustered = cluster(texts);
  std::uint32_t capped = 0;
  for (std::uint32_t i = 0; i < kNotices; ++i) {
    ASSERT_EQ(clustered.members[i].representative, i);
    capped += clustered.members[i].capped ? 1U : 0U;
  }
  EXPECT_GT(capped, kNotices / 2);
  EXPECT_GE(clustered.compared, kNotices - 1);
  EXPECT_LE(clustered.compared, 2 * kNotices) << "siblings of like length are not read again";
}

TEST(ClustererTest, CopyInsideALongerStoryIsFoundByItsFingerprints) {
  // A thirtieth of the longer text: too little for the bands.
  std::uint32_t found = 0;
  constexpr std::uint64_t kStories = 100;
  for (std::uint64_t story = 0; story < kStories; ++story) {
    const std::uint64_t first = story * 10'000;
    const Ordinals ordinals =
        representatives({words(first, first + 3000), words(first + 900, first + 1000)});
    found += ordinals[1] == 0 ? 1U : 0U;
  }
  EXPECT_EQ(found, kStories);
}

TEST(ClustererTest, SeriesStaysApartAtEveryLevel) {
  const std::string notice_text = words(0, 60);
  for (const DedupLevel level : {DedupLevel::kExact, DedupLevel::kNear}) {
    Clusterer clusterer({.level = level}, 0);
    for (std::uint32_t week = 0; week < 5; ++week) {
      clusterer.add(sketch_of(notice_text), at(1, week * 7 * kDay));
      clusterer.add(sketch_of(notice_text), at(1, week * 7 * kDay + kHour));
    }
    const std::vector<Membership> members = clusterer.finish().memberships;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      EXPECT_EQ(members[i].representative, i / 2 * 2) << i;
      EXPECT_EQ(members[i].relation, Relation::kExact) << i;
    }
  }
}

TEST(ClustererTest, EqualNoticesMeetAcrossSourcesAndDays) {
  // Of three days, of other sources, undated: all one.
  const std::string notice_text = words(0, 60);
  for (const DedupLevel level : {DedupLevel::kExact, DedupLevel::kNear}) {
    Clusterer clusterer({.level = level}, 0);
    for (std::uint32_t i = 0; i < 30; ++i) {
      clusterer.add(sketch_of(notice_text), at(i % 4, i * 2 * kHour));
    }
    clusterer.add(sketch_of(notice_text), {});
    for (const Membership& member : clusterer.finish().memberships) {
      EXPECT_EQ(member.representative, 0U);
      EXPECT_EQ(member.relation, Relation::kExact);
    }
  }
}

struct KeepCase {
  const char* name;
  Keep keep;
  std::uint32_t kept;
};

class KeepTest : public testing::TestWithParam<KeepCase> {};

TEST_P(KeepTest, Decides) {
  Clusterer clusterer({.keep = GetParam().keep}, 0);
  clusterer.add(sketch_of(words(0, 200)), at(1, 5 * kHour));
  clusterer.add(sketch_of(words(0, 203)), at(2, 9 * kHour));
  clusterer.add(sketch_of(words(0, 202)), at(3, 4 * kHour));
  clusterer.add(sketch_of(words(0, 201)), at(4, 2 * kHour));
  for (const Membership& member : clusterer.finish().memberships) {
    EXPECT_EQ(member.representative, GetParam().kept);
  }
}

INSTANTIATE_TEST_SUITE_P(All, KeepTest,
                         testing::Values(KeepCase{"best", Keep::kBest, 3},
                                         KeepCase{"first", Keep::kFirst, 0},
                                         KeepCase{"longest", Keep::kLongest, 1},
                                         KeepCase{"earliest", Keep::kEarliest, 3}),
                         [](const auto& test) { return test.param.name; });

TEST(ClustererTest, KeepingTheFirstLosesNoWords) {
  Clusterer clusterer({.keep = Keep::kFirst}, 0);
  clusterer.add(sketch_of(words(0, 50)), {});
  clusterer.add(sketch_of(words(0, 200)), {});
  clusterer.add(sketch_of(words(0, 51)), {});
  const std::vector<Membership> members = clusterer.finish().memberships;
  EXPECT_EQ(members[0].representative, 0U);
  EXPECT_EQ(members[1].representative, 1U) << "holds what the first does not";
  EXPECT_EQ(members[2].representative, 0U);
}

}  // namespace
}  // namespace newsieve::cluster
