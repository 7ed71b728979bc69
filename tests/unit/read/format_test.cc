#include "read/format.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::read {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct Case {
  const char* name;
  std::string_view head;
  Format asked;
  Format format;
  std::size_t mark;
  const char* refusal;  ///< a part of it; empty: none
};

class DetectTest : public testing::TestWithParam<Case> {};

TEST_P(DetectTest, TellsTheFormat) {
  const Case& c = GetParam();
  const Detected found = detect(c.head, c.asked);
  EXPECT_EQ(found.mark, c.mark);
  if (std::string_view(c.refusal).empty()) {
    EXPECT_EQ(found.refusal, "");
    EXPECT_EQ(found.format, c.format);
  } else {
    EXPECT_NE(found.refusal.find(c.refusal), std::string::npos) << found.refusal;
  }
}

constexpr Format kAuto = Format::kAuto;
constexpr Format kText = Format::kText;
constexpr Format kJsonl = Format::kJsonl;

const std::string kTar = "page.txt" + std::string(249, '\0') +
                         "ustar\0"
                         "00"s;
const std::string kGnuTar = "page.txt" + std::string(249, '\0') + "ustar  \0root"s;
const std::string kAboutTar = std::string(257, 'a') + "ustar is what archives have here.";

INSTANTIATE_TEST_SUITE_P(
    Heads, DetectTest,
    testing::Values(
        Case{"empty", ""sv, kAuto, kText, 0, ""},
        Case{"text", "A headline\n"sv, kAuto, kText, 0, ""},
        Case{"mark", "\xEF\xBB\xBFtext"sv, kAuto, kText, 3, ""},
        Case{"row", "{\"text\":\"a\"}\n"sv, kAuto, kJsonl, 0, ""},
        Case{"spaced_row", "\n\r\n {\t\"text\":1"sv, kAuto, kJsonl, 0, ""},
        Case{"empty_row", "{ }"sv, kAuto, kJsonl, 0, ""},
        Case{"marked_row", "\xEF\xBB\xBF{\"a\":1}"sv, kAuto, kJsonl, 3, ""},
        Case{"brace", "{{template}}"sv, kAuto, kText, 0, ""},
        Case{"brace_alone", "{"sv, kAuto, kText, 0, ""},
        Case{"asked_text", "{\"text\":\"a\"}"sv, kText, kText, 0, ""},
        Case{"asked_jsonl", "\xEF\xBB\xBFtext"sv, kJsonl, kJsonl, 3, ""},
        Case{"array", "[\n {\"text\":\"a\"}]"sv, kAuto, kText, 0, "jq -c '.[]'"},
        Case{"array_asked_jsonl", "[{\"text\":\"a\"}]"sv, kJsonl, kText, 0, "jq -c '.[]'"},
        Case{"over_lines", "{\n  \"text\": \"a\"\n}\n"sv, kAuto, kText, 0, "jq -c ."},
        Case{"broken_first_row", "{\n{\"text\":\"a\"}\n"sv, kJsonl, kJsonl, 0, ""},
        Case{"array_asked_text", "[{\"text\":\"a\"}]"sv, kText, kText, 0, ""},
        Case{"tar", kTar, kAuto, kText, 0, "tar -xf"},
        Case{"gnu_tar", kGnuTar, kAuto, kText, 0, "tar -xf"},
        Case{"tar_asked_text", kTar, kText, kText, 0, ""},
        Case{"about_tar", kAboutTar, kAuto, kText, 0, ""},
        Case{"warc", "WARC/1.0\r\nWARC-Type: conversion\r\n"sv, kAuto, kText, 0, "WARC records"},
        Case{"about_warc", "WARC/1.0 is a format\nof archives.\n"sv, kAuto, kText, 0, ""},
        Case{"csv", "id,title,text\n1,a,b\n"sv, kAuto, kText, 0, "mlr --icsv --ojsonl"},
        Case{"quoted_csv", "\"Id\";\"Title\";\"x\"\r\n"sv, kAuto, kText, 0, "--ifs semicolon"},
        Case{"csv_of_lines", "id,title,text\r\n1,\"The quay\nis old.\",a\r\n"sv, kAuto, kText, 0,
             "mlr"},
        Case{"csv_header", "id,title,text"sv, kAuto, kText, 0, "mlr --icsv"},
        Case{"names_over_prose", "Title;Author;Date\n\nThe quay; it is old.\n"sv, kAuto, kText, 0,
             ""},
        Case{"tabs", "url\tbody\tn\n\t\t1\n"sv, kAuto, kText, 0, "mlr --itsv"},
        Case{"csv_asked_text", "id,title,text\n1,a,b\n"sv, kText, kText, 0, ""},
        Case{"menu", "News,Text,Video\n"sv, kAuto, kText, 0, ""},
        Case{"two_columns", "title,text\n"sv, kAuto, kText, 0, ""},
        Case{"clause", "Title, date, and text\n"sv, kAuto, kText, 0, ""},
        Case{"bracket", "[Photo] A headline"sv, kAuto, kText, 0, ""},
        Case{"utf16_le", "\xFF\xFEN\0e\0w\0s\0"sv, kAuto, kText, 0, "iconv -f UTF-16LE"},
        Case{"utf16_be", "\xFE\xFF\0N\0e\0w\0s"sv, kAuto, kText, 0, "iconv -f UTF-16BE"},
        Case{"utf32_le", "\xFF\xFE\0\0N\0\0\0"sv, kAuto, kText, 0, "iconv -f UTF-32LE"},
        Case{"utf32_be", "\0\0\xFE\xFF\0\0\0N"sv, kAuto, kText, 0, "iconv -f UTF-32BE"},
        Case{"utf16_le_unmarked", "N\0e\0w\0s\0 \0"sv, kAuto, kText, 0, "iconv -f UTF-16LE"},
        Case{"utf16_be_unmarked", "\0N\0e\0w\0s\0 "sv, kAuto, kText, 0, "iconv -f UTF-16BE"},
        Case{"utf16_asked_text", "\xFF\xFEN\0"sv, kText, kText, 0, "iconv"},
        Case{"nul_between_pages", "page one\0page two\0"sv, kAuto, kText, 0, ""},
        Case{"escape_colours", "\x1B[1mA\x1B[0m"sv, kAuto, kText, 0, ""},
        Case{"control", "\x01\x02\x03 text"sv, kAuto, kText, 0, "no text"},
        Case{"control_asked", "\x01\x02\x03 text"sv, kText, kText, 0, ""},
        Case{"few_invalid", "caf\xE9 cr\xE8me and more"sv, kAuto, kText, 0, ""},
        Case{"mostly_invalid", "\xC0\xC1\xF5\xFF\xC0\xC1 text"sv, kAuto, kText, 0, "no text"},
        Case{"cut_sequence", "\xE2\x82"sv, kAuto, kText, 0, ""}),
    [](const auto& test) { return test.param.name; });

TEST(DetectReturnsTest, EndLinesWhereNoLineFeedDoes) {
  for (const std::string_view head : {"a\rb", "a\r\r", "\xEF\xBB\xBF\rb"}) {
    EXPECT_TRUE(detect(head, kText).ends_lines_by_returns) << head;
  }
  // The head may end between the return and the line feed of a line's end.
  for (const std::string_view head : {"", "a", "a\nb", "a\r\nb", "a\rb\n", "a\r", "\r"}) {
    EXPECT_FALSE(detect(head, kText).ends_lines_by_returns) << head;
  }
}

}  // namespace
}  // namespace newsieve::read
