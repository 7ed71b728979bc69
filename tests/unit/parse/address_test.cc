#include "parse/address.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsieve::parse {
namespace {

struct Case {
  const char* name;
  std::string_view url;
  std::string_view expected;
};

class SlugTest : public testing::TestWithParam<Case> {};

TEST_P(SlugTest, IsTheWordsOfThePath) {
  EXPECT_EQ(slug_of(GetParam().url), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, SlugTest,
    testing::Values(
        Case{"last_part", "https://herald.example/news/quay-to-be-rebuilt", "quay to be rebuilt"},
        Case{"query", "https://herald.example/quay-reopens/?from=mail#top", "quay reopens"},
        Case{"extension", "http://herald.example/a/Quay_Reopens.html", "quay reopens"},
        Case{"id_behind", "https://herald.example/quay-reopens-482136", "quay reopens"},
        Case{"year_stays", "https://herald.example/best-boats-2031", "best boats 2031"},
        Case{"id_as_last_part", "https://herald.example/quay-reopens/482136", "quay reopens"},
        Case{"percent", "https://herald.example/k%C3%B6ln-am-rhein", "köln am rhein"},
        Case{"one_word", "https://herald.example/quay", "quay"},
        Case{"sections_only", "https://herald.example/news/quay", ""},
        Case{"host_only", "https://herald.example", ""}, Case{"no_url", "quay-reopens", ""}),
    [](const auto& test) { return test.param.name; });

TEST(AddressTest, NamesAPageByWordsOrByANumber) {
  for (const std::string_view url :
       {"https://herald.example/48213", "https://herald.example/news/48213.html",
        "https://herald.example/?p=48213", "https://herald.example/2031/05/17/48213"}) {
    EXPECT_TRUE(names_by_number(url)) << url;
  }
  for (const std::string_view url :
       {"https://herald.example/quay-reopens-482136", "https://herald.example/news/quay",
        "https://herald3.example/", "https://herald3.example", "48213", ""}) {
    EXPECT_FALSE(names_by_number(url)) << url;
  }
}

class SiteTest : public testing::TestWithParam<Case> {};

TEST_P(SiteTest, IsTheLabelThatNamesIt) {
  EXPECT_EQ(site_letters_of(GetParam().url), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, SiteTest,
    testing::Values(Case{"plain", "https://www.tarn-herald.example/a", "tarnherald"},
                    Case{"below", "https://news.tarnherald.example:8080/a", "tarnherald"},
                    Case{"second_level", "https://news.tarnherald.co.example/a", "tarnherald"},
                    Case{"none", "tarnherald", ""}),
    [](const auto& test) { return test.param.name; });

class PathDateTest : public testing::TestWithParam<Case> {};

TEST_P(PathDateTest, IsFound) {
  const auto date = date_of_path(GetParam().url);
  EXPECT_EQ(date ? base::to_iso8601(*date) : "", GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Urls, PathDateTest,
    testing::Values(Case{"folders", "https://h.example/2031/05/17/quay", "2031-05-17"},
                    Case{"short", "https://h.example/news/2031/5/7/quay", "2031-05-07"},
                    Case{"dashes", "https://h.example/2031-05-17-quay-reopens", "2031-05-17"},
                    Case{"digits", "https://h.example/20310517/quay", "2031-05-17"},
                    Case{"month_only", "https://h.example/2031/05/quay", ""},
                    Case{"no_day", "https://h.example/2031/02/30/quay", ""},
                    Case{"id", "https://h.example/2031/05/1748213", ""},
                    Case{"long_ago", "https://h.example/1831/05/17/quay", ""},
                    Case{"query", "https://h.example/quay?day=/2031/05/17/", ""}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::parse
