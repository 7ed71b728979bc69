#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "classes.h"

namespace newsieve::parse {
namespace {

using test::classes;
using test::kFirst;
using test::page_of;
using test::read;

using Keywords = std::vector<std::string>;

struct Case {
  const char* name;
  std::string below;    ///< a headline and a paragraph
  std::string classes;  ///< of `below`
  Keywords keywords;
};

class TagsTest : public testing::TestWithParam<Case> {};

TEST_P(TagsTest, BecomeKeywords) {
  const Case& c = GetParam();
  const Reading reading =
      read(page_of("Council votes to rebuild the old north quay", kFirst) + c.below);
  EXPECT_EQ(classes(reading), "title body " + c.classes);
  EXPECT_EQ(reading.keywords, c.keywords);
}

INSTANTIATE_TEST_SUITE_P(
    Pages, TagsTest,
    testing::Values(
        Case{"listed",
             page_of("- TAGS", "- harbour", "- north quay"),
             "tags tags tags",
             {"harbour", "north quay"}},
        Case{"before_headlines",
             page_of("- TAGS", "- harbour", "- Pupils mend forty bicycles in school", "- Ice",
                     kFirst.substr(0, 94)),
             "tags tags headlines headlines body",
             {"harbour"}},
        Case{"without_marks",
             page_of("Topics", "harbour", "A school mends forty bicycles"),
             "tags tags body",
             {"harbour"}},
        Case{"in_a_line",
             page_of("Tags: harbour, north quay; herring | boats,"),
             "tags",
             {"harbour", "north quay", "herring", "boats"}},
        Case{"german", page_of("Schlagwörter: Hafen, Fähre"), "tags", {"Hafen", "Fähre"}},
        Case{"article_in_the_line",
             page_of("Filed under: Harbour " + std::string(kFirst)),
             "body",
             {}},
        Case{"none_behind_the_colon", page_of("Tags:"), "tags", {}},
        Case{"no_label", page_of("Present: the mayor, the harbour master"), "body", {}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::parse
