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

constexpr std::string_view kNotice =
    "We and our 214 partners keep and read what your browser tells of you, to show what you may "
    "like, and you may withdraw your consent to that at any time.";

struct Case {
  const char* name;
  std::string page;
  std::string classes;
  std::string rule;  ///< that found the headline
};

class HeadlineTest : public testing::TestWithParam<Case> {};

TEST_P(HeadlineTest, IsFound) {
  const Case& c = GetParam();
  const Reading reading = read(c.page);
  EXPECT_EQ(classes(reading), c.classes);
  ASSERT_TRUE(reading.title_line);
  EXPECT_EQ(text_of(c.page, reading.lines[*reading.title_line]), kTitle);
  EXPECT_EQ(reading.lines[*reading.title_line].rule, c.rule);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, HeadlineTest,
    testing::Values(Case{"by_its_echo", page_of("Harbour", kTitle, kTitle, kFirst, kSecond),
                         "body title title_echo body body", "headline said twice"},
                    Case{"by_an_echo_in_capitals",
                         page_of(kTitle, "COUNCIL VOTES TO REBUILD THE OLD NORTH QUAY", kFirst),
                         "title title_echo body", "headline said twice"},
                    Case{"by_the_browser_title",
                         page_of("Council votes to rebuild the old north quay - Ismere Post",
                                 "Boats", "Ice", kTitle, kFirst),
                         "title_echo body body title body", "named by the page's first line"},
                    Case{"by_the_browser_title_behind_the_site",
                         page_of("The Ismere Post | Council votes to rebuild the old north quay",
                                 "Boats", kTitle, kFirst),
                         "body body title body", "named by the page's first line"},
                    Case{"by_its_place_at_the_top", page_of(kTitle, kFirst, kSecond),
                         "title body body", "first line over prose"},
                    Case{"by_the_prose_below",
                         page_of("Boats", "Ice", "Weather", "Tides", "Our islands", kTitle, kFirst),
                         "body body body body body title body", "headline over the first prose"},
                    Case{"by_the_prose_of_a_short_page",
                         page_of("Boats", "Ice", "Weather", "Tides", "Our islands", kTitle,
                                 "The council voted for it on Monday, its clerk said."),
                         "body body body body body title body", "headline over the first prose"},
                    Case{"below_a_label_and_a_notice",
                         page_of("Skip to content", kNotice, "Accept all", "Boats", "Ice",
                                 "Sign in", kTitle, kFirst),
                         "ui body ui body body ui title body", "headline over the first prose"},
                    Case{"below_the_site_and_a_notice",
                         page_of("The Ismere Post", kNotice, "Accept all", kTitle, kFirst),
                         "body body ui title body", "headline over the first prose"},
                    Case{"above_a_notice", page_of(kTitle, kNotice, "Boats", kFirst),
                         "title body body body", "first line over prose"}),
    [](const auto& test) { return test.param.name; });

TEST(HeadlineTest, IsTheTitleThatTheRowBrings) {
  const std::string text = page_of("Boats", "Council Votes To Rebuild The Old North Quay!", kFirst);
  Page page{.place = {}, .text = text, .row = Row()};
  page.row->title = kTitle;
  const Reading reading = parse_page(page, {});
  EXPECT_EQ(classes(reading), "body title body");
  EXPECT_EQ(reading.lines[1].rule, "the row's title");
}

TEST(HeadlineTest, IsNoneOfALabelOrAMenu) {
  EXPECT_FALSE(read(page_of("Boats", "Ice", "Boats", kFirst)).title_line);
  EXPECT_FALSE(read(page_of(kFirst, kSecond)).title_line);
  EXPECT_FALSE(read(page_of("Skip to content", kFirst, kSecond)).title_line);
}

TEST(HeadlineTest, IsNotLookedForInALongFirstLine) {
  std::string first;
  for (int i = 0; i < 20'000; ++i) {
    first += "one two three four - ";
  }
  EXPECT_FALSE(read(page_of(first, "one two three four")).title_line);
}

struct SourceCase {
  const char* name;
  std::string page;
  std::optional<std::string> publisher;
  std::optional<std::int64_t> age_seconds;
};

class PublisherTest : public testing::TestWithParam<SourceCase> {};

TEST_P(PublisherTest, IsReadWithItsAge) {
  const SourceCase& c = GetParam();
  const Reading reading = read(c.page);
  EXPECT_EQ(reading.publisher, c.publisher);
  EXPECT_EQ(reading.age_seconds, c.age_seconds);
  const bool dropped = classes(reading).find("publisher_age") != std::string::npos;
  EXPECT_EQ(dropped, c.age_seconds.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Pages, PublisherTest,
    testing::Values(
        SourceCase{"glued", page_of(kTitle, kTitle, "Ismere Post4 hours ago", kFirst),
                   "Ismere Post", 14400},
        SourceCase{"age_alone", page_of(kTitle, "2 days ago", kFirst), std::nullopt, 172800},
        SourceCase{"german", page_of(kTitle, "Inselbote | vor 3 Tagen", kFirst), "Inselbote",
                   259200},
        SourceCase{"too_far_below",
                   page_of(kTitle, kFirst, kSecond, kFirst, kSecond, kFirst, kSecond,
                           "Ismere Post4 hours ago"),
                   std::nullopt, std::nullopt},
        SourceCase{"in_a_sentence",
                   page_of(kTitle, "The ferry left the quay for the last time 4 hours ago", kFirst),
                   std::nullopt, std::nullopt}),
    [](const auto& test) { return test.param.name; });

TEST(NoHeadlineTest, IsAQuestionThatAnInterviewAsksAgain) {
  constexpr std::string_view kQuestion = "What did the masters of the boats say?";
  const std::string page = page_of(kTitle, kFirst, kQuestion, "They left.", kQuestion, kSecond);
  const Reading reading = read(page);
  EXPECT_EQ(classes(reading), "title body body body body body");
  const std::string asked_first = page_of("Harbour", kQuestion, kQuestion, kFirst, kSecond);
  EXPECT_EQ(classes(read(asked_first)), "body title title_echo body body");
}

}  // namespace
}  // namespace newsieve::parse
