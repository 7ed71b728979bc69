#include "base/date.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::string_view iso;  ///< empty: it cannot be read
};

std::string name_of_case(const testing::TestParamInfo<Case>& test) {
  return test.param.name;
}

std::string iso_of(const std::optional<Date>& date) {
  return date ? to_iso8601(*date) : "";
}

class ParseDateTest : public testing::TestWithParam<Case> {};

TEST_P(ParseDateTest, Reads) {
  EXPECT_EQ(iso_of(parse_date(GetParam().text)), GetParam().iso);
}

TEST_P(ParseDateTest, ReadsItsOwnFormAgain) {
  const std::optional<Date> date = parse_date(GetParam().text);
  if (date) {
    EXPECT_EQ(parse_date(to_iso8601(*date)), date);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Iso8601, ParseDateTest,
    testing::Values(Case{"day", "2024-05-17", "2024-05-17"},
                    Case{"minute", "2024-05-17T15:04", "2024-05-17T15:04"},
                    Case{"second", "2024-05-17T15:04:05", "2024-05-17T15:04:05"},
                    Case{"space", "2024-05-17 15:04:05", "2024-05-17T15:04:05"},
                    Case{"utc", "2024-05-17T15:04:05Z", "2024-05-17T15:04:05Z"},
                    Case{"zero_offset", "2024-05-17T15:04:05+00:00", "2024-05-17T15:04:05Z"},
                    Case{"offset", "2024-05-17T15:04:05+05:30", "2024-05-17T15:04:05+05:30"},
                    Case{"west", "2024-05-17T15:04-0330", "2024-05-17T15:04-03:30"},
                    Case{"hours_only", "2024-05-17T15:04:05+02", "2024-05-17T15:04:05+02:00"},
                    Case{"fraction", "2024-05-17T15:04:05.123456Z", "2024-05-17T15:04:05Z"},
                    Case{"lower_case", "2024-05-17t15:04:05z", "2024-05-17T15:04:05Z"},
                    Case{"compact", "20240517", "2024-05-17"},
                    Case{"compact_time", "20240517T150405Z", "2024-05-17T15:04:05Z"},
                    Case{"leap_day", "2024-02-29", "2024-02-29"},
                    Case{"no_leap_day", "2023-02-29", ""}, Case{"no_month", "2024-13-01", ""},
                    Case{"no_hour", "2024-05-17T25:04", ""}, Case{"month_alone", "2024-05", ""},
                    Case{"more_behind", "2024-05-17 quay", ""}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Mail, ParseDateTest,
    testing::Values(Case{"whole", "Fri, 17 May 2024 15:04:05 +0200", "2024-05-17T15:04:05+02:00"},
                    Case{"gmt", "Fri, 17 May 2024 15:04:05 GMT", "2024-05-17T15:04:05Z"},
                    Case{"no_weekday", "17 May 2024 15:04 -0700", "2024-05-17T15:04-07:00"},
                    Case{"comment", "Fri, 17 May 2024 15:04:05 +0200 (CEST)",
                         "2024-05-17T15:04:05+02:00"},
                    Case{"leap_second", "Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:60Z"},
                    Case{"wire", "26-FEB-1987 15:01", "1987-02-26T15:01"},
                    Case{"wire_fraction", "26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    English, ParseDateTest,
    testing::Values(Case{"american", "May 17, 2024", "2024-05-17"},
                    Case{"british", "17 May 2024", "2024-05-17"},
                    Case{"abbreviated", "Feb. 3, 2024", "2024-02-03"},
                    Case{"sept", "Sept 3 2024", "2024-09-03"},
                    Case{"ordinal", "May 17th, 2024", "2024-05-17"},
                    Case{"ordinal_of", "3rd of May 2024", "2024-05-03"},
                    Case{"weekday", "Friday, May 17, 2024", "2024-05-17"},
                    Case{"eastern", "May 17, 2024 at 3:04 p.m. ET", "2024-05-17T15:04"},
                    Case{"standard", "Jan 5, 2024, 9:30 PM EST", "2024-01-05T21:30-05:00"},
                    Case{"noon", "May 17, 2024 12:04 pm", "2024-05-17T12:04"},
                    Case{"midnight", "May 17, 2024 12:04 AM", "2024-05-17T00:04"},
                    Case{"hour_alone", "May 17, 2024, 3 p.m.", "2024-05-17T15:00"},
                    Case{"time_first", "3:04 PM EDT, Fri May 17, 2024", "2024-05-17T15:04-04:00"},
                    Case{"bar", "17 May 2024 | 15:04", "2024-05-17T15:04"},
                    Case{"capitals", "17 MAY 2024", "2024-05-17"},
                    Case{"named_offset", "17 May 2024 15:04 UTC+2", "2024-05-17T15:04+02:00"},
                    Case{"no_such_day", "31 April 2024", ""}, Case{"no_year", "May 17", ""},
                    Case{"two_digit_year", "17 May 24", ""}, Case{"month", "May 2024", ""}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Numbers, ParseDateTest,
    testing::Values(Case{"day_first", "17/05/2024", "2024-05-17"},
                    Case{"month_first", "05/17/2024", "2024-05-17"},
                    Case{"dots", "17.05.2024", "2024-05-17"},
                    Case{"dots_spaced", "17. 5. 2024", "2024-05-17"},
                    Case{"dashes", "17-05-2024", "2024-05-17"},
                    Case{"same", "05/05/2024", "2024-05-05"}, Case{"either", "03/04/2024", ""},
                    Case{"neither", "17/18/2024", ""},
                    Case{"year_first", "2024/5/17", "2024-05-17"},
                    Case{"seconds", "1715958245", "2024-05-17T15:04:05Z"},
                    Case{"milliseconds", "1715958245123", "2024-05-17T15:04:05Z"},
                    Case{"number", "42", ""}, Case{"empty", "", ""}, Case{"word", "soon", ""}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Languages, ParseDateTest,
    testing::Values(Case{"german", "17. Mai 2024", "2024-05-17"},
                    Case{"german_time", "Freitag, 17. Mai 2024, 14.05 Uhr", "2024-05-17T14:05"},
                    Case{"umlaut", "3. MÄRZ 2024 um 9:05 Uhr", "2024-03-03T09:05"},
                    Case{"french", "1er août 2024 à 15h04", "2024-08-01T15:04"},
                    Case{"spanish", "17 de mayo de 2024 a las 15:04", "2024-05-17T15:04"},
                    Case{"italian", "17 maggio 2024 alle ore 15:04", "2024-05-17T15:04"},
                    Case{"portuguese", "segunda-feira, 17 de março de 2025", "2025-03-17"},
                    Case{"russian", "17 мая 2024, 15:04", "2024-05-17T15:04"},
                    Case{"hungarian", "2024. május 17.", "2024-05-17"},
                    Case{"japanese", "2024年5月17日", "2024-05-17"},
                    Case{"japanese_time", "2024年5月17日（金）15時04分", "2024-05-17T15:04"},
                    Case{"chinese_time", "2024年05月17日 15:04", "2024-05-17T15:04"},
                    Case{"korean", "2024년 5월 17일", "2024-05-17"},
                    Case{"arabic", "17 مايو 2024", "2024-05-17"},
                    Case{"arabic_digits", "١٧ مايو ٢٠٢٤", "2024-05-17"},
                    Case{"arabic_two_words", "17 كانون الثاني 2024", "2024-01-17"},
                    Case{"arabic_both", "17 أيار/مايو 2024", "2024-05-17"},
                    Case{"hindi", "17 मई 2024", "2024-05-17"},
                    Case{"hindi_digits", "१७ जनवरी २०२४", "2024-01-17"}),
    name_of_case);

TEST(ParseDateTest, TakesTheOrderThatIsStated) {
  EXPECT_EQ(iso_of(parse_date("03/04/2024", DayOrder::kDayFirst)), "2024-04-03");
  EXPECT_EQ(iso_of(parse_date("03/04/2024", DayOrder::kMonthFirst)), "2024-03-04");
  EXPECT_EQ(iso_of(parse_date("17/04/2024", DayOrder::kMonthFirst)), "2024-04-17");
}

class FindDateTest : public testing::TestWithParam<Case> {};

TEST_P(FindDateTest, Finds) {
  const std::optional<FoundDate> found = find_date(GetParam().text);
  EXPECT_EQ(found ? to_iso8601(found->date) : "", GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, FindDateTest,
    testing::Values(Case{"label", "Published: 3 May 2026, 14:05", "2026-05-03T14:05"},
                    Case{"glued_label", "Published:3 May 2026", "2026-05-03"},
                    Case{"between", "By Jane Roe | May 3, 2026 | 4 min read", "2026-05-03"},
                    Case{"dash_behind", "May 3, 2026 - 12 comments", "2026-05-03"},
                    Case{"glued_behind", "May 3, 2026Updated", "2026-05-03"},
                    Case{"sentence", "The quay opened on May 3, 2026, at noon.", "2026-05-03"},
                    Case{"zone", "Stand: 03.13.2026", "2026-03-13"},
                    Case{"version", "Release 1.2.2026 of the map", ""},
                    Case{"part_number", "Order 17-0305-2024", ""},
                    Case{"none", "Nothing has happened here since May", ""}),
    name_of_case);

TEST(FindDateTest, SaysWhereItStands) {
  const std::string_view line = "Posted 3 May 2026, 14:05 by Jane";
  const std::optional<FoundDate> found = find_date(line);
  ASSERT_TRUE(found);
  EXPECT_EQ(line.substr(found->start, found->length), "3 May 2026, 14:05");
}

TEST(FindDateTest, FindsTheNextOne) {
  const std::string_view line = "Posted 3 May 2026, updated 4 May 2026";
  const std::optional<FoundDate> found = find_date(line, 17);
  ASSERT_TRUE(found);
  EXPECT_EQ(to_iso8601(found->date), "2026-05-04");
}

struct PatternCase {
  const char* name;
  std::string_view text;
  std::string_view pattern;
  std::string_view iso;
};

class DatePatternTest : public testing::TestWithParam<PatternCase> {};

TEST_P(DatePatternTest, Reads) {
  EXPECT_TRUE(is_date_pattern(GetParam().pattern));
  EXPECT_EQ(iso_of(parse_date_as(GetParam().text, GetParam().pattern)), GetParam().iso);
}

INSTANTIATE_TEST_SUITE_P(
    Patterns, DatePatternTest,
    testing::Values(PatternCase{"day_first", "03-04-2024", "%d-%m-%Y", "2024-04-03"},
                    PatternCase{"short_year", "3/4/24", "%m/%d/%y", "2024-03-04"},
                    PatternCase{"last_century", "3/4/87", "%D", "1987-03-04"},
                    PatternCase{"name", "03 Apr 2024", "%d %b %Y", "2024-04-03"},
                    PatternCase{"full", "Fri 2024-05-17 15:04:05 +0200", "%a %F %T %z",
                                "2024-05-17T15:04:05+02:00"},
                    PatternCase{"twelve", "05/17/2024 03:04 PM", "%m/%d/%Y %I:%M %p",
                                "2024-05-17T15:04"},
                    PatternCase{"day_of_year", "2024-138", "%Y-%j", "2024-05-17"},
                    PatternCase{"epoch", "-86400", "%s", "1969-12-31T00:00:00Z"},
                    PatternCase{"literal", "on 03.04.2024", "on %d.%m.%Y", "2024-04-03"},
                    PatternCase{"too_long", "03-04-2024 x", "%d-%m-%Y", ""},
                    PatternCase{"no_day", "31-04-2024", "%d-%m-%Y", ""},
                    PatternCase{"other", "3 April", "%d-%m-%Y", ""}),
    [](const auto& test) { return test.param.name; });

TEST(DatePatternTest, RefusesPatternsWithoutADay) {
  EXPECT_FALSE(is_date_pattern("%Y-%m"));
  EXPECT_FALSE(is_date_pattern("%d-%m-%Q"));
  EXPECT_FALSE(is_date_pattern("%d-%m-%Y %"));
  EXPECT_FALSE(is_date_pattern(""));
}

TEST(DateSecondsTest, CountsFromTheEpoch) {
  const auto seconds = [](std::string_view text) {
    return seconds_since_epoch(parse_date(text).value());
  };
  EXPECT_EQ(seconds("1970-01-01"), 0);
  EXPECT_EQ(seconds("2024-05-17T15:04:05Z"), 1715958245);
  EXPECT_EQ(seconds("2024-05-17T15:04:05"), 1715958245);
  EXPECT_EQ(seconds("2024-05-17T17:04:05+02:00"), 1715958245);
  EXPECT_EQ(seconds("1969-12-31T23:59:59Z"), -1);
  EXPECT_EQ(seconds("1000-01-01"), -30610224000);
}

TEST(DateSecondsTest, GoesBack) {
  for (const std::int64_t seconds :
       std::initializer_list<std::int64_t>{-30610224000, -86401, -1, 0, 951782400, 253402300799}) {
    const std::optional<Date> date = date_of_epoch(seconds);
    ASSERT_TRUE(date);
    EXPECT_EQ(seconds_since_epoch(*date), seconds);
  }
  EXPECT_FALSE(date_of_epoch(253402300800));
  EXPECT_FALSE(date_of_epoch(-30610224001));
}

}  // namespace
}  // namespace newsieve::base
