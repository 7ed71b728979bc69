// A newer version of the same source takes the place of the older.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cluster/clusterer.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

struct Record {
  std::string text;
  Standing standing;
};

Clusters cluster(const std::vector<Record>& records, const DedupOptions& options = {}) {
  Clusterer clusterer(options, 0);
  for (const Record& record : records) {
    clusterer.add(sketch_of(record.text), record.standing);
  }
  return clusterer.finish();
}

const std::string kStory = words(0, 200);
const std::string kCorrected = edited(kStory, 40, 1);

TEST(VersionsTest, NewestIsKept) {
  const Clusters clusters = cluster({{kStory, at(1, 0)}, {kCorrected, at(1, kHour)}});
  EXPECT_EQ(clusters.memberships[0].representative, 1U);
  EXPECT_EQ(clusters.memberships[0].relation, Relation::kUpdate);
  EXPECT_EQ(clusters.memberships[1].representative, 1U);
}

TEST(VersionsTest, AllVersionsAreListedWithTheNewest) {
  std::vector<Record> records;
  for (std::uint32_t version = 0; version < 5; ++version) {
    records.push_back({edited(kStory, 40, version), at(1, version * kHour)});
  }
  const Clusters clusters = cluster(records);
  for (std::uint32_t version = 0; version < 5; ++version) {
    EXPECT_EQ(clusters.memberships[version].representative, 4U);
  }
  for (std::uint32_t version = 0; version < 4; ++version) {
    EXPECT_EQ(clusters.memberships[version].relation, Relation::kUpdate);
    EXPECT_LT(clusters.memberships[version].jaccard, 1);
  }
}

TEST(VersionsTest, CopiesOfTheOlderFollow) {
  const Clusters clusters = cluster({{kStory, at(1, 0)},
                                     {kCorrected, at(1, kHour)},
                                     {edited(kStory, 50, 2), at(2, 2 * kHour)},
                                     {words(0, 60), at(3, kHour)}});
  for (const Membership& member : clusters.memberships) {
    EXPECT_EQ(member.representative, 1U);
  }
  EXPECT_EQ(clusters.memberships[2].relation, Relation::kNear);
  EXPECT_EQ(clusters.memberships[3].relation, Relation::kContained);
}

struct StayCase {
  const char* name;
  Record older;
  Record newer;
  Relation relation;
  DedupOptions options = {};
};

class OlderStaysTest : public testing::TestWithParam<StayCase> {};

TEST_P(OlderStaysTest, Representative) {
  const StayCase& test = GetParam();
  const Clusters clusters = cluster({test.older, test.newer}, test.options);
  EXPECT_EQ(clusters.memberships[0].representative, 0U);
  EXPECT_EQ(clusters.memberships[1].representative, 0U);
  EXPECT_EQ(clusters.memberships[1].relation, test.relation);
}

INSTANTIATE_TEST_SUITE_P(
    All, OlderStaysTest,
    testing::Values(
        StayCase{"other_source", {kStory, at(1, 0)}, {kCorrected, at(2, kHour)}, Relation::kNear},
        StayCase{"unknown_source", {kStory, at(0, 0)}, {kCorrected, at(0, kHour)}, Relation::kNear},
        StayCase{"unknown_date", {kStory, at(1, 0)}, {kCorrected, {.source = 1}}, Relation::kNear},
        StayCase{"newer_is_a_lead",
                 {kStory, at(1, 0)},
                 {words(0, 70), at(1, kHour)},
                 Relation::kContained},
        StayCase{"newer_lost_a_fifth",
                 {kStory, at(1, 0)},
                 {words(0, 160), at(1, kHour)},
                 Relation::kNear},
        StayCase{"equal_words", {kStory, at(1, 0)}, {kStory, at(1, kHour)}, Relation::kExact},
        StayCase{"kept_by_another_rule",
                 {kStory, at(1, 0)},
                 {kCorrected, at(1, kHour)},
                 Relation::kNear,
                 {.keep = Keep::kEarliest}}),
    [](const auto& test) { return test.param.name; });

TEST(VersionsTest, OlderStaysWhereACopyWouldLoseItsMatch) {
  // The copy between them has the words that the newer version dropped.
  const Clusters clusters = cluster({{kStory, at(1, 0)},
                                     {words(38, 238), at(1, 2 * kHour)},
                                     {edited(words(0, 199), 8, 1), at(2, kHour)}});
  EXPECT_EQ(clusters.memberships[1].representative, 0U);
  EXPECT_EQ(clusters.memberships[1].relation, Relation::kNear);
  EXPECT_EQ(clusters.memberships[2].representative, 0U);
}

TEST(VersionsTest, ClusteringTheRepresentativesCollapsesNothing) {
  std::vector<Record> records;
  for (std::uint64_t story = 0; story < 100; ++story) {
    const std::string text = words(story * 1000, story * 1000 + 150 + story);
    for (std::uint64_t version = 0; version < 1 + story % 5; ++version) {
      records.push_back({edited(text, 9 + base::mix(story * 5 + version) % 60, version),
                         at(1 + version % 2, static_cast<std::int64_t>(version) * kHour)});
    }
  }
  const Clusters clusters = cluster(records);
  std::vector<Record> kept;
  std::uint32_t updates = 0;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    updates += clusters.memberships[i].relation == Relation::kUpdate ? 1U : 0U;
    if (clusters.memberships[i].representative == i) {
      kept.push_back(records[i]);
    }
  }
  EXPECT_GT(updates, 20U);
  const Clusters again = cluster(kept);
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    ASSERT_EQ(again.memberships[i].representative, i);
  }
}

}  // namespace
}  // namespace newsieve::cluster
