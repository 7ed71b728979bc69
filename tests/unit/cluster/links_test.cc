// What is told of records that are both kept.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cluster/clusterer.h"
#include "cluster/leader_index.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

std::vector<Link> links_of(const std::vector<std::pair<std::string, Standing>>& records) {
  Clusterer clusterer({}, 0);
  for (const auto& [text, standing] : records) {
    clusterer.add(sketch_of(text), standing);
  }
  return clusterer.finish().links;
}

TEST(LinksTest, SharedPassageIsToldOfBothInWords) {
  const std::string quotation = words(0, 60);
  const std::string one = words(1000, 1100) + quotation + words(1100, 1150);
  const std::string other = words(2000, 2040) + quotation + words(2040, 2100);
  const std::vector<Link> links = links_of({{one, {}}, {other, {}}});
  ASSERT_EQ(links.size(), 2U);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ(links[i].record, i);
    EXPECT_EQ(links[i].other, 1 - i);
    EXPECT_EQ(links[i].kind, LinkKind::kSharesPassage);
    EXPECT_EQ(links[i].first_word, i == 0 ? 100U : 40U);
    EXPECT_EQ(links[i].other_first_word, i == 0 ? 40U : 100U);
    EXPECT_EQ(links[i].words, 60U);
  }
}

TEST(LinksTest, AreOfTheRecordThatStandsForItsText) {
  const std::string quotation = words(0, 60);
  const std::string one = words(1000, 1200) + quotation;
  const std::string set_otherwise = "  –  " + one;
  const std::string other = quotation + words(2000, 2100);
  const std::vector<Link> links =
      links_of({{one, {}}, {set_otherwise, {.agency = true}}, {other, {}}});
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].record, 1U) << "the agency's";
  EXPECT_EQ(links[0].first_word, 200U);
}

TEST(LinksTest, CopiesHaveNone) {
  const std::string quotation = words(0, 60);
  const std::string one = words(1000, 1200) + quotation;
  const std::string other = words(2000, 2100) + quotation;
  const std::vector<Link> links =
      links_of({{one, {}}, {other, {}}, {edited(other, 50, 1), {}}, {one, {}}});
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].other, 1U);
  EXPECT_EQ(links[1].other, 0U);
}

TEST(LinksTest, OlderVersionHandsItsLinksOn) {
  const std::string quotation = words(0, 60);
  const std::string one = words(1000, 1150) + quotation;
  const std::string other = words(2000, 2080) + quotation;
  const std::vector<Link> links =
      links_of({{one, at(1, 0)}, {edited(one, 150, 1), at(1, kHour)}, {other, at(2, 0)}});
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].record, 1U);
  EXPECT_EQ(links[0].other, 2U);
  EXPECT_EQ(links[1].record, 2U);
  EXPECT_EQ(links[1].other, 1U);
}

TEST(LinksTest, SiblingNamesOneOfItsKind) {
  std::vector<std::pair<std::string, Standing>> records;
  for (std::uint64_t seed = 0; seed < 3 * kMaxPerKey; ++seed) {
    records.emplace_back(notice(seed), Standing{});
  }
  const std::vector<Link> links = links_of(records);
  EXPECT_EQ(links.size(), records.size() - 1);
  for (const Link& link : links) {
    EXPECT_EQ(link.kind, LinkKind::kTemplateSibling);
    EXPECT_NE(link.record, link.other);
    EXPECT_EQ(link.words, 0U);
  }
}

TEST(LinksTest, SeriesNamesTheOneBefore) {
  const std::string notice_text = words(0, 60);
  const std::vector<Link> links = links_of(
      {{notice_text, at(1, 0)}, {notice_text, at(1, 7 * kDay)}, {notice_text, at(1, 14 * kDay)}});
  ASSERT_EQ(links.size(), 2U);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ(links[i].record, i + 1);
    EXPECT_EQ(links[i].other, 0U);
    EXPECT_EQ(links[i].kind, LinkKind::kSeries);
  }
}

TEST(LinksTest, UnrelatedHaveNone) {
  EXPECT_TRUE(links_of({{words(0, 100), {}}, {words(500, 600), {}}, {"", {}}}).empty());
}

}  // namespace
}  // namespace newsieve::cluster
