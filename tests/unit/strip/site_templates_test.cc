#include "strip/site_templates.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/hash.h"

namespace newsieve::strip {
namespace {

constexpr Retention kSite = retention_of(SiteKind::kHost);

SiteTemplates site() {
  SiteTemplates made;
  made.site = {SiteKind::kHost, "post.example"};
  return made;
}

void add_page(SiteTemplates& site, const std::vector<std::uint64_t>& lines) {
  ++site.pages;
  ++site.pages_seen;
  for (const std::uint64_t line : lines) {
    site.add_line(line, 1);
  }
  if (site.pages % kSite.bucket == 0) {
    site.forget_rare();
  }
}

TEST(SiteTemplatesTest, NeverCountTooManyAndMissAtMostOneInABucket) {
  // Line n is on every nth page, beside lines that come once.
  SiteTemplates counted = site();
  std::unordered_map<std::uint64_t, std::uint32_t> truth;
  for (std::uint32_t page = 1; page <= kSite.most_pages; ++page) {
    std::vector<std::uint64_t> lines{base::mix(1000000 + page)};
    for (std::uint64_t each = 1; each <= 40; ++each) {
      if (page % each == 0) {
        lines.push_back(base::mix(each));
        ++truth[base::mix(each)];
      }
    }
    add_page(counted, lines);
    for (const auto& [line, pages] : truth) {
      const std::uint32_t known = counted.repeats(line).pages;
      ASSERT_LE(known, pages) << page;
      ASSERT_GE(known + page / kSite.bucket, pages) << page;
      const LineCount* const bounds = counted.lines.find(line);
      ASSERT_GE(bounds == nullptr ? counted.missed : bounds->pages + bounds->missed, pages);
    }
  }
  EXPECT_EQ(counted.repeats(base::mix(1)).pages, kSite.most_pages);
  EXPECT_LT(counted.lines.size(), 60U) << "lines that come once do not pile up";
}

TEST(SiteTemplatesTest, KeepALineThatAPageInEightCarries) {
  SiteTemplates counted = site();
  for (std::uint32_t page = 0; page < 2000; ++page) {
    add_page(counted, page % 8 == 0 ? std::vector<std::uint64_t>{7} : std::vector<std::uint64_t>{});
  }
  EXPECT_GT(counted.repeats(7).pages, 0U);
}

TEST(SiteTemplatesTest, LetThePastWeighNoMoreThanItMay) {
  SiteTemplates counted = site();
  for (int page = 0; page < 1000; ++page) {
    add_page(counted, {7});
    ASSERT_LE(counted.pages, kSite.most_pages + kSite.bucket);
  }
  EXPECT_EQ(counted.pages_seen, 1000U);
  EXPECT_GE(counted.repeats(7).pages * 10, counted.pages * 9);
  int pages_to_learn = 0;
  while (!is_template(counted.repeats(8))) {
    add_page(counted, {8});
    ASSERT_LT(++pages_to_learn, 40) << "a new design must show soon";
  }
  EXPECT_GT(pages_to_learn, 3);
}

TEST(SiteTemplatesTest, RememberThePagesMetLast) {
  SiteTemplates counted = site();
  for (std::uint32_t page = 0; page < 300; ++page) {
    counted.counted[base::mix(page)] = page < 200 ? 1 : 0;
  }
  counted.forget_rare();
  EXPECT_EQ(counted.counted.size(), kSite.most_pages);
  for (std::uint32_t page = 200; page < 300; ++page) {
    EXPECT_NE(counted.counted.find(base::mix(page)), nullptr);
  }
}

/// A site whose counts are all told by `seed`.
SiteTemplates some(std::uint64_t seed) {
  SiteTemplates made = site();
  for (std::uint64_t page = 0; page < 30 + 40 * seed; ++page) {
    made.counted[base::mix(seed * 1000 + page)] = static_cast<std::uint32_t>(seed);
    add_page(made, {page % 7, page % (2 + seed), base::mix(seed * 1000 + page)});
  }
  made.note_text(1, std::string(1, static_cast<char>('a' + seed)));
  made.idle_runs = static_cast<std::uint32_t>(3 - seed);
  return made;
}

std::vector<std::uint64_t> numbers_of(const SiteTemplates& site) {
  std::vector<std::uint64_t> numbers{site.pages, site.missed, site.pages_seen, site.idle_runs};
  for (const auto& [hash, line] : site.lines.sorted()) {
    numbers.insert(numbers.end(), {hash, line->pages, line->missed});
  }
  for (const auto& [page, idle] : site.counted.sorted()) {
    numbers.insert(numbers.end(), {page, *idle});
  }
  return numbers;
}

TEST(SiteTemplatesTest, AddUpInAnyOrderAndGrouping) {
  const auto sum = [](SiteTemplates one, const SiteTemplates& other) {
    one.add(other);
    return one;
  };
  const SiteTemplates forth = sum(sum(some(0), some(1)), some(2));
  const SiteTemplates back = sum(some(2), sum(some(1), some(0)));
  EXPECT_EQ(numbers_of(forth), numbers_of(back));
  EXPECT_EQ(forth.texts.sorted().size(), 1U);
  for (const SiteTemplates* const each : {&forth, &back}) {
    for (const auto& [hash, text] : each->texts.sorted()) {
      EXPECT_EQ(*text, "a") << "the first in byte order";
    }
  }
  EXPECT_EQ(forth.pages, some(0).pages + some(1).pages + some(2).pages);
}

struct Cut {
  const char* name;
  std::string line;
  std::size_t length;
};

class ExcerptTest : public testing::TestWithParam<Cut> {};

TEST_P(ExcerptTest, HoldsWholeCharacters) {
  EXPECT_EQ(excerpt(GetParam().line), GetParam().line.substr(0, GetParam().length));
}

INSTANTIATE_TEST_SUITE_P(Lines, ExcerptTest,
                         testing::Values(Cut{"short_one", "Letters", 7},
                                         Cut{"full", std::string(80, 'x'), 80},
                                         Cut{"longer", std::string(81, 'x'), 80},
                                         Cut{"between_characters", std::string(78, 'x') + "éé", 80},
                                         Cut{"within_a_character", std::string(79, 'x') + "éé", 79},
                                         Cut{"not_utf8", std::string(90, '\x80'), 0}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::strip
