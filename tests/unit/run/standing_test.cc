#include "run/standing.h"

#include <gtest/gtest.h>

#include <string>

namespace newsieve::run {
namespace {

constexpr std::string_view kInput = "dump";

Record record_from(const std::string& source) {
  Record record;
  record.source = source;
  record.text = "The ferry runs again.";
  return record;
}

cluster::Standing standing(const Record& record) {
  return standing_of(kInput, record, 0);
}

TEST(StandingTest, ASourceIsASiteAPublisherOrWhatTheRowSays) {
  Record record = record_from("Castrin Courier");
  const std::uint64_t source = standing(record).source;
  EXPECT_NE(source, 0U);
  EXPECT_EQ(standing(record_from("CASTRIN COURIER")).source, source);
  record.publisher = "The Velmoran";
  const std::uint64_t publisher = standing(record).source;
  EXPECT_NE(publisher, source);
  record.site = "velmoran.example";
  EXPECT_NE(standing(record).source, publisher);
}

TEST(StandingTest, TheNameOfAFileIsNoSource) {
  for (const char* name : {"dump", "other/dump", "monday.txt", "rows.jsonl", "rows.jsonl.zst"}) {
    EXPECT_EQ(standing(record_from(name)).source, 0U) << name;
  }
  EXPECT_NE(standing(record_from("velmoran.example")).source, 0U);
}

struct DateCase {
  const char* published;
  std::int64_t seconds;
};

class StandingDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(StandingDateTest, IsReadWhereItCanBe) {
  Record record = record_from("a");
  record.published = GetParam().published;
  EXPECT_EQ(standing(record).published, GetParam().seconds);
}

INSTANTIATE_TEST_SUITE_P(Dates, StandingDateTest,
                         testing::Values(DateCase{"1970-01-02", 86400},
                                         DateCase{"1970-01-01T01:00:00+01:00", 0},
                                         DateCase{"2-JAN-1970 00:00:01.99 XY", 86401},
                                         DateCase{"Fri, 02 Jan 1970 00:00:00 +0000", 86400},
                                         DateCase{"03/04/2031", cluster::Standing::kUnknownDate},
                                         DateCase{"last spring", cluster::Standing::kUnknownDate}));

struct AgencyCase {
  const char* source;
  const char* publisher;
  const char* site;
  const char* author;
  const char* text;
  bool agency;
};

class StandingAgencyTest : public testing::TestWithParam<AgencyCase> {};

TEST_P(StandingAgencyTest, IsToldByAnyFieldOrByTheCredit) {
  const AgencyCase& c = GetParam();
  Record record = record_from(c.source);
  record.publisher = c.publisher;
  record.site = c.site;
  record.author = c.author;
  record.text = c.text;
  EXPECT_EQ(standing(record).agency, c.agency);
}

INSTANTIATE_TEST_SUITE_P(
    Records, StandingAgencyTest,
    testing::Values(AgencyCase{"a", "The Post", "post.example", "Jane Roe", "It rained.", false},
                    AgencyCase{"Reuters", "", "", "", "It rained.", true},
                    AgencyCase{"a", "Agence France-Presse", "", "", "It rained.", true},
                    AgencyCase{"a", "", "www.apnews.com", "", "It rained.", true},
                    AgencyCase{"a", "", "", "Jane Roe, PTI", "It rained.", true},
                    AgencyCase{"a", "", "", "", "TARNHOLM, May 3 (Reuters) - It rained.", true},
                    AgencyCase{"a", "", "", "", "TARNHOLM (Ondria), May 3 (dpa) - It rained.",
                               true},
                    AgencyCase{"a", "", "", "", "TARNHOLM, May 3 (Inselbote) - It rained.", false},
                    AgencyCase{"a", "", "", "", "It rained.\nA photo (Reuters) shows it.", false}));

TEST(StandingTest, NoiseIsWhatNoRecordHolds) {
  const Page page{.place = {}, .text = "Home\nIt rained all day.", .row = {}};
  strip::Articles articles;
  articles.spans.push_back({.start = 0, .length = 4, .evidence = {}, .article = -1});
  articles.spans.push_back({.start = 5, .length = 18, .evidence = {}, .article = 0});
  EXPECT_EQ(noise_of(page, articles), 173);
  EXPECT_EQ(noise_of({}, {}), 0);
  EXPECT_EQ(standing_of(kInput, record_from("a"), 173).noise, 173);
}

}  // namespace
}  // namespace newsieve::run
