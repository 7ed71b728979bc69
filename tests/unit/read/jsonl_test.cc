#include "read/jsonl.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "newsieve/error.h"

namespace newsieve::read {
namespace {

using namespace std::string_view_literals;

std::unique_ptr<base::Batch> read(std::string_view bytes, const FieldNames& fields = {}) {
  auto batch = std::make_unique<base::Batch>();
  batch->input = 3;
  batch->offset = 1000;
  batch->format = Format::kJsonl;
  batch->bytes = bytes;
  read_rows(fields, "rows.jsonl", *batch);
  EXPECT_EQ(batch->bytes, bytes);
  return batch;
}

TEST(ReadRowsTest, KeepsATextAsItIsWrittenWhereItWouldBeWrittenSo) {
  const auto batch = read(R"({"text":"no escape"})"
                          "\n"
                          R"({"text":"A \"quay\".\n\tOld."})"
                          "\n"
                          R"({"text":"and\/or"})"
                          "\n"
                          R"({"text":"caf\u00e9"})"
                          "\n"
                          R"({"text":"last\n"})");
  const std::vector<std::string_view> texts = {"no escape", "A \"quay\".\n\tOld.", "and/or",
                                               "caf\xC3\xA9", "last\n"};
  const std::vector<std::string_view> escaped = {"no escape", R"(A \"quay\".\n\tOld.)", "", "",
                                                 R"(last\n)"};
  ASSERT_EQ(batch->pages.size(), texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    EXPECT_EQ(batch->pages[i].text, texts[i]);
    EXPECT_EQ(batch->pages[i].escaped_text, escaped[i]);
  }
}

TEST(ReadRowsTest, TakesReturnsThatEndLinesForLineFeeds) {
  const auto batch = read(R"({"text":"The quay\ris \"old\".\r"})"
                          "\n"
                          R"({"text":"The quay\r\nis old.\r"})"
                          "\n"
                          R"({"text":"The quay\u000dis old."})");
  ASSERT_EQ(batch->pages.size(), 3U);
  EXPECT_EQ(batch->pages[0].text, "The quay\nis \"old\".\n");
  EXPECT_EQ(batch->pages[0].escaped_text, "");
  EXPECT_EQ(batch->pages[1].text, "The quay\r\nis old.\r");
  EXPECT_EQ(batch->pages[1].escaped_text, R"(The quay\r\nis old.\r)");
  EXPECT_EQ(batch->pages[2].text, "The quay\nis old.");
}

TEST(ReadRowsTest, GivesAPageForEachRowWithItsPlace) {
  const auto batch = read(
      "{\"text\":\"one\"}\r\n"
      "\n"
      " \t\r\n"
      "  {\"text\" : \"tw\\u006f\\n\"} \n"
      "{\"text\":\"\"}");
  ASSERT_EQ(batch->pages.size(), 3U);
  EXPECT_EQ(batch->pages[0].text, "one");
  EXPECT_EQ(batch->pages[0].place.input, 3U);
  EXPECT_EQ(batch->pages[0].place.offset, 1000U);
  EXPECT_EQ(batch->pages[0].place.length, 14U);
  EXPECT_EQ(batch->pages[1].text, "two\n");
  EXPECT_EQ(batch->pages[1].place.offset, 1021U);
  EXPECT_EQ(batch->pages[2].text, "");
  EXPECT_EQ(batch->pages[2].place.length, 11U);
  EXPECT_TRUE(batch->leftovers.empty());
  EXPECT_TRUE(batch->problems.empty());
}

TEST(ReadRowsTest, ReadsTheFields) {
  const auto batch =
      read(R"({"id":42,"text":"t","url":"https:\/\/example.com\/a","title":"T","date":20240131,)"
           R"("source":"s.txt","other":[{"text":"no"}]})");
  ASSERT_EQ(batch->pages.size(), 1U);
  const Row& row = batch->pages[0].row.value();
  EXPECT_EQ(row.id, "42");
  EXPECT_EQ(row.url, "https://example.com/a");
  EXPECT_EQ(row.title, "T");
  EXPECT_EQ(row.date, "2024-01-31");
  EXPECT_EQ(row.source, "s.txt");
  EXPECT_FALSE(row.clean.has_value());
  EXPECT_EQ(batch->pages[0].text, "t");
}

