#include "cli/text.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

struct Case {
  std::string_view bytes;
  std::string_view shown;
};

class Printable : public testing::TestWithParam<Case> {};

TEST_P(Printable, LeavesNothingToObey) {
  EXPECT_EQ(printable(GetParam().bytes), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Printable,
    testing::Values(Case{"plain text", "plain text"}, Case{"Grüße, 新聞", "Grüße, 新聞"},
                    Case{"a\nb\tc\rd", "a\\nb\\tc\\rd"}, Case{"\x1b[31mred", "\\x1b[31mred"},
                    Case{"bell\x07 del\x7f", "bell\\x07 del\\x7f"},
                    Case{std::string_view("nul\0!", 5), "nul\\x00!"},
                    Case{"\xc2\x9b"
                         "31m",
                         "\\x9b31m"},                                  // the one-byte CSI of C1
                    Case{"\xff\xfe", "\\xff\\xfe"},                    // never UTF-8
                    Case{"cut \xe6\x96", "cut \\xe6\\x96"},            // ends within a character
                    Case{"\xc0\xaf", "\\xc0\\xaf"},                    // overlong
                    Case{"\xed\xa0\x80", "\\xed\\xa0\\x80"},           // a surrogate
                    Case{"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80"},  // above U+10FFFF
                    Case{"\xe2\x80\xae"
                         "gpj",
                         "\\u202egpj"},  // right-to-left override
                    Case{"a\xe2\x80\xa8z", "a\\u2028z"}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(JsonString, IsValidForAnyBytes) {
  EXPECT_EQ(json_string("新聞 plain"), "\"新聞 plain\"");
  EXPECT_EQ(json_string("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(json_string("a\nb\x1b[m"), R"("a\u000ab\u001b[m")");
  EXPECT_EQ(json_string("\xc2\x9b"), R"("\u009b")");
  EXPECT_EQ(json_string("cut \xe6\x96"), "\"cut \xef\xbf\xbd\xef\xbf\xbd\"");
}

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("Grüße"), 5U);
  EXPECT_EQ(display_width("新聞"), 4U);
  EXPECT_EQ(display_width("e\xcc\x81"), 1U);  // e and a combining acute accent
}

TEST(Shorten, KeepsToTheWidth) {
  EXPECT_EQ(shorten("abcdef", 6), "abcdef");
  EXPECT_EQ(shorten("abcdef", 5), "abcd…");
  EXPECT_EQ(shorten("新聞記事", 8), "新聞記事");
  EXPECT_EQ(shorten("新聞記事", 7), "新聞記…");
  EXPECT_EQ(shorten("新聞記事", 6), "新聞…");
  EXPECT_EQ(shorten("abc", 1), "…");
  EXPECT_EQ(shorten("abc", 0), "");
}

TEST(Pad, FillsToTheWidth) {
  EXPECT_EQ(pad("ab", 4), "ab  ");
  EXPECT_EQ(pad("新", 4), "新  ");
  EXPECT_EQ(pad("abcdef", 4), "abcdef");
}

}  // namespace
}  // namespace newsieve::cli
