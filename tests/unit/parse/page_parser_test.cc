#include "parse/page_parser.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "classes.h"
#include "parse/sheet.h"

namespace newsieve::parse {
namespace {

using namespace std::literals;
using test::classes;
using test::kFirst;
using test::kSecond;
using test::page_of;
using test::read;

struct Case {
  const char* name;
  std::string_view text;
  std::vector<std::string_view> lines;
  std::vector<std::uint32_t> ordinals;
};

class LinesTest : public testing::TestWithParam<Case> {};

TEST_P(LinesTest, AreTrimmedAndNumbered) {
  const Case& c = GetParam();
  std::vector<std::string_view> lines;
  std::vector<std::uint32_t> ordinals;
  for (const Line& line : read_lines(c.text).lines) {
    lines.push_back(text_of(c.text, line));
    ordinals.push_back(line.ordinal);
    EXPECT_EQ(line.article, 0);
  }
  EXPECT_EQ(lines, c.lines);
  EXPECT_EQ(ordinals, c.ordinals);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, LinesTest,
    testing::Values(Case{"empty", "", {}, {}}, Case{"white_space", " \n\t\r\n \f\v\n", {}, {}},
                    Case{"no_newline", "quay", {"quay"}, {0}},
                    Case{"blank_lines", "\nquay\n\n  boat \t\n", {"quay", "boat"}, {1, 3}},
                    Case{"crlf", "quay\r\n\r\nboat\r\n", {"quay", "boat"}, {0, 2}},
                    Case{"nul_within", "quay\0ice\n"sv, {"quay\0ice"sv}, {0}},
                    Case{"invalid_utf8", "qu\xFFy\n\x80\n", {"qu\xFFy", "\x80"}, {0, 1}}),
    [](const auto& test) { return test.param.name; });

TEST(PageParserTest, LeavesNothingOfThePageBefore) {
  const std::string before =
      page_of("The quay", "By Ada Quill", kFirst, kSecond, "Tags: quay, ice");
  const std::string text = page_of(kFirst, kSecond);
  Scan scan;
  Reading reading;
  parse_page({.place = {}, .text = before, .row = std::nullopt}, {}, scan, reading);
  ASSERT_TRUE(reading.author);
  parse_page({.place = {}, .text = text, .row = std::nullopt}, {}, scan, reading);
  const Reading fresh = read(text);
  EXPECT_EQ(classes(reading), classes(fresh));
  EXPECT_EQ(reading.author, fresh.author);
  EXPECT_EQ(reading.keywords, fresh.keywords);
  EXPECT_EQ(reading.title_line, fresh.title_line);
  EXPECT_EQ(scan.text.text(), text);
  EXPECT_EQ(scan.word_ends.size(), reading.lines.size());
}

TEST(PageParserTest, ReadsNothingInAnEmptyPage) {
  for (const std::string_view text : {""sv, "\n"sv, " \r\n\t"sv}) {
    const Reading reading = read(text);
    EXPECT_TRUE(reading.lines.empty());
    EXPECT_FALSE(reading.title_line);
  }
}

TEST(PageParserTest, ReadsCrlfAsItReadsNewlines) {
  const std::string page = page_of("Council votes to rebuild the old north quay", "",
                                   "Ismere Post4 hours ago", kFirst, "Tags: quay", kSecond);
  std::string crlf;
  for (const char c : page) {
    crlf += c == '\n' ? "\r\n" : std::string(1, c);
  }
  EXPECT_EQ(classes(read(crlf)), classes(read(page)));
  EXPECT_EQ(classes(read(page)), "title publisher_age body tags body");
}

TEST(PageParserTest, KeepsTextThatIsBrokenByWidth) {
  const std::string page = page_of(
      "Council votes to rebuild the quay", "", "The harbour council of Port Ismere voted on",
      "Monday to rebuild the old north quay by the",
      "spring. The work will cost four million crowns", "and begin after the herring season ends.");
  for (const Line& line : read(page).lines) {
    EXPECT_FALSE(line.dropped()) << text_of(page, line);
  }
}

TEST(PageParserTest, TakesBytesThatAreNoUtf8) {
  const std::string page = page_of("Council votes to rebuild \xFF\xFE the quay",
                                   std::string(kFirst) + "\xE2\x82", "\x80\x80", kSecond);
  EXPECT_EQ(read(page).lines.size(), 4U);
}

TEST(PageParserTest, TakesAVeryLongLine) {
  std::string line;
  while (line.size() < 1'000'000) {
    line += kFirst;
    line += ' ';
  }
  const Reading reading = read(page_of("Council votes to rebuild the old north quay", line));
  EXPECT_EQ(classes(reading), "title body");
}

}  // namespace
}  // namespace newsieve::parse
