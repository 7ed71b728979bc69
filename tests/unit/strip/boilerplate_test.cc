#include "strip/boilerplate.h"

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

constexpr Repeats kOnce{.pages = 1, .site_pages = 20};
constexpr Repeats kTemplate{.pages = 10, .site_pages = 20};
constexpr Repeats kEverywhere{.pages = 19, .site_pages = 20};

/// The classes of the lines of `page` once the site's lines are gone.
std::string without(const std::string& page, const std::vector<Repeats>& repeats) {
  Reading reading = test::read(page);
  drop_boilerplate(page, repeats, Telling::kVerdict, reading);
  return classes(reading);
}

TEST(BoilerplateTest, IsWhatTheSiteRepeats) {
  EXPECT_EQ(without(page_of("Boats", kTitle, kFirst, "Our letter comes on Fridays", kSecond),
                    {kEverywhere, kOnce, kOnce, kTemplate, kOnce}),
            "boilerplate title body boilerplate body");
}

TEST(BoilerplateTest, SaysOnHowManyPages) {
  const std::string page = page_of(kTitle, kFirst, "Our letter comes on Fridays");
  Reading reading = test::read(page);
  drop_boilerplate(page, {kOnce, kOnce, kTemplate}, Telling::kVerdict, reading);
  EXPECT_EQ(reading.lines[2].evidence, "on 10 of 20 pages");
  EXPECT_TRUE(reading.lines[2].dropped());
}

TEST(BoilerplateTest, SaysNothingWhereNobodyAsks) {
  const std::string page = page_of(kTitle, kFirst, "Our letter comes on Fridays");
  Reading reading = test::read(page);
  drop_boilerplate(page, {kOnce, kOnce, kTemplate}, Telling::kNothing, reading);
  EXPECT_EQ(reading.lines[2].evidence, "");
  EXPECT_TRUE(reading.lines[2].dropped());
}

TEST(BoilerplateTest, TakesAParagraphThatTheSiteRepeats) {
  EXPECT_EQ(without(page_of(kTitle, kFirst, kSecond, kThird), {kOnce, kOnce, kOnce, kTemplate}),
            "title body body boilerplate");
}

TEST(BoilerplateTest, SparesThePageThatIsACopy) {
  EXPECT_EQ(without(page_of(kTitle, kFirst, "Letters", kSecond, kThird),
                    {kTemplate, kTemplate, kTemplate, kTemplate, kOnce}),
            "title body boilerplate body body");
}

TEST(BoilerplateTest, TakesProseThatIsEverywhereFromACopyToo) {
  EXPECT_EQ(without(page_of(kTitle, kFirst, kSecond, kThird),
                    {kTemplate, kTemplate, kTemplate, kEverywhere}),
            "title body body boilerplate");
}

TEST(BoilerplateTest, SparesAStoryThatIsAllThatIsKnownOfASmallSite) {
  constexpr Repeats kAll{.pages = 6, .site_pages = 6};
  constexpr Repeats kOwn{.pages = 1, .site_pages = 6};
  const std::string page = page_of("Boats", kTitle, kFirst, kSecond, kThird, "An edited end here.");
  EXPECT_EQ(without(page, {kAll, kAll, kAll, kAll, kAll, kOwn}),
            "boilerplate title body body body body");
  EXPECT_EQ(without(page, {kEverywhere, kEverywhere, kEverywhere, kEverywhere, kEverywhere, kOnce}),
            "boilerplate title boilerplate boilerplate boilerplate body");
}

TEST(BoilerplateTest, SparesAStoryThatIsBrokenByWidth) {
  constexpr Repeats kAll{.pages = 4, .site_pages = 4, .by_anchor = true};
  EXPECT_EQ(without(page_of("Boats", "The council voted to rebuild the old",
                            "north quay by the spring, and to keep",
                            "one berth open while the work", "goes on."),
                    {kAll, kAll, kAll, kAll, kAll}),
            "boilerplate body body body body");
}

TEST(BoilerplateTest, SparesNoticesInTheSameWordsWithOtherNumbers) {
  const std::string company =
      "Northlode Mining said that its net profit rose to 12 million crowns.";
  const std::string revenue =
      "Its revenue was 210 million crowns in the quarter, against 190 million.";
  const std::string dividend =
      "The board proposed a dividend of 1.20 crowns a share, to be paid in June.";
  EXPECT_EQ(without(page_of(kTitle, company, revenue, dividend),
                    {kOnce, kOnce, kEverywhere, kEverywhere}),
            "title body body body");
}

