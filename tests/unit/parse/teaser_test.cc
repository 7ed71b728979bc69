#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "classes.h"

namespace newsieve::parse {
namespace {

using test::classes;
using test::kFirst;
using test::kOther;
using test::kSecond;
using test::page_of;
using test::read;

constexpr std::string_view kTitle = "Council votes to rebuild the old north quay";

TEST(TeaserTest, IsAnotherStorysBlurbBetweenTwoCopiesOfTheHeadline) {
  const Reading reading = read(page_of(kTitle, kOther, kTitle, kFirst, kSecond));
  EXPECT_EQ(classes(reading), "title teaser title_echo body body");
  EXPECT_EQ(reading.lines[1].rule, "between two copies of the headline");
}

TEST(TeaserTest, IsNotTheArticlesOwnSummary) {
  const std::string_view summary =
      "The old north quay will be rebuilt by the spring after the herring season, the harbour "
      "council voted, though fishermen asked for one berth to stay open.";
  EXPECT_EQ(classes(read(page_of(kTitle, summary, kTitle, kFirst, kSecond))),
            "title body title_echo body body");
}

TEST(TeaserTest, IsNotJudgedByAFewWords) {
  EXPECT_EQ(classes(read(page_of(kTitle, "Bicycles, wheels, a school", kTitle, kFirst))),
            "title body title_echo body");
}

TEST(TeaserTest, NeedsASecondHeadline) {
  EXPECT_EQ(classes(read(page_of(kTitle, kOther, kFirst, kSecond))), "title body body body");
}

TEST(TeaserTest, IsNoArticleAboveAnother) {
  EXPECT_EQ(classes(read(page_of(kTitle, kOther, kOther.substr(10), kTitle, kFirst, kSecond, kFirst,
                                 kSecond, kFirst, kSecond))),
            "title body body title_echo body body self_copy self_copy self_copy self_copy");
}

TEST(TeaserTest, IsNoEntryWithButtonsOfItsOwn) {
  EXPECT_EQ(classes(read(page_of(kTitle, kOther, "Share", kTitle, kFirst, kSecond))),
            "title body ui title_echo body body");
}

}  // namespace
}  // namespace newsieve::parse
