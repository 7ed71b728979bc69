#include "strip/body.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading.h"

namespace newsieve::strip {
namespace {

using test::classes;
using test::kFirst;
using test::kSecond;
using test::kThird;
using test::kTitle;
using test::page_of;

const std::string kNavigation =
    page_of("Boats", "Ice and tides", "Weather", "The islands", "Letters", "Our paper");

/// The classes of the lines of `page`, of which a menu's label and a footer's were found before.
std::string selected(const std::string& page, std::string_view title = kTitle) {
  const std::string whole = page_of("Home") + page + page_of("Contact");
  Reading reading = test::read(whole, title);
  test::drop(reading, 0, SpanClass::kUi);
  test::drop(reading, reading.lines.size() - 1, SpanClass::kUi);
  select_body(whole, {}, Telling::kVerdict, reading);
  const std::string all = classes(reading);
  return all.size() < 6 ? all : all.substr(3, all.size() - 6);  // less the two labels
}

TEST(BodyTest, IsBelowTheNavigation) {
  EXPECT_EQ(selected(kNavigation + page_of(kTitle, kFirst, kSecond)),
            "outside_body outside_body outside_body outside_body outside_body outside_body "
            "title body body");
}

TEST(BodyTest, IsTheSameHoweverMuchIsTold) {
  for (const std::string& page :
       {page_of(kTitle, kFirst, "| berth | boats |", kSecond),
        page_of(kFirst, "The crane", kSecond), kNavigation + page_of(kTitle, kFirst, kSecond),
        page_of("Home", "Sport"), std::string()}) {
    Reading briefly = test::read(page);
    Reading fully = briefly;
    select_body(page, {}, Telling::kVerdict, briefly);
    select_body(page, {}, Telling::kAll, fully);
    EXPECT_EQ(classes(briefly), classes(fully)) << page;
  }
}

TEST(BodyTest, IsTheSameOfAScannedPageOfWhichNothingIsTold) {
  const std::string page = page_of("Home") + kNavigation + page_of(kTitle, kFirst, kSecond);
  Reading told = test::read(page, kTitle);
  test::drop(told, 0, SpanClass::kUi);
  test::drop(told, 1, SpanClass::kUi);
  Reading untold = told;
  select_body(page, {}, Telling::kVerdict, told);
  base::ScannedText scanned;
  scanned.read(page);
  base::WordList words;
  words.read(scanned);
  select_body(scanned, words, {}, Telling::kNothing, untold);
  EXPECT_EQ(classes(told), classes(untold));
  EXPECT_EQ(told.lines[2].span_class, SpanClass::kOutsideBody);
  EXPECT_NE(told.lines[2].evidence, "");
  EXPECT_EQ(untold.lines[2].evidence, "");
}

TEST(BodyTest, IsAboveTheFooter) {
  EXPECT_EQ(selected(page_of(kTitle, kFirst, kSecond) + kNavigation),
            "title body body outside_body outside_body outside_body outside_body outside_body "
            "outside_body");
}

TEST(BodyTest, HoldsSubHeadingsAndLists) {
  EXPECT_EQ(selected(page_of(kTitle, kFirst, "What the fishermen say", kSecond, "- one berth",
                             "- the crane", kThird)),
            "title body subhead body body body body");
}

TEST(BodyTest, HoldsTables) {
  const std::string page =
      page_of("Home", kTitle, kFirst, "| berth | boats |", "| one | 12 |", kSecond, "Contact");
  Reading reading = test::read(page);
  test::drop(reading, 0, SpanClass::kUi);
  test::drop(reading, 6, SpanClass::kUi);
  reading.lines[3].span_class = reading.lines[4].span_class = SpanClass::kTable;
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "ui title body table table body ui");
}

TEST(BodyTest, HoldsLinesThatAreBrokenByWidth) {
  EXPECT_EQ(
      selected(kNavigation + page_of(kTitle, "", "The harbour council of Port Ismere voted on",
                                     "monday to rebuild the old north quay by the",
                                     "spring. The work will cost four million crowns",
                                     "and begin after the herring season ends.")),
      "outside_body outside_body outside_body outside_body outside_body outside_body "
      "title body body body body");
}

TEST(BodyTest, BeginsBehindTheByline) {
  EXPECT_EQ(selected(page_of(kTitle, "By Ines Vauquelin", "4 May 2031", kFirst, kSecond)),
            "title outside_body outside_body body body");
}

TEST(BodyTest, IsAllOfAPageWithoutFurniture) {
  const std::string page = page_of(kTitle, kFirst, "herring 14.20", "cod 9.80", "plaice 11.05");
  Reading reading = test::read(page);
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "title body body body body");
}