TEST(BoilerplateTest, SparesAStoryThatMakesPagesLookLikeASites) {
  constexpr Repeats kAll{.pages = 30, .site_pages = 30, .by_anchor = true};
  constexpr Repeats kOwn{.pages = 1, .site_pages = 30, .by_anchor = true};
  EXPECT_EQ(
      without(page_of("Boats", kTitle, kFirst, kSecond, kThird), {kAll, kAll, kAll, kAll, kOwn}),
      "boilerplate title body body body");
  const std::string notice =
      "We use cookies so that you can sail the site. Please accept them all.";
  EXPECT_EQ(without(page_of(kTitle, kFirst, kSecond, notice), {kOwn, kOwn, kOwn, kAll}),
            "title body body boilerplate");
}

/// Four rows of a table below prose; what the first two and the last two repeat.
std::string with_table(const Repeats& head, const Repeats& rows) {
  const std::string page =
      page_of(kTitle, kFirst, "Boat | Catch |", "---|---|", "Ada | 7 |", "Tern | 9 |");
  Reading reading = test::read(page);
  for (std::size_t i = 2; i < 6; ++i) {
    reading.lines[i].span_class = SpanClass::kTable;
  }
  drop_boilerplate(page, {kOnce, kOnce, head, head, rows, rows}, Telling::kVerdict, reading);
  return classes(reading);
}

TEST(BoilerplateTest, LeavesATableItsHead) {
  EXPECT_EQ(with_table(kTemplate, kOnce), "title body table table table table");
  EXPECT_EQ(with_table(kTemplate, kTemplate),
            "title body boilerplate boilerplate boilerplate boilerplate");
}

TEST(BoilerplateTest, KeepsTheHeadline) {
  EXPECT_EQ(without(page_of(kTitle, kFirst), {kEverywhere, kOnce}), "title body");
}

TEST(BoilerplateTest, FindsTheHeadlineUnderTheSitesName) {
  const std::string page = page_of("The paper of the outer islands", kTitle, kFirst);
  Reading reading = test::read(page, "The paper of the outer islands");
  reading.lines[0].by_place = true;
  drop_boilerplate(page, {kEverywhere, kOnce, kOnce}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "boilerplate title body");
  EXPECT_EQ(reading.title_line, 1U);
}

TEST(BoilerplateTest, LeavesACopyTheHeadlineThatRepeatsWithItsProse) {
  constexpr Repeats kCopied{.pages = 5, .site_pages = 20};
  const auto headline = [&](const Repeats& repeats) {
    const std::string page = page_of(kTitle, kFirst, kSecond);
    Reading reading = test::read(page);
    reading.lines[0].by_place = true;
    drop_boilerplate(page, {repeats, kCopied, kCopied}, Telling::kVerdict, reading);
    return classes(reading);
  };
  EXPECT_EQ(headline(kCopied), "title body body");
  EXPECT_EQ(headline(kTemplate), "boilerplate body body");
}

TEST(BoilerplateTest, DoubtsAHeadlineThatWasWeighedIfOneStandsBelow) {
  const auto weighed = [](const std::string& page, const std::vector<Repeats>& repeats) {
    Reading reading = test::read(page, "The paper of the outer islands");
    reading.title = "The paper of the outer islands";
    drop_boilerplate(page, repeats, Telling::kVerdict, reading);
    EXPECT_EQ(reading.title.has_value(), reading.title_line == 0U);
    return classes(reading);
  };
  EXPECT_EQ(weighed(page_of("The paper of the outer islands", kTitle, kFirst),
                    {kEverywhere, kOnce, kOnce}),
            "boilerplate title body");
  EXPECT_EQ(weighed(page_of("The paper of the outer islands", "Letters to the old mill", kFirst),
                    {kEverywhere, kEverywhere, kOnce}),
            "title boilerplate body");
}

TEST(BoilerplateTest, LeavesOtherArticlesAndWhatIsDropped) {
  const std::string page = page_of(kTitle, kFirst, "Comments", kSecond);
  Reading reading = test::read(page);
  test::drop(reading, 2, SpanClass::kUi);
  reading.lines[3].span_class = SpanClass::kRelatedBody;
  reading.lines[3].article = 1;
  drop_boilerplate(page, {kOnce, kOnce, kEverywhere, kEverywhere}, Telling::kVerdict, reading);
  EXPECT_EQ(classes(reading), "title body ui related_body");
}

TEST(BoilerplateTest, IsNothingOfASiteThatIsNotKnown) {
  EXPECT_EQ(without(page_of(kTitle, kFirst), {{}, {}}), "title body");
  EXPECT_EQ(without("", {}), "");
}

}  // namespace
}  // namespace newsieve::strip