TEST(ReadRowsTest, TakesFieldsOfAnotherTypeAsAbsent) {
  const auto batch =
      read(R"({"text":"t","id":1.5,"url":null,"title":["T"],"date":true,"source":"\ud800"})"
           "\n"
           R"({"text":"t","id":"","title":"","date":"","source":""})");
  ASSERT_EQ(batch->pages.size(), 2U);
  const Row& row = batch->pages[0].row.value();
  EXPECT_EQ(row.id, std::nullopt);
  EXPECT_EQ(row.url, std::nullopt);
  EXPECT_EQ(row.title, std::nullopt);
  EXPECT_EQ(row.date, std::nullopt);
  EXPECT_EQ(row.source, std::nullopt);
  const Row& empty = batch->pages[1].row.value();
  for (const auto& field : {empty.id, empty.title, empty.date, empty.source}) {
    EXPECT_EQ(field, std::nullopt);
  }
}

TEST(ReadRowsTest, ReadsByTheNamesGiven) {
  FieldNames fields;
  fields.text = "body";
  fields.id = "link";
  fields.url = "link";  // one field for two purposes
  fields.title = "";    // not read
  const auto batch = read(R"({"bo\u0064y":"b","text":"t","link":"x","title":"T","":"e"})", fields);
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].text, "b");
  EXPECT_EQ(batch->pages[0].row.value().id, "x");
  EXPECT_EQ(batch->pages[0].row.value().url, "x");
  EXPECT_EQ(batch->pages[0].row.value().title, std::nullopt);
}

TEST(ReadRowsTest, TakesTheLastOfEqualKeys) {
  const auto batch = read(R"({"text":"a","text":"b"})");
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].text, "b");
}

struct BadRow {
  const char* name;
  std::string row;
  const char* rule;
};

class BadRowTest : public testing::TestWithParam<BadRow> {};

TEST_P(BadRowTest, CostsOneRow) {
  const BadRow& c = GetParam();
  const std::string good = "{\"text\":\"good\\n\"}\n";
  const auto batch = read(good + c.row + "\n" + good);
  ASSERT_EQ(batch->pages.size(), 2U);
  EXPECT_EQ(batch->pages[1].place.offset, 1000 + good.size() + c.row.size() + 1);
  ASSERT_EQ(batch->leftovers.size(), 1U);
  const base::Leftover& leftover = batch->leftovers[0];
  EXPECT_EQ(leftover.place.input, 3U);
  EXPECT_EQ(leftover.place.offset, 1000 + good.size());
  EXPECT_EQ(leftover.place.length, c.row.size());
  EXPECT_EQ(leftover.span_class, SpanClass::kInvalidRow);
  EXPECT_EQ(leftover.rule, c.rule);
  ASSERT_EQ(batch->problems.size(), 1U);
  EXPECT_EQ(batch->problems[0].input, "rows.jsonl");
  EXPECT_EQ(batch->problems[0].offset, 1000 + good.size());
  EXPECT_EQ(batch->problems[0].message, "row skipped: " + leftover.evidence);
  EXPECT_EQ(batch->decoded, "good\ngood\n") << "nothing is left of what was refused";
}

INSTANTIATE_TEST_SUITE_P(
    Rows, BadRowTest,
    testing::Values(BadRow{"no_text", R"({"title":"T"})", "no_text"},
                    BadRow{"null_text", R"({"text":null})", "no_text"},
                    BadRow{"number_text", R"({"text":5})", "no_text"},
                    BadRow{"nested_text", R"({"page":{"text":"t"}})", "no_text"},
                    BadRow{"lone_surrogate", R"({"text":"a\ud800b"})", "escape"},
                    BadRow{"unknown_escape", R"({"text":"a\qb"})", "escape"},
                    BadRow{"array", R"(["text"])", "json"}, BadRow{"number", "5", "json"},
                    BadRow{"prose", "A line of text", "json"},
                    BadRow{"truncated", R"({"text":"t")", "json"},
                    BadRow{"truncated_string", R"({"text":"t)", "json"},
                    BadRow{"truncated_array", R"({"text":"t","a":[1,2)", "json"},
                    BadRow{"unbalanced", R"({"text":"t","a":[1})", "json"},
                    BadRow{"trailing", R"({"text":"t"} x)", "json"},
                    BadRow{"two_objects", R"({"text":"t"}{"text":"u"})", "json"},
                    BadRow{"extra_brace", R"({"text":"t"}})", "json"},
                    BadRow{"trailing_comma", R"({"text":"t",})", "json"},
                    BadRow{"missing_comma", R"({"text":"t" "a":1})", "json"},
                    BadRow{"missing_colon", R"({"text" "t"})", "json"},
                    BadRow{"bad_atom", R"({"text":"t","a":nul})", "json"},
                    BadRow{"bad_number", R"({"text":"t","a":{"b":[01]}})", "json"},
                    BadRow{"python_string", R"({'text':'t'})", "json"},
                    BadRow{"invalid_utf8", "{\"text\":\"caf\xE9\"}", "json"},
                    BadRow{"invalid_utf8_elsewhere", "{\"text\":\"t\",\"a\":\"\xFF\"}", "json"},
                    BadRow{"nul", std::string("{\"text\":\"a\0b\"}", 14), "json"},
                    BadRow{"nul_outside", std::string("{\"text\":\"a\"\0}", 13), "json"},
                    BadRow{"tab_in_string", "{\"text\":\"a\tb\"}", "json"},
                    BadRow{"too_deep",
                           "{\"text\":\"t\",\"a\":" + std::string(5000, '[') +
                               std::string(5000, ']') + "}",
                           "json"}),
    [](const auto& test) { return test.param.name; });

