#include "strip/site_learner.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading.h"
#include "strip/repeats.h"

namespace newsieve::strip {
namespace {

constexpr std::string_view kNotice = "The daily paper of the outer islands";
constexpr std::string_view kWire = "This report was sent to all papers by the Skerry Press agency";

constexpr std::uint64_t kEnough = std::uint64_t{1} << 30;  ///< bytes

/// A page of `site` that has `line` beside lines of its own. No site: unknown.
struct Made {
  std::string text;
  Page page;
  Reading reading;
  Trace trace;

  Made(std::string_view site, int ordinal, std::string_view line);
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  ~Made() = default;
};

Made::Made(std::string_view site, int ordinal, std::string_view line) {
  const std::string own = std::string(static_cast<std::size_t>(ordinal % 26) + 3, 'q') +
                          std::string(static_cast<std::size_t>(ordinal / 26) + 1, 'x');
  text = test::page_of("Story of " + own, line, "What " + own + " says of it");
  page = test::page_at(text);
  if (!site.empty()) {
    page.row.emplace().url = "https://" + std::string(site) + "/page";
  }
  reading = test::read(text);
  trace = trace_page(page, reading);
}

Trace trace(std::string_view site, int page, std::string_view line) {
  return Made(site, page, line).trace;
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
    sites.add(trace("post.example", page, fmt::format("Page {} of 30 pages", page)));
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
  EXPECT_EQ(to_file(forth.take_store()), to_file(back.take_store()));
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
    sites.add_at_once(trace("post.example", page, kNotice), kEnough);
    sites.add_at_once(trace("post.example", page, kNotice), kEnough);  // again: not counted
    pages.push_back(of(sites, "post.example").pages);
  }
  EXPECT_EQ(pages, (std::vector<std::uint32_t>{1, 2, 3, 4, 5}));
  EXPECT_EQ(sites.site_pages(trace("post.example", 999, kNotice)), 5U);
}

TEST(SiteLearnerTest, TellsUnknownSitesInOnePass) {
  SiteLearner sites;
  std::vector<std::uint32_t> pages;
  for (int page = 0; page < 5; ++page) {
    sites.add_at_once(trace("", page, kNotice), kEnough);
    pages.push_back(sites.site_pages(trace("", 999, kNotice)));
  }
  EXPECT_EQ(pages, (std::vector<std::uint32_t>{0, 0, 1, 2, 3})) << "known from the third page on";
}

TEST(SiteLearnerTest, ForgetsInOnePassTheSitesMetLongestAgo) {
  SiteLearner sites;
  constexpr std::uint64_t kMemory = 100000;
  constexpr int kSites = 200;
  const auto name = [](int site) { return fmt::format("s{}.example", site); };
  for (int site = 0; site < kSites; ++site) {
    sites.add_at_once(trace(name(site), site, kNotice), kMemory);
    sites.add_at_once(trace(name(0), site, kNotice), kMemory);
  }
  const auto is_known = [&](int site) {
    return sites.site_pages(trace(name(site), 999, kNotice)) > 0;
  };
  EXPECT_EQ(of(sites, name(0)).pages, of(sites, name(0)).site_pages);
  EXPECT_GE(of(sites, name(0)).pages, 100U) << "it was always met lately";
  EXPECT_TRUE(is_known(kSites - 1));
  EXPECT_FALSE(is_known(1));
  bool known = false;
  for (int site = 1; site < kSites; ++site) {
    EXPECT_LE(known, is_known(site)) << "older ones go first: " << site;
    known = is_known(site);
  }
}

/// What is saved of pages with `kNotice`, `pages` of them from ordinal `from`.
TemplateStore learned(TemplateStore before, std::string_view site, int from, int pages) {
  SiteLearner sites;
  sites.know(std::move(before));
  for (int page = from; page < from + pages; ++page) {
    sites.add(trace(site, page, kNotice));
  }
  sites.freeze();
  for (int page = from; page < from + pages; ++page) {
    const Made made(site, page, kNotice);
    sites.note(made.page, made.reading, made.trace);
  }
  return sites.take_store();
}

/// What a run that begins with the store knows of the line.
Repeats known(const TemplateStore& store, std::string_view site, std::string_view line = kNotice) {
  SiteLearner sites;
  sites.know(store);
  sites.freeze();
  return of(sites, site, line);
}

TEST(SavedTemplatesTest, ServeTheNextRunFromItsFirstPage) {
  for (const std::string_view site : {"post.example", ""}) {
    const Repeats repeats = known(learned({}, site, 0, 5), site);
    EXPECT_EQ(repeats.pages, 5U) << site;
    EXPECT_EQ(repeats.site_pages, 5U) << site;
  }
}

TEST(SavedTemplatesTest, GrowByAPageADay) {
  TemplateStore store;
  for (int day = 0; day < 3; ++day) {
    EXPECT_FALSE(is_template(known(store, "post.example"))) << day;
    store = learned(std::move(store), "post.example", day, 1);
  }
  EXPECT_TRUE(is_template(known(store, "post.example")));
  const SiteTemplates& site = store.sites.begin()->second;
  EXPECT_EQ(site.site.name, "post.example");
  EXPECT_EQ(site.site.kind, SiteKind::kHost);
  EXPECT_EQ(site.pages_seen, 3U);
}

TEST(SavedTemplatesTest, DoNotCountAPageAgain) {
  for (const std::string_view site : {"post.example", ""}) {
    TemplateStore store = learned({}, site, 0, 4);
    for (int day = 0; day < 6; ++day) {
      store = learned(std::move(store), site, day % 2 * 2, 3);  // the fifth page is new once
    }
    EXPECT_EQ(known(store, site).pages, 5U) << site;
    EXPECT_EQ(known(store, site).site_pages, 5U) << site;
  }
}

TEST(SavedTemplatesTest, AddToWhatTheRunSees) {
  SiteLearner sites;
  sites.know(learned({}, "post.example", 0, 5));
  add_pages(sites, "post.example", 3, 4, kNotice);  // two of them are known
  sites.freeze();
  EXPECT_EQ(of(sites, "post.example").pages, 7U);
  EXPECT_EQ(of(sites, "post.example").site_pages, 7U);
}

TEST(SavedTemplatesTest, DoNotHideThatASiteHasChanged) {
  constexpr std::string_view kNewNotice = "The weekly paper of the outer islands";
  const TemplateStore old = learned({}, "post.example", 0, 120);
  const auto after = [&](int pages) {
    SiteLearner sites;
    sites.know(old);
    add_pages(sites, "post.example", 200, pages, kNewNotice);
    sites.freeze();
    return is_template(of(sites, "post.example", kNewNotice));
  };
  EXPECT_FALSE(after(14)) << "too few to say more than the past";
  EXPECT_TRUE(after(15));
}

TEST(SavedTemplatesTest, SayHowLinesAndAnchorsRead) {
  const TemplateStore of_site = learned({}, "post.example", 0, 3);
  const SiteTemplates& site = of_site.sites.begin()->second;
  ASSERT_EQ(site.texts.size(), 1U) << "lines on one page are not noted";
  EXPECT_EQ(*site.texts.sorted().front().second, kNotice);
  const TemplateStore of_pool = learned({}, "", 0, 3);
  std::vector<std::string> names;
  for (const auto& [key, each] : of_pool.sites) {
    if (each.site.kind == SiteKind::kAnchor) {
      names.push_back(each.site.name);
    }
  }
  EXPECT_EQ(names, std::vector<std::string>{std::string(kNotice)});
}

TEST(SavedTemplatesTest, SayForHowManyRunsASiteWasIdle) {
  TemplateStore store = learned({}, "post.example", 0, 3);
  const auto idle_runs = [&] { return store.sites.begin()->second.idle_runs; };
  EXPECT_EQ(idle_runs(), 0U);
  store = learned(std::move(store), "post.example", 0, 0);
  store = learned(std::move(store), "post.example", 0, 0);
  EXPECT_EQ(idle_runs(), 2U);
  store = learned(std::move(store), "post.example", 1, 1);  // a page that is known shows it too
  EXPECT_EQ(idle_runs(), 0U);
  EXPECT_EQ(store.runs, 4U);
}

TEST(SavedTemplatesTest, AreTheSameInOnePass) {
  SiteLearner sites;
  sites.know({});
  for (int page = 0; page < 12; ++page) {
    const Made made("post.example", page, kNotice);
    sites.add_at_once(made.trace, kEnough);
    sites.note(made.page, made.reading, made.trace);
  }
  EXPECT_EQ(to_file(sites.take_store()), to_file(learned({}, "post.example", 0, 12)));
}

TEST(SavedTemplatesTest, StayInOnePassWhenMemoryIsShort) {
  SiteLearner sites;
  sites.know(learned({}, "post.example", 0, 5));
  for (int page = 0; page < 50; ++page) {
    sites.add_at_once(trace(fmt::format("s{}.example", page), page, kNotice), 1);
  }
  EXPECT_EQ(of(sites, "post.example").pages, 5U);
}

}  // namespace
}  // namespace newsieve::strip