TEST(BodyTest, IsBelowMenusThatNoRuleKnows) {
  const std::string page = kNavigation + page_of(kTitle, kFirst, kSecond, kThird);
  Reading reading = test::read(page);
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading),
            "outside_body outside_body outside_body outside_body outside_body outside_body "
            "title body body body");
}

TEST(BodyTest, HasTheShortLinesOfATextAlone) {
  const std::string page = page_of(kTitle, "Come down to the quay", "where the herring lie",
                                   "and the crane is asleep", kFirst, kSecond);
  Reading reading = test::read(page);
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "title body body subhead body body");
}

/// The classes of a page with a caption that the article says again; `body`: the article.
std::string with_caption(const std::string& body) {
  const std::string page = kNavigation + page_of(kThird, "Home", "Sport", "Weather", "Letters") +
                           page_of(kTitle) + body + page_of("Contact");
  Reading reading = test::read(page);
  for (std::size_t line = 7; line < 11; ++line) {
    test::drop(reading, line, SpanClass::kUi);
  }
  test::drop(reading, reading.lines.size() - 1, SpanClass::kUi);
  bool said = false;
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    if (text_of(page, reading.lines[i]) == kThird) {
      if (said) {
        test::drop(reading, i, SpanClass::kSelfCopy);
        reading.lines[i].tentative = true;
      }
      said = true;
    }
  }
  select_body(page, {}, Telling::kVerdict, reading);
  return classes(reading).substr(6 * std::string_view("outside_body ").size());
}

TEST(BodyTest, HasAParagraphThatOnlyACaptionSaidBefore) {
  EXPECT_EQ(with_caption(page_of(kFirst, kThird, kSecond)),
            "outside_body ui ui ui ui title body body body ui");
}

TEST(BodyTest, HasAParagraphOnce) {
  EXPECT_EQ(with_caption(page_of(kFirst, kThird, kSecond, kThird)),
            "outside_body ui ui ui ui title body body body self_copy ui");
}

TEST(BodyTest, IsAllOfATinyPage) {
  EXPECT_EQ(selected(page_of("Quay closed today")), "body");
}

TEST(BodyTest, LeavesOtherArticlesAlone) {
  const std::string page = page_of(kTitle, kFirst, kSecond, "Related", kThird);
  Reading reading = test::read(page);
  test::drop(reading, 3, SpanClass::kRelatedHead);
  reading.lines[4].span_class = SpanClass::kRelatedBody;
  reading.lines[4].article = 1;
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "title body body related_head related_body");
}

TEST(BodyTest, SaysWhyALineIsOutside) {
  const std::string page = kNavigation + page_of("Home", kTitle, kFirst, "Contact", "Our letter");
  Reading reading = test::read(page);
  test::drop(reading, 6, SpanClass::kUi);
  test::drop(reading, 9, SpanClass::kUi);
  select_body(page, {}, Telling::kVerdict, reading);
  EXPECT_EQ(reading.lines.front().rule, "before the body");
  EXPECT_TRUE(reading.lines.front().evidence.starts_with("score -"));
  EXPECT_EQ(reading.lines.back().rule, "behind the body");
}

TEST(BodyTest, IsNothingOfNothing) {
  Reading reading = test::read("");
  select_body("", {}, Telling::kAll, reading);
  EXPECT_TRUE(reading.lines.empty());
}

}  // namespace
}  // namespace newsieve::strip