TEST(ReadRowsTest, TakesDeepNestingAndHugeNumbersInOtherFields) {
  const auto batch = read("{\"a\":" + std::string(500, '[') + std::string(500, ']') +
                          ",\"b\":1e999,\"c\":12345678901234567890123,\"text\":\"t\"}");
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].text, "t");
}

// Bytes behind a row that would complete it must not be looked at.
TEST(ReadRowsTest, EndsARowAtItsNewline) {
  const auto batch = read("{\"text\":\"t\"\n}\n{\"text\":\"u\n\"}\n");
  EXPECT_TRUE(batch->pages.empty());
  EXPECT_EQ(batch->leftovers.size(), 4U);
}

constexpr std::string_view kClean =
    R"({"id":"a1","text":"One.\nTwo.","title":"T","source":"dump.txt","offset":7,"length":90,)"
    R"("url":"https://example.com/x","site":"example.com","publisher":"The Post","author":"Jane Roe",)"
    R"("published":"31 Jan","dateline":"TARNHOLM","age_seconds":14400,"role":"related","parent":"a0",)"
    R"("keywords":["budget","ca\u0066e"],"copies":[{"id":"b"},{"id":"c","title":"]"}],)"
    R"("links":[{"relation":"series","id":"d"}]})";

TEST(ReadRowsTest, KnowsTheRowsOfVersionsWithoutAuthorDatelineAndLinks) {
  std::string row(kClean);
  for (const std::string_view key : {R"("author":"Jane Roe",)"sv, R"("dateline":"TARNHOLM",)"sv,
                                     R"(,"links":[{"relation":"series","id":"d"}])"sv}) {
    row.erase(row.find(key), key.size());
  }
  const auto batch = read(row);
  ASSERT_EQ(batch->pages.size(), 1U);
  const std::optional<CleanFields>& clean = batch->pages[0].row.value().clean;
  ASSERT_TRUE(clean.has_value());
  EXPECT_FALSE(clean->author);
  EXPECT_FALSE(clean->dateline);
}

struct DateCase {
  const char* name;
  std::string_view format;
  std::string_view given;
  std::string_view date;
};

class RowDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(RowDateTest, IsIso8601IfItCanBeRead) {
  FieldNames fields;
  fields.date_format = GetParam().format;
  const auto batch =
      read(R"({"text":"t","date":")" + std::string(GetParam().given) + "\"}", fields);
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].row.value().date, GetParam().date);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, RowDateTest,
    testing::Values(DateCase{"common", "", "17 May 2031, 15:04", "2031-05-17T15:04"},
                    DateCase{"either", "", "03/04/2031", "03/04/2031"},
                    DateCase{"by_the_format", "%d/%m/%Y", "03/04/2031", "2031-04-03"},
                    DateCase{"not_by_the_format", "%d/%m/%Y", "May 17, 2031", "2031-05-17"},
                    DateCase{"none", "%d/%m/%Y", "last spring", "last spring"}),
    [](const auto& test) { return test.param.name; });

TEST(DateFormatTest, MustTellADay) {
  EXPECT_NO_THROW(require_date_format(""));
  EXPECT_NO_THROW(require_date_format("%d.%m.%Y"));
  EXPECT_THROW(require_date_format("%m.%Y"), RunError);
}

