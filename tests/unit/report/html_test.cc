#include "report/html.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "pages.h"
#include "report/html_days.h"
#include "report/html_text.h"
#include "report/sample_result.h"

namespace newsieve::report {
namespace {

using namespace std::string_view_literals;

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

struct TextCase {
  std::string_view in;
  std::string_view out;
};

TEST(HtmlTextTest, EscapesWhatIsMarkupOrDoesNotShow) {
  const std::vector<TextCase> cases = {
      {"a <b> & \"c\"", "a &lt;b&gt; &amp; &quot;c&quot;"},
      {"\0\x1b\x7f"sv, "\u2400\u241B\u2421"},
      {"x\u202Ey\u2066z\u2028", "x[U+202E]y[U+2066]z[U+2028]"},
      {"\u0085 \uFFFE \uFDD0", "\uFFFD \uFFFD \uFFFD"},
      {"a\xFF\xC0z", "a\uFFFDz"},
      {"\u05E9\u05DC\u05D5\u05DD 港 é", "\u05E9\u05DC\u05D5\u05DD 港 é"},
  };
  for (const TextCase& each : cases) {
    EXPECT_EQ(page::escaped(each.in), each.out);
  }
}

TEST(HtmlTextTest, CutsByColumns) {
  EXPECT_EQ(page::shortened("harbour", 7), "harbour");
  EXPECT_EQ(page::shortened("harbours", 7), "harbou…");
  EXPECT_EQ(page::shortened("港港港港", 5), "港港…");  // two columns each
  std::string marks = "e";
  for (int i = 0; i < 1'000; ++i) {
    marks += "\u0301";
  }
  EXPECT_LT(page::shortened(marks, 10).size(), 100U);
}

TEST(HtmlTextTest, ShowsThatAValueIsNotItsLimit) {
  const MetricInfo& share = info_of(Metric::kDuplicateShare);
  const page::ValuePair near = page::value_texts(share, 0.10001, 0.1);
  EXPECT_EQ(near.first, "10.001\u00A0%");
  EXPECT_EQ(near.second, "10.000\u00A0%");
  EXPECT_EQ(page::value_texts(share, 0.1, 0.1).first, "10.0\u00A0%");
  EXPECT_EQ(page::share_text(0), "0\u00A0%");
  EXPECT_EQ(page::share_text(0.00004), "0.0040\u00A0%");
  EXPECT_EQ(page::value_text(info_of(Metric::kRecords), 1'234'567), "1,234,567");
}

TEST(TimelineTest, ChoosesTheUnitByTheSpanAndKeepsGaps) {
  const auto days =
      page::timeline_of({{.day = 19'843, .records = 2}, {.day = 19'846, .records = 3}});
  EXPECT_EQ(days.unit, "Day");
  ASSERT_EQ(days.columns.size(), 4U);
  EXPECT_EQ(days.columns[0].name, "2024-04-30");
  EXPECT_EQ(days.columns[1].count, 0U);
  EXPECT_EQ(days.columns[3].count, 3U);

  const auto weeks = page::timeline_of({{.day = 0, .records = 1}, {.day = 400, .records = 1}});
  EXPECT_EQ(weeks.unit, "Week");
  EXPECT_EQ(weeks.columns[0].label, "1969-12-29");  // a Monday

  const auto months = page::timeline_of({{.day = -40, .records = 1}, {.day = 1'000, .records = 1}});
  EXPECT_EQ(months.unit, "Month");
  EXPECT_EQ(months.columns[0].label, "1969-11");
}

TEST(TimelineTest, LeavesStraysOutAndCountsThem) {
  const auto timeline = page::timeline_of({{.day = -100'000, .records = 1},
                                           {.day = 19'843, .records = 500},
                                           {.day = 19'850, .records = 500},
                                           {.day = 2'000'000, .records = 2}});
  EXPECT_EQ(timeline.unit, "Day");
  EXPECT_EQ(timeline.columns.size(), 8U);
  EXPECT_EQ(timeline.earlier, 1U);
  EXPECT_EQ(timeline.later, 2U);
}

TEST(HtmlTest, IsOneDocumentThatAsksForNothing) {
  for (const CheckResult& result : {test::sample_result(), test::empty_result()}) {
    const std::string page = html(result);
    EXPECT_EQ(page.find("<!DOCTYPE html>"), 0U);
    EXPECT_EQ(count_of(page, "<h1>"), 1U);
    EXPECT_EQ(count_of(page, "<main"), 1U);
    EXPECT_EQ(count_of(page, "default-src 'none'; style-src 'sha256-"), 1U);
    EXPECT_EQ(count_of(page, "http://") + count_of(page, "https://"), 0U);
    EXPECT_EQ(count_of(page, " style=") + count_of(page, " src=") + count_of(page, "@import"), 0U);
    EXPECT_EQ(count_of(page, "<details"), count_of(page, "</details>"));
    EXPECT_EQ(count_of(page, "<table"), count_of(page, "</table>"));
    EXPECT_EQ(count_of(page, "<caption"), count_of(page, "<table"));
  }
}

TEST(HtmlTest, SaysWhatFailedAndShowsIt) {
  const std::string page = html(test::sample_result());
  EXPECT_NE(page.find("6 gates failed"), std::string::npos);
  EXPECT_NE(page.find("line 812, byte 40,960"), std::string::npos);
  EXPECT_NE(page.find("near copy of 7d10e6a3f0b94c55a1c2d3e4f5061728 (0.93)"), std::string::npos);
  EXPECT_NE(html(test::empty_result()).find("no gate asked for"), std::string::npos);
}

TEST(HtmlTest, NamesNoByteOfAWholeInput) {
  CheckResult result = test::empty_result();
  result.problems = {{.input = "a.txt", .offset = 4014, .message = "broken"},
                     {.input = "b.txt", .offset = {}, .message = "away"}};
  const std::string page = html(result);
  const std::string_view rows =
      std::string_view(page).substr(page.find("<table class=\"problems\">"));
  EXPECT_LT(rows.find("<td class=\"n\">4,014</td>"), rows.find("b.txt"));
  EXPECT_LT(rows.find("<td class=\"n\">–</td>", rows.find("b.txt")), rows.find("away"));
}

TEST(HtmlTest, TextOfTheCorpusIsNeverMarkup) {
  const std::string page = html(test::hostile_result());
  const std::string plain = html(test::realistic_result());
  EXPECT_EQ(page.find("<img"), std::string::npos);
  EXPECT_EQ(count_of(page, "<script"), count_of(plain, "<script"));
  EXPECT_EQ(count_of(page, "</style"), count_of(plain, "</style"));
  for (const std::string_view raw : {"\u202E"sv, "\u2028"sv, "\x1b"sv, "\0"sv, "\xFF"sv}) {
    EXPECT_EQ(page.find(raw), std::string::npos);
  }
}

TEST(HtmlTest, StaysSmallWhateverTheCorpus) {
  const std::string page = html(test::huge_result());
  EXPECT_LT(page.size(), 2'000'000U);
  EXPECT_NE(page.find("and 99,800 more sources"), std::string::npos);
}

TEST(HtmlTest, HoldsNeitherTimesNorChance) {
  CheckResult result = test::sample_result();
  const std::string page = html(result);
  result.summary.seconds = {{.name = "learn", .seconds = 98.76}};
  EXPECT_EQ(html(result), page);
}

}  // namespace
}  // namespace newsieve::report
