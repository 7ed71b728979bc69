#include "write/rows.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "base/json_text.h"

namespace newsieve::write {
namespace {

TEST(RowsTest, WritesEveryFieldOfARow) {
  Record record;
  record.id = "a1";
  record.text = "One.\nTwo.";
  record.title = "A \"T\"";
  record.source = "dump.txt";
  record.offset = 18446744073709551615U;
  record.length = 90;
  record.url = "https://example.com/x";
  record.site = "example.com";
  record.publisher = "The Post";
  record.author = "Jane Roe";
  record.published = "2024-01-31";
  record.dateline = "TARNHOLM";
  record.age_seconds = 14400;
  record.role = Role::kRelated;
  record.parent = "a0";
  record.keywords = {"budget", "tax"};
  record.carried_copies = R"({"id":"b"})";
  std::string out;
  append_row_head(out, record);
  append_row_end(out, {});
  EXPECT_EQ(
      out,
      R"({"id":"a1","text":"One.\nTwo.","title":"A \"T\"","source":"dump.txt",)"
      R"("offset":18446744073709551615,"length":90,"url":"https://example.com/x",)"
      R"("site":"example.com","publisher":"The Post","author":"Jane Roe",)"
      R"("published":"2024-01-31","dateline":"TARNHOLM","age_seconds":14400,"role":"related","parent":"a0","keywords":["budget","tax"],)"
      R"("copies":[{"id":"b"}],"links":[]})"
      "\n");
}

TEST(RowsTest, CopiesATextThatIsEscapedAlready) {
  Record record;
  record.id = "a1";
  record.text = "One.\n\"Two\".";
  record.escaped_text = R"(One.\n\"Two\".)";
  std::string copied;
  append_row_head(copied, record);
  record.escaped_text = {};
  std::string escaped;
  append_row_head(escaped, record);
  EXPECT_EQ(copied, escaped);
}

TEST(RowsTest, LeavesATextOut) {
  Record record;
  record.id = R"(a "quoted" \ id)";
  record.text = "One.\nTwo.";
  record.title = "Title";
  std::string whole;
  append_row_head(whole, record);
  std::string without = "before";
  const std::size_t missing = append_row_head_without_text(without, record);
  EXPECT_EQ(without.insert(missing, R"(One.\nTwo.)"), "before" + whole);
}

TEST(RowsTest, WritesWhatIsUnknownAsNull) {
  Record record;
  record.id = "a1";
  record.source = "caf\xE9.txt";  // the name of a file may be any bytes
  std::string out;
  append_row_head(out, record);
  append_row_end(out, {});
  EXPECT_EQ(out, R"({"id":"a1","text":"","title":null,"source":"caf�.txt","offset":0,"length":0,)"
                 R"("url":null,"site":null,"publisher":null,"author":null,"published":null,)"
                 R"("dateline":null,"age_seconds":null,)"
                 R"("role":"main","parent":null,"keywords":[],"copies":[],"links":[]})"
                 "\n");
}

TEST(RowsTest, FindsIdAndTextInARow) {
  for (const char* const id : {"a1", R"(a "quoted" \ id\)", ""}) {
    for (const char* const text : {"", "One.\nTwo.", R"("quoted", \ and \")"}) {
      Record record;
      record.id = id;
      record.text = text;
      std::string row;
      append_row_head(row, record);
      std::string escaped;
      base::append_json_string(escaped, text);
      EXPECT_EQ('"' + std::string(text_in_row(row)) + '"', escaped) << row;
      escaped.clear();
      base::append_json_string(escaped, id);
      EXPECT_EQ('"' + std::string(id_in_row(row)) + '"', escaped) << row;
    }
  }
}

TEST(RowsTest, WritesACopy) {
  Record copy;
  copy.id = "c1";
  copy.source = "dump.txt";
  copy.offset = 12;
  copy.length = 340;
  copy.publisher = "The Post";
  std::string head;
  append_row_head(head, copy);
  std::string out;
  append_copy_head(out, head);
  append_copy_end(out, Relation::kNear, 0.93, 1);
  EXPECT_EQ(out,
            R"({"id":"c1","source":"dump.txt","offset":12,"length":340,"url":null,"site":null,)"
            R"("publisher":"The Post","title":null,"published":null,"relation":"near",)"
            R"("jaccard":0.93,"containment":1})");
}

TEST(RowsTest, TakesWhatACopySaysFromItsRow) {
  Record copy;
  copy.id = R"(an "id" \ of \\)";
  copy.text = R"(a "text", with \ and \")";
  copy.title = R"(","title":"\)";
  copy.source = "";
  copy.url = R"(https://example.com/,"x")";
  copy.site = "example.com";
  copy.author = R"(Jane "J, Roe" \)";
  copy.published = "2024-01-31, noon";
  copy.carried_copies = R"({"id":"b"})";
  const std::string expected =
      R"({"id":"an \"id\" \\ of \\\\","source":"","offset":0,"length":0,)"
      R"("url":"https://example.com/,\"x\"","site":"example.com","publisher":null,)"
      R"("title":"\",\"title\":\"\\","published":"2024-01-31, noon")";
  std::string head;
  append_row_head(head, copy);
  std::string out;
  append_copy_head(out, head);
  EXPECT_EQ(out, expected);
  head.clear();
  append_row_head_without_text(head, copy);
  out.clear();
  append_copy_head(out, head);
  EXPECT_EQ(out, expected);
}

