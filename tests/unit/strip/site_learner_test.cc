#include "strip/site_learner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "reading.h"
#include "strip/boilerplate.h"

namespace newsieve::strip {
namespace {

constexpr std::string_view kNotice = "The daily paper of the outer islands";
constexpr std::string_view kWire = "This report was sent to all papers by the Skerry Press agency";

/// The trace of a page of `site` that has `line` beside lines of its own. No site: unknown.
Trace trace(std::string_view site, int page, std::string_view line) {
  const std::string own = std::string(static_cast<std::size_t>(page % 26) + 3, 'q') +
                          std::string(static_cast<std::size_t>(page / 26) + 1, 'x');
  const std::string text = test::page_of("Story of " + own, line, "What " + own + " says of it");
  Page read = test::page_at(text);
  if (!site.empty()) {
    read.row.emplace().url = "https://" + std::string(site) + "/page";
  }
  return trace_page(read, test::read(text));
}

/// What is known of the line that `trace` gives a page, from the view of a page with it.
Repeats of(const SiteLearner& sites, std::string_view site, std::string_view line = kNotice) {
  return sites.repeats(trace(site, 999, line)).at(1);
}

void add_pages(SiteLearner& sites, std::string_view site, int from, int pages,
               std::string_view line) {
  for (int page = from; page < from + pages; ++page) {
    sites.add(trace(site, page, line));
  }
}

struct Case {
  const char* name;
  int with;     ///< pages that carry the line
  int without;  ///< pages that do not
  bool is_template;
};

class ThresholdTest : public testing::TestWithParam<Case> {};

TEST_P(ThresholdTest, IsThreePagesAndAFifth) {
  const Case& c = GetParam();
  SiteLearner sites;
  add_pages(sites, "post.example", 0, c.with, kNotice);
  for (int page = 0; page < c.without; ++page) {
    sites.add(trace("post.example", 100 + page,
                    "Only here " + std::string(static_cast<std::size_t>(page) + 1, 'z')));
  }
  sites.freeze();
  const Repeats repeats = of(sites, "post.example");
  EXPECT_EQ(repeats.pages, static_cast<std::uint32_t>(c.with));
  EXPECT_EQ(repeats.site_pages, static_cast<std::uint32_t>(c.with + c.without));
  EXPECT_EQ(is_template(repeats), c.is_template);
}

INSTANTIATE_TEST_SUITE_P(Pages, ThresholdTest,
                         testing::Values(Case{"two_of_two", 2, 0, false},
                                         Case{"three_of_three", 3, 0, true},
                                         Case{"three_of_fifteen", 3, 12, true},
                                         Case{"three_of_sixteen", 3, 13, false},
                                         Case{"none", 0, 5, false}),
                         [](const auto& test) { return test.param.name; });

TEST(SiteLearnerTest, KeepsSitesApart) {
  SiteLearner sites;
  for (const std::string_view site : {"a.example", "b.example", "c.example", "d.example"}) {
    sites.add(trace(site, 1, kWire));
  }
  sites.freeze();
  const Repeats repeats = of(sites, "a.example", kWire);
  EXPECT_EQ(repeats.pages, 1U);
  EXPECT_FALSE(is_template(repeats)) << "wire copy is no template";
}

TEST(SiteLearnerTest, CountsEqualPagesAndEqualLinesOnce) {
  SiteLearner sites;
  for (int i = 0; i < 4; ++i) {
    sites.add(trace("post.example", 1, kNotice));
  }
  const std::string text = test::page_of(kNotice, "Boats", kNotice);
  Page page = test::page_at(text);
  page.row.emplace().url = "https://post.example/";
  sites.add(trace_page(page, test::read(text)));
  sites.freeze();
  EXPECT_EQ(of(sites, "post.example").pages, 2U);
  EXPECT_EQ(of(sites, "post.example").site_pages, 2U);
}

TEST(SiteLearnerTest, FoldsDigits) {
  SiteLearner sites;
  for (int page = 0; page < 3; ++page) {
    sites.add(trace("post.example", page, "Page " + std::to_string(page) + " of 30 pages"));
  }
  sites.freeze();
  EXPECT_EQ(of(sites, "post.example", "Page 8 of 44 pages").pages, 3U);
}

TEST(SiteLearnerTest, DoesNotCountLinesWithoutWords) {
  SiteLearner sites;
  add_pages(sites, "post.example", 0, 5, "** -- **");
  sites.freeze();
  EXPECT_EQ(of(sites, "post.example", "***").pages, 0U);
}

TEST(SiteLearnerTest, DoesNotDependOnTheOrder) {
  std::vector<Trace> traces;
  for (int page = 0; page < 12; ++page) {
    traces.push_back(trace(page % 3 == 0 ? "" : "post.example", page, page < 8 ? kNotice : kWire));
  }
  SiteLearner forth;
  std::for_each(traces.begin(), traces.end(), [&](const Trace& trace) { forth.add(trace); });
  forth.freeze();
  SiteLearner back;
  std::for_each(traces.rbegin(), traces.rend(), [&](const Trace& trace) { back.add(trace); });
  back.freeze();
  EXPECT_EQ(forth.serialise(), back.serialise());
}

TEST(SiteLearnerTest, TellsUnknownSitesByALineTheyShare) {
  SiteLearner sites;
  add_pages(sites, "", 0, 4, kNotice);
  add_pages(sites, "", 100, 6, kWire);
  sites.freeze();
  EXPECT_EQ(of(sites, "", kNotice).pages, 4U);
  EXPECT_EQ(of(sites, "", kNotice).site_pages, 4U) << "the others have another anchor";
  EXPECT_EQ(of(sites, "", "Never seen before").site_pages, 0U);
}

TEST(SiteLearnerTest, TellsNoSiteByALabel) {
  SiteLearner sites;
  add_pages(sites, "", 0, 4, "Sign up for our newsletter");
  sites.freeze();
  EXPECT_EQ(of(sites, "", "Sign up for our newsletter").site_pages, 0U);
}

TEST(SiteLearnerTest, NeedsThreePagesForAnAnchor) {
  SiteLearner sites;
  add_pages(sites, "", 0, 2, kNotice);
  sites.freeze();
  EXPECT_EQ(of(sites, "").site_pages, 0U);
}

TEST(SiteLearnerTest, JudgesInOnePassByWhatItHasSeen) {
  SiteLearner sites;
  std::vector<std::uint32_t> pages;
  for (int page = 0; page < 5; ++page) {
    sites.add_at_once(trace("post.example", page, kNotice));
    pages.push_back(of(sites, "post.example").pages);
  }
  EXPECT_EQ(pages, (std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
}

TEST(TemplateFileTest, BringsBackWhatWasLearned) {
  SiteLearner yesterday;
  add_pages(yesterday, "post.example", 0, 5, kNotice);
  add_pages(yesterday, "", 0, 4, kWire);
  yesterday.freeze();
  SiteLearner today;
  ASSERT_EQ(today.load(yesterday.serialise()), "");
  EXPECT_EQ(of(today, "post.example").pages, 5U);
  EXPECT_EQ(of(today, "", kWire).pages, 4U);
  EXPECT_EQ(today.serialise(), yesterday.serialise());
}

TEST(TemplateFileTest, AddsToWhatIsKnown) {
  SiteLearner yesterday;
  add_pages(yesterday, "post.example", 0, 5, kNotice);
  SiteLearner today;
  add_pages(today, "post.example", 5, 2, kNotice);
  ASSERT_EQ(today.load(yesterday.serialise()), "");
  EXPECT_EQ(of(today, "post.example").pages, 7U);
  EXPECT_EQ(of(today, "post.example").site_pages, 7U);
}

TEST(TemplateFileTest, LeavesOutLinesSeenOnce) {
  SiteLearner yesterday;
  add_pages(yesterday, "post.example", 0, 1, kNotice);
  SiteLearner today;
  ASSERT_EQ(today.load(yesterday.serialise()), "");
  EXPECT_EQ(of(today, "post.example").pages, 0U);
  EXPECT_EQ(of(today, "post.example").site_pages, 1U);
}

TEST(TemplateFileTest, IsRefusedIfForeignOrDamaged) {
  SiteLearner sites;
  add_pages(sites, "post.example", 0, 5, kNotice);
  const std::string file = sites.serialise();
  std::string flipped = file;
  flipped[file.size() / 2] = static_cast<char>(flipped[file.size() / 2] ^ 1);
  std::string newer = file;
  newer.replace(newer.find('1'), 1, "9");
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"", "not a file of site templates"},
      {"{\"text\": \"quay\"}\n", "not a file of site templates"},
      {newer, "made by another version of newsieve"},
      {file.substr(0, file.find('\n') + 3), "truncated"},
      {file.substr(0, file.size() - 1), "damaged or truncated"},
      {file + "x", "damaged or truncated"},
      {flipped, "damaged or truncated"}};
  for (const auto& [bytes, why] : cases) {
    SiteLearner fresh;
    EXPECT_EQ(fresh.load(bytes), why);
    EXPECT_EQ(of(fresh, "post.example").pages, 0U) << "nothing of it is taken";
  }
}

}  // namespace
}  // namespace newsieve::strip
