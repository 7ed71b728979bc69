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
constexpr std::string_view kItem = "Pupils mend forty bicycles";

std::string article() {
  return page_of(kTitle, kTitle, kFirst, kSecond);
}
constexpr std::string_view kArticle = "title title_echo body body ";

struct Case {
  const char* name;
  std::string below;    ///< the article
  std::string classes;  ///< of `below`
  std::size_t items;
};

class RelatedTest : public testing::TestWithParam<Case> {};

TEST_P(RelatedTest, IsRecognised) {
  const Case& c = GetParam();
  const Reading reading = read(article() + c.below);
  EXPECT_EQ(classes(reading), std::string(kArticle) + c.classes);
  EXPECT_EQ(reading.related.size(), c.items);
}

INSTANTIATE_TEST_SUITE_P(
    Blocks, RelatedTest,
    testing::Values(
        Case{"all_slots",
             page_of("Related Articles", kItem, kItem, "Tarn Herald", "time7 hours ago",
                     "  • Tarn Herald", kItem, kOther),
             "related_head related_title related_title related_meta related_meta related_meta "
             "related_title related_body",
             1},
        Case{"blank_lines",
             page_of("Related Articles", "", kItem, "", kItem, "", "Tarn Herald", "", "7 hours ago",
                     "", kOther),
             "related_head related_title related_title related_meta related_meta related_body", 1},
        Case{"no_list_mark", page_of("Related", kItem, kItem, "Tarn Herald7 hours ago", kOther),
             "related_head related_title related_title related_meta related_body", 1},
        Case{"no_age", page_of("Related", kItem, "• Tarn Herald", kItem, kOther),
             "related_head related_title related_meta related_title related_body", 1},
        Case{"no_body_between_items",
             page_of("Related", kItem, kItem, "Tarn Herald", "7 hours ago",
                     "Keeper of the Skerry light comes ashore",
                     "Keeper of the Skerry light comes ashore", "Harbour Radio", "2 days ago",
                     kOther),
             "related_head related_title related_title related_meta related_meta related_title "
             "related_title related_meta related_meta related_body",
             1},
        Case{"without_a_heading",
             page_of(kItem, kItem, "Tarn Herald", "time7 hours ago", "  • Tarn Herald", kItem,
                     kOther),
             "related_title related_title related_meta related_meta related_meta related_title "
             "related_body",
             1},
        Case{"headlines_alone",
             page_of("You may also like", "Pupils mend forty bicycles in school workshop",
                     "Keeper comes ashore after thirty winters"),
             "related_head headlines headlines", 0},
        Case{"headlines_then_prose",
             page_of("Read also", "Keeper comes ashore after thirty winters", kOther),
             "related_head headlines body", 0},
        Case{"said_twice_only", page_of(kItem, kItem, kOther), "body body body", 0}),
    [](const auto& test) { return test.param.name; });

TEST(RelatedTest, TellsItsHeadlineSourceAndAge) {
  const std::string page = article() + page_of("Related", kItem, kItem, "Tarn Herald",
                                               "time7 hours ago", "• Tarn Herald", kItem, kOther);
  const Reading reading = read(page);
  ASSERT_EQ(reading.related.size(), 1U);
  const RelatedItem& item = reading.related.front();
  EXPECT_EQ(item.title, kItem);
  EXPECT_EQ(item.publisher, "Tarn Herald");
  EXPECT_EQ(item.age_seconds, 25200);
  EXPECT_EQ(text_of(page, reading.lines[item.body_line]), kOther);
  EXPECT_TRUE(reading.lines[item.body_line].dropped());
}

TEST(RelatedTest, IsAnArticleOfItsOwnIfExtracted) {
  const std::string second = std::string(kOther) + " Two neighbours have asked for the plans.";
  const Reading reading =
      read(article() + page_of("Related", kItem, kItem, "7 hours ago", kOther,
                               "Keeper comes ashore", "Keeper comes ashore", "2 days ago", second),
           RelatedItems::kExtract);
  ASSERT_EQ(reading.related.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    const Line& body = reading.lines[reading.related[i].body_line];
    EXPECT_EQ(body.article, static_cast<std::int32_t>(i) + 1);
    EXPECT_EQ(body.span_class, SpanClass::kRelatedBody);
  }
}

TEST(RelatedTest, IsExtractedThoughItIsThePagesOwnArticle) {
  const std::string flat = std::string(kFirst) + ' ' + std::string(kSecond);
  const std::string page = article() + page_of("Related", kTitle, kTitle, "4 hours ago", flat);
  EXPECT_EQ(read(page).lines.back().span_class, SpanClass::kSelfCopy);
  const Reading extracted = read(page, RelatedItems::kExtract);
  EXPECT_EQ(extracted.lines.back().span_class, SpanClass::kRelatedBody);
  EXPECT_EQ(extracted.lines.back().article, 1);
}

std::string class_of_line(std::string_view line) {
  const std::string page = page_of(kTitle, kFirst, line, kSecond);
  return std::string(name_of(read(page).lines[2].span_class));
}

TEST(RelatedTest, IsALinkInALine) {
  for (const char* line :
       {"Related: Pupils mend forty bicycles in school", "[Read also: Pupils mend forty bicycles]",
        "MORE: Who mends the bicycles?", "Lesen Sie auch: Schüler reparieren vierzig Fahrräder",
        "Lire aussi : Des élèves réparent quarante vélos", "関連記事：生徒が自転車四十台を修理"}) {
    EXPECT_EQ(class_of_line(line), "ui") << line;
  }
}

TEST(RelatedTest, IsNoLineThatOnlyHasAColon) {
  for (const char* line :
       {"Herring: the catch of the year", "Related: forty bicycles were mended at the school.",
        "Popular: the berth below the crane", "More: boats", "Read more: https://tarn.example/quay",
        "Of the boats that asked for a berth, two got one: more to read in the book"}) {
    EXPECT_EQ(class_of_line(line), "body") << line;
  }
}

}  // namespace
}  // namespace newsieve::parse
