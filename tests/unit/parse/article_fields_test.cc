// Byline, date of publication, dateline and publisher of whole pages.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "classes.h"

namespace newsieve::parse {
namespace {

using test::classes;
using test::kFirst;
using test::kSecond;
using test::page_of;
using test::read;

constexpr std::string_view kTitle = "Council votes to rebuild the old north quay";

/// A page with `lines` between its headline and its article.
std::string page_with(std::string_view lines) {
  return page_of("Boats", "Ice", kTitle, lines, kFirst, kSecond);
}

Reading read_at(std::string_view text, std::string_view url) {
  Page page{.place = {0, 0, text.size()}, .text = text, .row = Row()};
  page.row->url = url;
  return parse_page(page, {});
}

struct Case {
  const char* name;
  std::string_view lines;
  std::string_view value;  ///< empty: none
  std::string_view classes = {};
};

class AuthorTest : public testing::TestWithParam<Case> {};

TEST_P(AuthorTest, IsFound) {
  const Reading reading = read(page_with(GetParam().lines));
  EXPECT_EQ(reading.author.value_or(""), GetParam().value);
  if (!GetParam().classes.empty()) {
    EXPECT_EQ(classes(reading),
              "body body title " + std::string(GetParam().classes) + " body body");
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, AuthorTest,
    testing::Values(Case{"by", "By Jane Roe", "Jane Roe", "byline"},
                    Case{"written_by", "Written by: Jane Roe, Senior Editor", "Jane Roe", "body"},
                    Case{"two_lines", "By\nJane Roe\nTom Tarn", "Jane Roe"},
                    Case{"with_date", "By Jane Roe | May 3, 2031", "Jane Roe", "published"},
                    Case{"glued", "ByJane RoePublished May 3, 2031", "Jane Roe"},
                    Case{"german", "Von Jane Roe und Tom Tarn", "Jane Roe, Tom Tarn", "byline"},
                    Case{"beside_date", "Jane Roe • May 3, 2031", "Jane Roe", "published"},
                    Case{"label_below_date", "May 3, 2031\nAbone Ol", "", "published ui"},
                    Case{"behind_date", "May 3, 2031 by Jane Roe", "Jane Roe"},
                    Case{"above_date", "Jane Roe\nMay 3, 2031", "Jane Roe", "byline published"},
                    Case{"user", "By roe42", ""}, Case{"section", "Island News", ""},
                    Case{"section_above_date", "Island News\nMay 3, 2031", ""},
                    Case{"by_what", "By the numbers", ""}),
    [](const auto& test) { return test.param.name; });

TEST(AuthorTest, IsANameUnderTheHeadlineThatThePageSpeaksOf) {
  const std::string page = page_with("Jane Roe");
  EXPECT_FALSE(read(page).author);
  EXPECT_EQ(
      read(page + "Jane has written of boats and quays for the Herald since her youth.\n").author,
      "Jane Roe");
}

TEST(AuthorTest, MayStandBehindTheArticle) {
  EXPECT_EQ(read(page_with("Photos") + "Written by Jane Roe\n").author, "Jane Roe");
}

TEST(AuthorTest, IsNotWhoAnArticleSpeaksOf) {
  EXPECT_FALSE(read(page_of(kTitle, kFirst,
                            "By Monday Jane Roe had seen enough of the old quay and "
                            "left the council for good, she said."))
                   .author);
}

class PublishedTest : public testing::TestWithParam<Case> {};

TEST_P(PublishedTest, IsFound) {
  const Reading reading = read(page_with(GetParam().lines));
  EXPECT_EQ(reading.published.value_or(""), GetParam().value);
  if (!GetParam().classes.empty()) {
    EXPECT_EQ(classes(reading),
              "body body title " + std::string(GetParam().classes) + " body body");
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, PublishedTest,
    testing::Values(Case{"label", "Published: 3 May 2031, 14:05", "2031-05-03T14:05", "published"},
                    Case{"label_above", "Published on\n3 May 2031", "2031-05-03"},
                    Case{"alone", "May 3, 2031", "2031-05-03", "published"},
                    Case{"reading_time", "May 3, 2031 · 4 min read", "2031-05-03", "published"},
                    Case{"german", "Veröffentlicht am 3. Mai 2031 um 14.05 Uhr", "2031-05-03T14:05",
                         "published"},
                    Case{"japanese", "公開日：2031年5月3日", "2031-05-03"},
                    Case{"both", "Published May 3, 2031 Updated May 9, 2031", "2031-05-03",
                         "published"},
                    Case{"label_over_bare", "May 1, 2031\nPublished May 3, 2031", "2031-05-03"},
                    Case{"bare_and_updated", "May 3, 2031\nUpdated: May 9, 2031", "2031-05-03",
                         "published published"},
                    Case{"updated_only", "Last updated May 9, 2031", "", "published"},
                    Case{"two_days", "May 3, 2031\nMay 9, 2031", ""},
                    Case{"either_order", "03/04/2031", ""}, Case{"history", "May 3, 1931", ""}),
    [](const auto& test) { return test.param.name; });

TEST(PublishedTest, IsTheDayOfTheAddress) {
  const Reading reading =
      read_at(page_with("May 9, 2031"), "https://herald.example/2031/05/03/old-north-quay");
  EXPECT_EQ(reading.published, "2031-05-03");
}

TEST(PublishedTest, TakesTheTimeFromThePage) {
  const Reading reading = read_at(page_with("Updated May 3, 2031 at 14:05"),
                                  "https://herald.example/2031/05/03/old-north-quay");
  EXPECT_EQ(reading.published, "2031-05-03T14:05");
}

TEST(PublishedTest, IsNoDateOfTheStory) {
  EXPECT_FALSE(read(page_of(kTitle,
                            "The quay of Port Ismere was opened by its mayor on May 3, 2031, "
                            "and closed again on the same day.",
                            kSecond))
                   .published);
}

class DatelineTest : public testing::TestWithParam<Case> {};

TEST_P(DatelineTest, IsThePlace) {
  const std::string opening = std::string(GetParam().lines) + " " + std::string(kFirst);
  const Reading reading = read(page_of(kTitle, opening, kSecond));
  EXPECT_EQ(reading.dateline.value_or(""), GetParam().value);
  EXPECT_EQ(classes(reading), "title body body");
}

INSTANTIATE_TEST_SUITE_P(
    Openings, DatelineTest,
    testing::Values(Case{"capitals", "TARNHOLM —", "TARNHOLM"},
                    Case{"agency", "TARNHOLM (Inselbote) -", "TARNHOLM"},
                    Case{"day_and_agency", "TARNHOLM, May 3 (Inselbote) -", "TARNHOLM"},
                    Case{"day_first", "Tarnholm, 3 May –", "Tarnholm"},
                    Case{"region", "PORT ISMERE, Tarn. —", "PORT ISMERE, Tarn."},
                    Case{"mixed_case_and_agency", "Port Ismere (dpa) -", "Port Ismere"},
                    Case{"umlaut", "KÖLN –", "KÖLN"}, Case{"mixed_case", "Boats —", ""},
                    Case{"label", "EXCLUSIVE —", ""}, Case{"number", "TARNHOLM 42 —", ""},
                    Case{"sentence", "The quay — old as it is —", ""}, Case{"short", "ON —", ""}),
    [](const auto& test) { return test.param.name; });

TEST(PublisherTest, IsNamedBesideTheHeadlineAndInTheAddress) {
  const std::string page = page_of(std::string(kTitle) + " | The Tarn Herald", kTitle, kFirst);
  EXPECT_EQ(read_at(page, "https://www.tarnherald.example/old-north-quay").publisher,
            "The Tarn Herald");
  EXPECT_FALSE(read_at(page, "https://www.news.example/old-north-quay").publisher);
}

TEST(PublisherTest, HoldsTheCopyright) {
  const std::string page = page_of(kTitle, kFirst, "© 2019-2031 Tarn Herald. All rights reserved.");
  EXPECT_EQ(read_at(page, "https://tarn-herald.example/old-north-quay").publisher, "Tarn Herald");
  EXPECT_FALSE(read(page).publisher);
}

TEST(PublisherTest, IsNamedTwiceWhereThereIsNoAddress) {
  EXPECT_EQ(
      read(page_of(std::string(kTitle) + " - Tarn Herald", kTitle, kFirst, "© 2031 Tarn Herald"))
          .publisher,
      "Tarn Herald");
}

TEST(PublisherTest, IsNoLabelBeforeAnAge) {
  const Reading reading = read(page_of(kTitle, "Published 3 hours ago", kFirst));
  EXPECT_EQ(reading.age_seconds, 10800);
  EXPECT_FALSE(reading.publisher);
}

}  // namespace
}  // namespace newsieve::parse
