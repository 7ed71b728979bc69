// Each relation with invented news.

#include <gtest/gtest.h>

#include <string>

#include "cluster/clusterer.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

constexpr const char* kWire =
    "NORDBY — A cargo ship carrying 3,400 tonnes of timber ran aground near the mouth of Nordby "
    "harbour early on Tuesday, blocking the main channel for nine hours, the port authority said. "
    "Nobody was hurt and no fuel was lost, harbour master Ilse Varga told reporters. Two tugs "
    "pulled the Karelia Dawn free at 2.15 p.m. on the rising tide. Some 27 vessels were waiting "
    "outside the port by then, among them the ferry from Sund with 610 passengers on board. An "
    "inquiry will look at whether the pilot had been warned of a sandbank that was charted in "
    "March. The harbour handles about 11 per cent of the country's timber exports.";

constexpr const char* kReset =
    "Nordby – a cargo ship carrying 3400 tonnes of timber ran aground near the mouth of Nordby "
    "harbour early on Tuesday, blocking the main channel for nine hours, the port authority said.\n"
    "“Nobody was hurt and no fuel was lost”, harbour master Ilse Varga told reporters.\n"
    "Two tugs pulled the Karelia Dawn free at 2.15 pm on the rising tide. Some 27 vessels were "
    "waiting outside the port by then, among them the ferry from Sund with 610 passengers on "
    "board. An inquiry will look at whether the pilot had been warned of a sandbank that was "
    "charted in March. The harbour handles about 11% of the country’s timber exports.";

constexpr const char* kEdited =
    "A cargo ship laden with 3,400 tonnes of timber ran aground near the mouth of Nordby harbour "
    "early on Tuesday, blocking the main channel for nine hours, port officials said. Nobody was "
    "hurt and no fuel was lost, harbour master Ilse Varga told the Courier. Two tugs pulled the "
    "Karelia Dawn free at 2.15 p.m. on the rising tide. By then 27 vessels were waiting outside "
    "the port, among them the ferry from Sund with 610 passengers on board. An inquiry will look "
    "at whether the pilot had been warned of a sandbank that was charted in March.";

constexpr const char* kLead =
    "A cargo ship carrying 3,400 tonnes of timber ran aground near the mouth of Nordby harbour "
    "early on Tuesday, blocking the main channel for nine hours, the port authority said. Nobody "
    "was hurt and no fuel was lost, harbour master Ilse Varga told reporters.";

constexpr const char* kShortLead =
    "A cargo ship carrying 3,400 tonnes of timber ran aground near the mouth of Nordby harbour "
    "early on Tuesday.";

constexpr const char* kIndependent =
    "Timber prices in Nordby rose on Tuesday after the harbour was closed for much of the day. A "
    "freighter, the Karelia Dawn, sat on a sandbank while 27 ships queued at sea. The harbour "
    "master, Ilse Varga, ruled out damage to the hull. Traders at the exchange in Sund said that "
    "the delay would hardly be felt, as the mills hold stocks for at least three weeks. The "
    "pilots' "
    "union has asked since spring for the channel to be dredged.";

constexpr const char* kEarnings =
    "Hollmark Paper Co said net profit for the quarter ended June 30 was 4.2 mln crowns, or 31 "
    "crowns a share, compared with 3.8 mln, or 28 crowns, a year earlier. Revenue was 61.5 mln "
    "crowns against 58.9 mln. The board will propose a dividend of 12 crowns.";

constexpr const char* kEarningsSibling =
    "Hollmark Paper Co said net profit for the quarter ended September 30 was 5.1 mln crowns, or "
    "38 crowns a share, compared with 4.4 mln, or 33 crowns, a year earlier. Revenue was 70.2 mln "
    "crowns against 63.0 mln. The board will propose a dividend of 15 crowns.";

constexpr const char* kEarningsOneNumber =
    "Hollmark Paper Co said net profit for the quarter ended June 30 was 4.2 mln crowns, or 31 "
    "crowns a share, compared with 3.8 mln, or 28 crowns, a year earlier. Revenue was 61.5 mln "
    "crowns against 58.9 mln. The board will propose a dividend of 13 crowns.";

struct RelationCase {
  const char* name;
  const char* original;
  const char* copy;
  bool collapses;
  Relation relation = Relation::kExact;
};

class RelationTest : public testing::TestWithParam<RelationCase> {};

TEST_P(RelationTest, Batch) {
  Clusterer clusterer({}, 0);
  clusterer.add(sketch_of(GetParam().original), {});
  clusterer.add(sketch_of(GetParam().copy), {});
  const std::vector<Membership> members = clusterer.finish().memberships;
  EXPECT_EQ(members[0].representative, 0U);
  EXPECT_EQ(members[1].representative, GetParam().collapses ? 0U : 1U);
  EXPECT_EQ(members[1].relation, GetParam().relation);
}

TEST_P(RelationTest, Stream) {
  StreamClusterer clusterer({}, 10);
  EXPECT_EQ(clusterer.add(sketch_of(GetParam().original), {}).representative, 0U);
  const Membership member = clusterer.add(sketch_of(GetParam().copy), {});
  EXPECT_EQ(member.representative, GetParam().collapses ? 0U : 1U);
  EXPECT_EQ(member.relation, GetParam().relation);
}

INSTANTIATE_TEST_SUITE_P(
    News, RelationTest,
    testing::Values(RelationCase{"reset_in_another_style", kWire, kReset, true, Relation::kExact},
                    RelationCase{"edited_agency_copy", kWire, kEdited, true, Relation::kNear},
                    RelationCase{"lead", kWire, kLead, true, Relation::kContained},
                    RelationCase{"too_short_to_be_contained", kWire, kShortLead, false},
                    RelationCase{"independent_account", kWire, kIndependent, false},
                    RelationCase{"template_sibling", kEarnings, kEarningsSibling, false},
                    RelationCase{"one_number_corrected", kEarnings, kEarningsOneNumber, true,
                                 Relation::kNear},
                    RelationCase{"unrelated", kWire, kEarnings, false}),
    [](const auto& test) { return test.param.name; });

TEST(RelationsTest, SimilarityIsReported) {
  Clusterer clusterer({}, 0);
  clusterer.add(sketch_of(words(0, 200)), {});
  clusterer.add(sketch_of(words(0, 102)), {});
  const std::vector<Membership> members = clusterer.finish().memberships;
  EXPECT_EQ(members[1].representative, 0U);
  EXPECT_FLOAT_EQ(members[1].jaccard, 100.0F / 198.0F);
  EXPECT_FLOAT_EQ(members[1].containment, 1.0F);
}

}  // namespace
}  // namespace newsieve::cluster
