#include "parse/site_name.h"

#include <gtest/gtest.h>

#include <string>

namespace newsieve::parse {
namespace {

struct Case {
  const char* name;
  std::string_view url;
  std::string_view title;
  std::string_view without;
};

class SiteNameTest : public testing::TestWithParam<Case> {};

TEST_P(SiteNameTest, IsTakenOffTitles) {
  EXPECT_EQ(SiteName(GetParam().url).without(GetParam().title), GetParam().without);
}

constexpr std::string_view kUrl = "https://www.tarnherald.example/quay";

INSTANTIATE_TEST_SUITE_P(
    Titles, SiteNameTest,
    testing::Values(Case{"behind", kUrl, "The quay | Tarn Herald", "The quay"},
                    Case{"behind_the_second", kUrl,
                         "The quay - The second week of works - Tarn Herald",
                         "The quay - The second week of works"},
                    Case{"dash", kUrl, "The quay \u2013 Tarn Herald", "The quay"},
                    Case{"part_of_the_address", kUrl, "The quay \u00bb Tarn", "The quay"},
                    Case{"before", kUrl, "Tarn Herald: The quay", "The quay"},
                    Case{"alone", kUrl, "Tarn Herald", "Tarn Herald"},
                    Case{"another_site", kUrl, "The quay | Ismere Post", "The quay | Ismere Post"},
                    Case{"no_separator", kUrl, "The quay-Tarn Herald", "The quay-Tarn Herald"},
                    Case{"no_address", "", "The quay | Tarn Herald", "The quay | Tarn Herald"}),
    [](const auto& test) { return test.param.name; });

TEST(SiteNameTest, SeparatorsStandBetweenParts) {
  const std::string title = "One | two|three \u2014 four-five";
  std::string parts;
  for (const auto& [end, start] : separators_in(title)) {
    parts += "<" + title.substr(0, end) + ">" + title.substr(start, 3);
  }
  EXPECT_EQ(parts, "<One>two<One | two>thr<One | two|three>fou");
}

}  // namespace
}  // namespace newsieve::parse
