#include "strip/articles.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/characters.h"
#include "base/hash.h"
#include "reading.h"

namespace newsieve::strip {
namespace {

using test::kFirst;
using test::kSecond;
using test::kThird;
using test::kTitle;
using test::page_at;
using test::page_of;

constexpr std::string_view kInput = "dump.txt";

/// Spans lie in order, all that is between them is white space, and a record's text is its spans.
void expect_accounted(std::string_view text, const Articles& articles) {
  std::size_t at = 0;
  std::vector<std::string> texts(articles.records.size());
  for (const Span& span : articles.spans) {
    ASSERT_GE(span.start, at);
    EXPECT_EQ(base::trim(text.substr(at, span.start - at)), "");
    at = std::size_t{span.start} + span.length;
    ASSERT_LE(at, text.size());
    if (span.article >= 0) {
      texts.at(static_cast<std::size_t>(span.article)) += text.substr(span.start, span.length);
    }
  }
  EXPECT_EQ(base::trim(text.substr(at)), "");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string held(articles.records[i].text);
    std::erase(held, '\n');
    EXPECT_EQ(held, texts[i]);
  }
}

TEST(ArticlesTest, HoldWhatIsKeptAndAccountForTheRest) {
  const std::string text = page_of("Home", kTitle, "", "  " + std::string(kFirst), kSecond);
  Reading reading = test::read(text);
  test::drop(reading, 0, SpanClass::kUi);
  reading.publisher = "Ismere Post";
  reading.age_seconds = 14400;
  reading.keywords = {"quay"};
  const Articles articles = build_articles(kInput, page_at(text, 700), reading, true);
  expect_accounted(text, articles);
  ASSERT_EQ(articles.records.size(), 1U);
  const Record& record = articles.records.front();
  EXPECT_EQ(record.text,
            std::string(kTitle) + '\n' + std::string(kFirst) + '\n' + std::string(kSecond));
  EXPECT_EQ(record.title, kTitle);
  EXPECT_EQ(record.source, kInput);
  EXPECT_EQ(record.offset, 700U);
  EXPECT_EQ(record.length, text.size());
  EXPECT_EQ(record.publisher, "Ismere Post");
  EXPECT_EQ(record.age_seconds, 14400);
  EXPECT_EQ(record.keywords, std::vector<std::string>{"quay"});
  EXPECT_EQ(record.role, Role::kMain);
  EXPECT_FALSE(record.parent);
  EXPECT_EQ(articles.spans.front().span_class, SpanClass::kUi);
  EXPECT_EQ(articles.spans.front().article, -1);
}

TEST(ArticlesTest, TakeFieldsFromTheRow) {
  const std::string text = page_of(kTitle, kFirst);
  Page page = page_at(text);
  page.row.emplace();
  page.row->id = "n7";
  page.row->url = "https://www.ismere-post.example/quay";
  page.row->title = "The row's own title";
  page.row->date = "2031-05-04";
  page.row->source = "Ismere Post";
  const Record record = build_articles(kInput, page, test::read(text), true).records.at(0);
  EXPECT_EQ(record.id, "n7");
  EXPECT_EQ(record.url, page.row->url);
  EXPECT_EQ(record.site, "ismere-post.example");
  EXPECT_EQ(record.title, "The row's own title");
  EXPECT_EQ(record.published, "2031-05-04");
  EXPECT_EQ(record.source, "Ismere Post");
}

TEST(ArticlesTest, NameARecordByInputPlaceAndText) {
  const std::string text = page_of(kTitle, kFirst);
  const auto id = [&](std::string_view input, std::uint64_t offset) {
    return build_articles(input, page_at(text, offset), test::read(text), true).records.at(0).id;
  };
  const std::string named = "dump.txt\n700\n" + std::string(kTitle) + '\n' + std::string(kFirst);
  EXPECT_EQ(id(kInput, 700), base::to_hex(base::hash128(named)));
  EXPECT_NE(id(kInput, 700), id(kInput, 701));
  EXPECT_NE(id(kInput, 700), id("other.txt", 700));
}

TEST(ArticlesTest, GiveRelatedItemsRecordsOfTheirOwn) {
  const std::string text =
      page_of(kTitle, kFirst, "Pupils mend bicycles", kSecond, "Other", kThird);
  Reading reading = test::read(text);
  test::drop(reading, 2, SpanClass::kRelatedTitle);
  test::drop(reading, 4, SpanClass::kRelatedTitle);
  for (const std::uint32_t line : {3U, 5U}) {
    reading.lines[line].span_class = SpanClass::kRelatedBody;
    reading.lines[line].article = line == 3 ? 1 : 2;
    reading.related.push_back({.title = line == 3 ? "Pupils mend bicycles" : "Other",
                               .publisher = "Tarn Herald",
                               .age_seconds = 25200,
                               .body_line = line});
  }
  Page page = page_at(text);
  page.row.emplace();
  page.row->id = "n7";
  page.row->url = "https://ismere-post.example/quay";
  page.row->date = "2031-05-04";
  const Articles articles = build_articles(kInput, page, reading, true);
  expect_accounted(text, articles);
  ASSERT_EQ(articles.records.size(), 3U);
  const Record& related = articles.records[1];
  EXPECT_EQ(related.role, Role::kRelated);
  EXPECT_EQ(related.parent, "n7");
  EXPECT_EQ(related.text, kSecond);
  EXPECT_EQ(related.title, "Pupils mend bicycles");
  EXPECT_EQ(related.publisher, "Tarn Herald");
  EXPECT_EQ(related.age_seconds, 25200);
  EXPECT_FALSE(related.url) << "the page's address is not the item's";
  EXPECT_FALSE(related.published);
  EXPECT_NE(related.id, articles.records[2].id);
  EXPECT_NE(related.id, "n7");
}

TEST(ArticlesTest, GiveARelatedItemNoParentWhereThePageHasNone) {
  const std::string text = page_of("Related", kSecond);
  Reading reading = test::read(text);
  test::drop(reading, 0, SpanClass::kRelatedHead);
  reading.lines[1].span_class = SpanClass::kRelatedBody;
  reading.lines[1].article = 1;
  reading.related.push_back(
      {.title = "Pupils", .publisher = {}, .age_seconds = {}, .body_line = 1});
  const Articles articles = build_articles(kInput, page_at(text), reading, true);
  expect_accounted(text, articles);
  ASSERT_EQ(articles.records.size(), 1U);
  EXPECT_FALSE(articles.records[0].parent);
  EXPECT_EQ(articles.spans.back().article, 0);
}

TEST(ArticlesTest, AreNoneForAHeadlineAlone) {
  const std::string text = page_of(kTitle, "Home");
  Reading reading = test::read(text);
  test::drop(reading, 1, SpanClass::kUi);
  const Articles articles = build_articles(kInput, page_at(text), reading, true);
  expect_accounted(text, articles);
  EXPECT_TRUE(articles.records.empty());
  EXPECT_EQ(articles.spans.front().span_class, SpanClass::kEmptyText);
  EXPECT_EQ(articles.spans.front().rule, "headline without a body");
}

TEST(ArticlesTest, TakeOutBytesThatAreNoUtf8) {
  const std::string text = "Council \xFF\xFEvotes\nThe quay\xE2\x82 is old.\n\x80\n";
  const Articles articles = build_articles(kInput, page_at(text), test::read(text, ""), true);
  expect_accounted(text, articles);
  EXPECT_EQ(articles.records.at(0).text.substr(0, 31), "Council votes\nThe quay is old.\n");
  std::vector<std::string> evidence;
  for (const Span& span : articles.spans) {
    if (span.span_class == SpanClass::kInvalidUtf8) {
      evidence.push_back(span.evidence);
      EXPECT_EQ(span.article, -1);
    }
  }
  EXPECT_EQ(evidence, (std::vector<std::string>{"FF FE", "E2 82", "80"}));
}

TEST(ArticlesTest, TakeThemOutOfFieldsToo) {
  const std::string text = "Council \xFFvotes\n" + std::string(kFirst) + '\n';
  Reading reading = test::read(text, "Council \xFFvotes");
  reading.publisher = "Ismere\x80 Post";
  reading.keywords = {"qu\xC3"};
  const Record record = build_articles(kInput, page_at(text), reading, true).records.at(0);
  EXPECT_EQ(record.title, "Council votes");
  EXPECT_EQ(record.publisher, "Ismere Post");
  EXPECT_EQ(record.keywords, std::vector<std::string>{"qu"});
}

TEST(TakeWholeTest, KeepsTheTextAsItStands) {
  const std::string text = "Quay\n\n  Council voted.\n";
  Page page = page_at(text, 12);
  const Articles articles = take_whole(kInput, page);
  ASSERT_EQ(articles.records.size(), 1U);
  EXPECT_EQ(articles.records[0].text, text);
  EXPECT_EQ(articles.records[0].offset, 12U);
  ASSERT_EQ(articles.spans.size(), 1U);
  EXPECT_EQ(articles.spans[0].length, text.size());
}

TEST(TakeWholeTest, KeepsARecordOfAnEmptyText) {
  Page page = page_at("");
  const Articles articles = take_whole(kInput, page);
  ASSERT_EQ(articles.records.size(), 1U);
  EXPECT_EQ(articles.records[0].text, "");
  EXPECT_TRUE(articles.spans.empty());
}

TEST(TakeWholeTest, TakesOutBytesThatAreNoUtf8Alone) {
  Page page = page_at("Quay \xFF\nold");
  const Articles articles = take_whole(kInput, page);
  EXPECT_EQ(articles.records.at(0).text, "Quay \nold");
  ASSERT_EQ(articles.spans.size(), 3U);
  EXPECT_EQ(articles.spans[1].span_class, SpanClass::kInvalidUtf8);
}

TEST(TakeWholeTest, GivesBackWhatAnEarlierRunSaid) {
  Page page = page_at(kFirst);
  page.row.emplace();
  page.row->id = "n7";
  page.row->title = kTitle;
  page.row->clean = CleanFields{.source = "first.txt",
                                .offset = 5,
                                .length = 6,
                                .publisher = "Ismere Post",
                                .author = "Jane Roe",
                                .dateline = "TARNHOLM",
                                .age_seconds = 7,
                                .site = "ismere-post.example",
                                .role = "related",
                                .parent = "n6",
                                .keywords = {"quay"},
                                .copies = R"({"id":"n8"})"};
  const Record record = take_whole(kInput, page).records.at(0);
  EXPECT_EQ(record.id, "n7");
  EXPECT_EQ(record.title, kTitle);
  EXPECT_EQ(record.source, "first.txt");
  EXPECT_EQ(record.offset, 5U);
  EXPECT_EQ(record.length, 6U);
  EXPECT_EQ(record.publisher, "Ismere Post");
  EXPECT_EQ(record.author, "Jane Roe");
  EXPECT_EQ(record.dateline, "TARNHOLM");
  EXPECT_EQ(record.age_seconds, 7);
  EXPECT_EQ(record.site, "ismere-post.example");
  EXPECT_EQ(record.role, Role::kRelated);
  EXPECT_EQ(record.parent, "n6");
  EXPECT_EQ(record.keywords, std::vector<std::string>{"quay"});
  EXPECT_EQ(record.carried_copies, R"({"id":"n8"})");
}

void add_line(Reading& reading, std::size_t start, std::size_t length) {
  Line& line = reading.lines.emplace_back();
  line.start = static_cast<std::uint32_t>(start);
  line.length = static_cast<std::uint32_t>(length);
}

TEST(BuildArticlesTest, PutsTheFieldsOfThePageIntoItsRecord) {
  const std::string text = std::string(kTitle) + " - Post\n" + std::string(kFirst);
  Page page = page_at(text);
  Reading reading;
  add_line(reading, 0, text.size());
  reading.title = kTitle;
  reading.author = "Jane \xFFRoe";
  reading.published = "2031-05-03";
  reading.dateline = "TARNHOLM";
  const Record record = build_articles(kInput, page, reading, true).records.at(0);
  EXPECT_EQ(record.title, kTitle);
  EXPECT_EQ(record.author, "Jane Roe");
  EXPECT_EQ(record.published, "2031-05-03");
  EXPECT_EQ(record.dateline, "TARNHOLM");
}

TEST(BuildArticlesTest, TakesTheDateOfTheRowOverThePages) {
  Page page = page_at(kFirst);
  page.row.emplace().date = "some day in May";
  Reading reading;
  add_line(reading, 0, kFirst.size());
  reading.published = "2031-05-03";
  EXPECT_EQ(build_articles(kInput, page, reading, true).records.at(0).published, "some day in May");
}

TEST(BuildArticlesTest, LeavesADoubtfulHeadlineOutOfTheFields) {
  const std::string text = std::string(kTitle) + "\n" + std::string(kFirst);
  Reading reading;
  add_line(reading, 0, kTitle.size());
  add_line(reading, kTitle.size() + 1, kFirst.size());
  reading.lines[0].span_class = SpanClass::kTitle;
  reading.title_line = 0;
  reading.title_sure = false;
  const Articles articles = build_articles(kInput, page_at(text), reading, true);
  EXPECT_FALSE(articles.records.at(0).title);
  EXPECT_EQ(articles.records.at(0).text, text);
}

TEST(StoryTest, IsTheTextWithoutItsHeadline) {
  Record record;
  record.text = "Quay reopens\nThe quay is open.";
  EXPECT_EQ(story_of(record), record.text);
  record.title = "Quay reopens";
  EXPECT_EQ(story_of(record), "The quay is open.");
  record.title = "Quay";
  EXPECT_EQ(story_of(record), record.text) << "the first line only begins so";
  record.text = "Quay";
  EXPECT_EQ(story_of(record), "Quay") << "a headline alone is the story";
}

}  // namespace
}  // namespace newsieve::strip