TEST(ReadRowsTest, ReadsItsOwnOutputBack) {
  const auto batch = read(kClean);
  ASSERT_EQ(batch->pages.size(), 1U);
  const Row& row = batch->pages[0].row.value();
  EXPECT_EQ(row.id, "a1");
  EXPECT_EQ(row.title, "T");
  EXPECT_EQ(row.url, "https://example.com/x");
  EXPECT_EQ(row.date, "31 Jan");
  ASSERT_TRUE(row.clean.has_value());
  const CleanFields& clean = row.clean.value();
  EXPECT_EQ(clean.source, "dump.txt");
  EXPECT_EQ(clean.offset, 7U);
  EXPECT_EQ(clean.length, 90U);
  EXPECT_EQ(clean.publisher, "The Post");
  EXPECT_EQ(clean.author, "Jane Roe");
  EXPECT_EQ(clean.dateline, "TARNHOLM");
  EXPECT_EQ(clean.age_seconds, 14400);
  EXPECT_EQ(clean.site, "example.com");
  EXPECT_EQ(clean.role, "related");
  EXPECT_EQ(clean.parent, "a0");
  EXPECT_EQ(clean.keywords, (std::vector<std::string>{"budget", "cafe"}));
  EXPECT_EQ(clean.copies, R"({"id":"b"},{"id":"c","title":"]"})");
}

// Such a text is a line of page text with a stray return in it: it is no more lines when it is read
// again.
TEST(ReadRowsTest, TakesTheReturnsOfItsOwnOutputAsTheyAre) {
  std::string row(kClean);
  row.replace(row.find(R"(\n)"), 2, R"(\r)");
  const auto batch = read(row);
  ASSERT_EQ(batch->pages.size(), 1U);
  ASSERT_TRUE(batch->pages[0].row.value().clean.has_value());
  EXPECT_EQ(batch->pages[0].text, "One.\rTwo.");
  EXPECT_EQ(batch->pages[0].escaped_text, R"(One.\rTwo.)");
}

struct CleanCase {
  const char* name;
  std::string_view from;
  std::string_view to;
  bool clean;
};

class CleanRowTest : public testing::TestWithParam<CleanCase> {};

TEST_P(CleanRowTest, IsToldFromOthers) {
  const CleanCase& c = GetParam();
  std::string row(kClean);
  const std::size_t at = row.find(c.from);
  ASSERT_NE(at, std::string::npos);
  row.replace(at, c.from.size(), c.to);
  const auto batch = read(row);
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].row.value().clean.has_value(), c.clean);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, CleanRowTest,
    testing::Values(CleanCase{"nulls", R"("title":"T")", R"("title":null)", true},
                    CleanCase{"no_keywords", R"(["budget","ca\u0066e"])", "[]", true},
                    CleanCase{"one_more_field", R"({"id")", R"({"score":1,"id")", true},
                    CleanCase{"number_id", R"("a1")", "1", false},
                    CleanCase{"no_source", R"("source")", R"("origin")", false},
                    CleanCase{"negative_offset", R"("offset":7)", R"("offset":-7)", false},
                    CleanCase{"text_length", R"("length":90)", R"("length":"90")", false},
                    CleanCase{"other_role", R"("related")", R"("editor")", false},
                    CleanCase{"keyword_number", R"("budget")", "5", false},
                    CleanCase{"copies_text", R"({"id":"b"})", R"("b")", false},
                    CleanCase{"copies_broken_escape", R"({"id":"b"})", R"({"id":"\x"})", false},
                    CleanCase{"links_of_another_type", R"([{"relation":"series","id":"d"}])", "7",
                              true},
                    CleanCase{"no_copies", R"("copies")", R"("versions")", false}),
    [](const auto& test) { return test.param.name; });

TEST(ReadRowsTest, CarriesNoCopiesAsNothing) {
  const auto batch = read(
      R"({"id":"a","text":"t","source":"s","offset":0,"length":1,"role":"main","copies":[ ]})");
  ASSERT_EQ(batch->pages.size(), 1U);
  ASSERT_TRUE(batch->pages[0].row.value().clean.has_value());
  EXPECT_EQ(batch->pages[0].row.value().clean.value().copies, "");
}

TEST(ReadRowsTest, DoesNotLookForItsOwnOutputUnderOtherNames) {
  FieldNames fields;
  fields.text = "title";
  const auto batch = read(kClean, fields);
  ASSERT_EQ(batch->pages.size(), 1U);
  EXPECT_EQ(batch->pages[0].text, "T");
  EXPECT_FALSE(batch->pages[0].row.value().clean.has_value());
}

}  // namespace
}  // namespace newsieve::read
