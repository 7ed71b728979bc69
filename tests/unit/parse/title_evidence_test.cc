// The headline of pages with an address.
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

constexpr std::string_view kTitle = "Council votes to rebuild the old north quay";
constexpr std::string_view kUrl =
    "https://tarnherald.example/news/council-votes-rebuild-old-north-quay";

Reading read_at(std::string_view text, std::string_view url = kUrl) {
  Page page{.place = {0, 0, text.size()}, .text = text, .row = Row()};
  page.row->url = url;
  return parse_page(page, {});
}

struct Case {
  const char* name;
  std::string page;
  std::string classes;
  std::string_view title;
};

class TitleEvidenceTest : public testing::TestWithParam<Case> {};

TEST_P(TitleEvidenceTest, FindsTheHeadline) {
  const Reading reading = read_at(GetParam().page);
  EXPECT_EQ(classes(reading), GetParam().classes);
  const std::string_view line = reading.title_line
                                    ? text_of(GetParam().page, reading.lines[*reading.title_line])
                                    : std::string_view();
  EXPECT_EQ(reading.title.value_or(std::string(line)), GetParam().title);
  EXPECT_TRUE(reading.title_sure);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, TitleEvidenceTest,
    testing::Values(Case{"over_a_cookie_banner",
                         page_of("We value your privacy and that of your boat", "Accept", kTitle,
                                 kFirst, kSecond),
                         "body body title body body", kTitle},
                    Case{"not_the_site_name",
                         page_of("The Tarn Herald of the Islands", "Skip to content", kTitle,
                                 "By Jane Roe", kFirst),
                         "body ui title byline body", kTitle},
                    Case{"below_the_browser_title",
                         page_of("Quay works | Tarn Herald", "Boats", "Ice and weather today",
                                 kTitle, "May 3, 2031", kFirst),
                         "body body body title published body", kTitle},
                    Case{"before_the_site_name",
                         page_of(std::string(kTitle) + " | Tarn Herald", "Boats", "Ice", kFirst,
                                 kSecond),
                         "title_echo body body body body", kTitle}),
    [](const auto& test) { return test.param.name; });

TEST(TitleEvidenceTest, LeavesADoubtfulHeadlineOutOfTheFields) {
  const std::string page =
      page_of("Free shipping on all orders", "Find a boat near you today", kFirst, kSecond);
  const Reading reading = read_at(page);
  EXPECT_FALSE(reading.title);
  EXPECT_FALSE(reading.title_line && reading.title_sure);
}

TEST(TitleEvidenceTest, IsNoLeadOfATextWithoutHeadline) {
  for (const std::string_view lead :
       {"The harbour council voted on Monday to rebuild the old north quay by the spring.",
        "The council votes to rebuild the old north quay – a plan that fishermen have long "
        "opposed."}) {
    const Reading reading = read_at(page_of(lead, kFirst, kSecond));
    EXPECT_FALSE(reading.title) << lead;
    EXPECT_FALSE(reading.title_line) << lead;
    EXPECT_EQ(classes(reading), "body body body") << lead;
  }
}

TEST(TitleEvidenceTest, IsOfAPlaceWhereTheAddressSaysNothing) {
  const std::string page = page_of(kTitle, kFirst, kSecond);
  const Reading reading = read_at(page, "https://tarnherald.example/");
  EXPECT_FALSE(reading.title_sure);
  EXPECT_TRUE(reading.lines[0].by_place);
}

TEST(TitleEvidenceTest, IsAsOfPagesWithoutAddressWhereThatIsANumber) {
  const std::string page = page_of("Boats", kTitle, "Ice", kTitle, kFirst, kSecond);
  for (const std::string_view url :
       {"https://tarnherald.example/48213", "https://tarnherald.example/?p=48213"}) {
    const Reading reading = read_at(page, url);
    EXPECT_EQ(reading.title_line, 1U);
    EXPECT_TRUE(reading.title_sure);
    EXPECT_FALSE(reading.lines[1].tentative);
  }
}

TEST(TitleEvidenceTest, IsNotDoubtedForAnAddressInAnotherScript) {
  const std::string_view title = "Городской совет решил отремонтировать старый рынок";
  const std::string prose =
      "Городской совет в понедельник решил выделить четыре миллиона крон на ремонт старого рынка, "
      "который должен завершиться до наступления зимы.";
  const std::string page = page_of(title, prose, prose);
  EXPECT_TRUE(read_at(page, "https://tarn.example/gorodskoy-sovet-reshil").title_sure);
  EXPECT_FALSE(
      read_at(page, "https://tarn.example/%D0%BF%D0%BE%D0%B3%D0%BE%D0%B4%D0%B0").title_sure);
}

TEST(TitleEvidenceTest, IsSaidTwiceOverPublisherAndAge) {
  constexpr std::string_view kOtherUrl = "https://wideglance.example/story/read-this-now";
  const Reading said_twice = read_at(page_of("Boats", kTitle, "Ice", kTitle, kFirst), kOtherUrl);
  EXPECT_FALSE(said_twice.title_sure);
  const Reading with_age =
      read_at(page_of("Boats", kTitle, "Ice", kTitle, "Tarn Herald4 hours ago", kFirst), kOtherUrl);
  EXPECT_EQ(with_age.title_line, 1U);
  EXPECT_TRUE(with_age.title_sure);
}

}  // namespace
}  // namespace newsieve::parse
