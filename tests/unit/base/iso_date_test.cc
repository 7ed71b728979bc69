#include "base/iso_date.h"

#include <gtest/gtest.h>

#include <string>

namespace newsieve::base {
namespace {

/// With a weekday before it, parse_date reads a text in its general way.
std::optional<Date> read_in_general(const std::string& text) {
  return parse_date("Mon " + text);
}

TEST(ParseIsoDateTest, ReadsWhatParseDateReads) {
  std::size_t dates = 0;
  for (const char* day : {"1000-01-01", "1969-12-31", "2023-02-28", "2023-02-29", "2024-02-29",
                          "2100-02-29", "2024-04-31", "2024-00-10", "2024-13-10", "2024-10-00",
                          "2024-10-32", "9999-12-31", "0999-01-01"}) {
    for (const char* time : {"", "T00:00:00Z", "T23:59:59Z", "T09:05:07Z", "T12:30:00Z"}) {
      const std::string text = std::string(day) + time;
      EXPECT_EQ(parse_iso_date(text), read_in_general(text)) << text;
      EXPECT_EQ(parse_iso_date(text), parse_date(text)) << text;
      dates += parse_iso_date(text).has_value() ? 1U : 0U;
    }
  }
  EXPECT_EQ(dates, 25U);  // 5 of these days exist
}

TEST(ParseIsoDateTest, LeavesOtherFormsAlone) {
  for (const char* text :
       {"", "2024-05-1", "2024-05-177", "2024/05/17", "2024-05-17 ", "20240517T1", "2024-5-017",
        "2024-05-17T15:04:05", "2024-05-17T15:04:05z", "2024-05-17 15:04:05Z",
        "2024-05-17T24:00:00Z", "2024-05-17T15:60:00Z", "2024-05-17T15:04:60Z", "202a-05-17"}) {
    EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace newsieve::base
