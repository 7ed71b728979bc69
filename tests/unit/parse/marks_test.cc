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

struct Case {
  const char* name;
  std::string between;  ///< two paragraphs
  std::string classes;  ///< of `between`
};

class MarksTest : public testing::TestWithParam<Case> {};

TEST_P(MarksTest, AreTakenOutOfTheText) {
  const Case& c = GetParam();
  const Reading reading = read(page_of("Council votes to rebuild the old north quay", kFirst) +
                               c.between + page_of(kSecond));
  EXPECT_EQ(classes(reading), "title body " + c.classes + " body");
}

INSTANTIATE_TEST_SUITE_P(
    Pages, MarksTest,
    testing::Values(
        Case{"table", page_of("| berth | boats |", "| one | 12 |"), "table table"},
        Case{"row_of_bars_alone", page_of("Boats | Ice | Tides"), "body"},
        Case{"caption", page_of("The north quay at low tide. |", "Skerry Press"),
             "caption caption"},
        Case{"caption_without_credit", page_of("The north quay at low tide. |"), "caption"},
        Case{"caption_with_credit", page_of("The quay at low tide. Photo: Jane Roe"), "caption"},
        Case{"credit_alone", page_of("Jane Roe/Getty Images", "What now?"), "caption body"},
        Case{"label", page_of("Share this article"), "ui"},
        Case{"label_in_a_list", page_of("- Comments"), "ui"},
        Case{"page_end", page_of("Read more"), "ui"},
        Case{"no_word", page_of("**", "- - -", "…"), "debris debris debris"},
        Case{"banner", page_of("GET THE APP", "All the islands in one place", "store-one"),
             "banner banner banner"},
        Case{"banner_up_to_a_label", page_of("Download the app", "For your boat", "Comments"),
             "banner banner ui"},
        Case{"sub_heading", page_of("What the fishermen say"), "body"},
        Case{"footnote", page_of("* Members of the council only."), "body"}),
    [](const auto& test) { return test.param.name; });

TEST(MarksTest, SayNothingOfTheLinesAroundACredit) {
  const Reading reading = read(page_of(kFirst, "Photo: Jane Roe", "The quay. |", kSecond));
  EXPECT_TRUE(reading.lines[1].aside);
  EXPECT_FALSE(reading.lines[2].aside);
}

}  // namespace
}  // namespace newsieve::parse
