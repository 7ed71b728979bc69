// The generator: its bytes are the same everywhere, and what it says of them is true.
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <set>
#include <string>

#include "generator/dump.h"

namespace newsieve::generator {
namespace {

constexpr Settings kSettings{.seed = 7, .sites = 18, .pages_per_site = 20};

TEST(RandomTest, IsSplitmix64) {
  // The first values for seed 1234567, as the authors of the generator publish them.
  Random random(1234567);
  EXPECT_EQ(random.next(), 6457827717110365317U);
  EXPECT_EQ(random.next(), 3203168211198807973U);
}

TEST(GeneratorTest, MakesTheSamePageFromTheSameSeed) {
  EXPECT_EQ(make_page(kSettings, 41).bytes(), make_page(kSettings, 41).bytes());
  Settings other = kSettings;
  other.seed = 8;
  EXPECT_NE(make_page(kSettings, 41).bytes(), make_page(other, 41).bytes());
}

TEST(GeneratorTest, MakesEveryShapeAndOrigin) {
  std::set<Shape> shapes;
  std::map<Origin, int> origins;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    const Page page = make_page(kSettings, i);
    shapes.insert(page.site.shape);
    ++origins[page.plan.origin];
    EXPECT_GT(page.text().size(), 200U) << i;
  }
  EXPECT_EQ(shapes.size(), kShapes);
  EXPECT_EQ(origins.size(), 6U);
  for (const auto& [origin, pages] : origins) {
    EXPECT_GE(pages, 5) << static_cast<int>(origin);
  }
}

TEST(GeneratorTest, PutsNoticesOnTheirShareOfPages) {
  Settings settings{.seed = 7, .sites = 6, .pages_per_site = 100, .notices = 6};
  std::map<std::string, int> pages;
  for (std::uint32_t i = 0; i < settings.pages(); ++i) {
    const Page page = make_page(settings, i);
    settings.notices = 0;
    const Page without = make_page(settings, i);
    settings.notices = 6;
    EXPECT_EQ(page.text(), without.text()) << "they are no part of the article: " << i;
    for (const Related& related : page.related) {
      EXPECT_EQ(page.lines[related.line].text, flatten(article_of(settings, related.page)));
    }
    for (const Notice& notice : page.site.notices) {
      for (const Line& line : page.lines) {
        pages[notice.text] += line.text.starts_with(notice.text) ? 1 : 0;
      }
    }
  }
  for (std::uint32_t site = 0; site < settings.sites; ++site) {
    for (const Notice& notice : make_site(settings.seed, site, settings.notices).notices) {
      EXPECT_NEAR(pages[notice.text], static_cast<int>(notice.share), 15) << notice.text;
    }
  }
}

TEST(GeneratorTest, GivesPagesOfOneClusterTheSameArticle) {
  std::map<std::uint64_t, Article> exact;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    const Plan plan = plan_page(kSettings, i);
    if (plan.origin == Origin::kExactCopy) {
      EXPECT_LT(plan.cluster, i);
      EXPECT_EQ(plan_page(kSettings, static_cast<std::uint32_t>(plan.cluster)).origin,
                Origin::kOriginal);
      EXPECT_EQ(flatten(article_of(kSettings, i)),
                flatten(article_of(kSettings, static_cast<std::uint32_t>(plan.cluster))));
    }
  }
}

TEST(GeneratorTest, MakesSiblingsThatDifferInNumbersOnly) {
  const auto without_digits = [](std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
  };
  const std::string one = flatten(make_notice(5, 1, LanguageName::kEnglish));
  const std::string other = flatten(make_notice(5, 2, LanguageName::kEnglish));
  EXPECT_NE(one, other);
  EXPECT_EQ(without_digits(one), without_digits(other));
}

TEST(GeneratorTest, CutsLeadsToAPrefix) {
  Article article = make_article(3, LanguageName::kEnglish);
  const std::string whole = flatten(article);
  cut_to_lead(article, 50);
  const std::string lead = flatten(article);
  EXPECT_LT(lead.size(), whole.size());
  EXPECT_GE(lead.size(), whole.size() / 3);
  EXPECT_TRUE(whole.starts_with(lead));
}

class JoinTest : public testing::TestWithParam<Join> {};

TEST_P(JoinTest, FindsEachPageAtItsOffset) {
  Stream stream(GetParam());
  std::string bytes;
  for (std::uint32_t i = 0; i < 30; ++i) {
    const Page page = make_page(kSettings, i);
    const std::uint64_t offset = stream.append(page, bytes);
    ASSERT_LT(offset, bytes.size());
    const std::string begin = GetParam() == Join::kJsonl ? R"({"id": ")" : page.bytes();
    EXPECT_EQ(bytes.substr(offset, begin.size()), begin) << i;
  }
}

constexpr std::array kNames{"nul", "form_feed", "headers", "glued", "jsonl"};

std::string join_name(const testing::TestParamInfo<Join>& tested) {
  return kNames[static_cast<std::size_t>(tested.param)];
}

INSTANTIATE_TEST_SUITE_P(Joins, JoinTest,
                         testing::Values(Join::kNul, Join::kFormFeed, Join::kHeaders, Join::kGlued,
                                         Join::kJsonl),
                         join_name);

}  // namespace
}  // namespace newsieve::generator