TEST(RowsTest, WritesLinksWithTheirSpansIfTheyHaveOne) {
  std::string out;
  append_row_end(out, {{.kind = LinkKind::kSharesPassage,
                        .id = "a\"1",
                        .start = 0,
                        .length = 300,
                        .other_start = 7,
                        .other_length = 299},
                       {.kind = LinkKind::kTemplateSibling, .id = "a2"},
                       {.kind = LinkKind::kSeries, .id = "a3"}});
  EXPECT_EQ(out, R"(],"links":[{"relation":"shares_passage","id":"a\"1","start":0,"length":300,)"
                 R"("other_start":7,"other_length":299},{"relation":"template_sibling","id":"a2"},)"
                 R"({"relation":"series","id":"a3"}]})"
                 "\n");
}

struct ShareCase {
  double share;
  const char* json;
};

class ShareTest : public testing::TestWithParam<ShareCase> {};

TEST_P(ShareTest, IsRoundedAndShort) {
  std::string out;
  append_copy_end(out, Relation::kExact, GetParam().share, 0);
  EXPECT_EQ(out,
            fmt::format(R"(,"relation":"exact","jaccard":{},"containment":0}})", GetParam().json));
}

INSTANTIATE_TEST_SUITE_P(Shares, ShareTest,
                         testing::Values(ShareCase{0, "0"}, ShareCase{1, "1"},
                                         ShareCase{0.99999, "1"}, ShareCase{2.0 / 3, "0.6667"},
                                         ShareCase{0.1 + 0.2, "0.3"}, ShareCase{0.00004, "0"},
                                         ShareCase{0.0001, "0.0001"},
                                         ShareCase{std::nan(""), "null"}));

TEST(RowsTest, WritesALedgerRow) {
  std::string out;
  append_ledger_row(out, {.record = "a1",
                          .source = "dump.txt",
                          .offset = 5,
                          .start = 6,
                          .length = 7,
                          .span_class = SpanClass::kTitleEcho,
                          .rule = "echo",
                          .evidence = "caf\xE9\xFF \xE2\x82 A"});
  append_ledger_row(out, {.record = {},
                          .source = "caf\xE9.txt",
                          .offset = 0,
                          .start = 0,
                          .length = 3,
                          .span_class = SpanClass::kByteOrderMark,
                          .rule = {},
                          .evidence = {}});
  EXPECT_EQ(out, R"({"record":"a1","source":"dump.txt","offset":5,"start":6,"length":7,)"
                 R"("class":"title_echo","rule":"echo","evidence":"caf� � A"})"
                 "\n"
                 R"({"record":null,"source":"caf�.txt","offset":0,"start":0,"length":3,)"
                 R"("class":"byte_order_mark","rule":null,"evidence":null})"
                 "\n");
}

}  // namespace
}  // namespace newsieve::write
