#include "report/wording.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "report/uri.h"

namespace newsieve::report {
namespace {

using namespace std::string_view_literals;

struct TextCase {
  const char* name;
  std::string_view in;
  std::string_view out;
};

std::string name_of_case(const testing::TestParamInfo<TextCase>& test) {
  return test.param.name;
}

class OneLineTest : public testing::TestWithParam<TextCase> {};

TEST_P(OneLineTest, HoldsNothingThatEndsALineOrControls) {
  EXPECT_EQ(one_line(GetParam().in), GetParam().out);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, OneLineTest,
    testing::Values(TextCase{"empty", "", ""},
                    TextCase{"as_it_is", "a é 港 🚢 <&>\"'`|%", "a é 港 🚢 <&>\"'`|%"},
                    TextCase{"line_ends",
                             "a\nb\rc\td\xE2\x80\xA8"
                             "e\xE2\x80\xA9",
                             "a b c d e "},
                    TextCase{"controls", "\0\x01\x1B[31m\x7F\xC2\x85"sv,
                             "\uFFFD\uFFFD\uFFFD[31m\uFFFD\uFFFD"},
                    TextCase{"noncharacters", "\uFFFE\uFFFF\uFFFD", "\uFFFD\uFFFD\uFFFD"},
                    TextCase{"invalid", "a\xFF\xC3", "a\uFFFD"}),
    name_of_case);

class UriTest : public testing::TestWithParam<TextCase> {};

TEST_P(UriTest, IsThatOfThePath) {
  EXPECT_EQ(uri_of_path(GetParam().in), GetParam().out);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, UriTest,
    testing::Values(TextCase{"relative", "dumps/a-b_c~1.txt", "dumps/a-b_c~1.txt"},
                    TextCase{"reserved", "a b#?%[1]&c.txt", "a%20b%23%3F%25%5B1%5D%26c.txt"},
                    TextCase{"colon_is_no_scheme", "http://x", "http%3A//x"},
                    TextCase{"absolute", "/srv/a", "file:///srv/a"},
                    TextCase{"slashes_are_no_host", "//srv//a", "file:///srv//a"},
                    TextCase{"root", "/", "file:///"}, TextCase{"bytes", "ü\xFF", "%C3%BC%FF"},
                    TextCase{"backslash", R"(C:\x)", "C%3A%5Cx"},
                    TextCase{"standard_input", "-", "-"}),
    name_of_case);

TEST(WordingTest, RoundsSharesOnly) {
  EXPECT_EQ(number(Metric::kDuplicateShare, 1.0 / 3), "0.333333");
  EXPECT_EQ(number(Metric::kDuplicateShare, 0.5), "0.5");
  EXPECT_EQ(number(Metric::kInvalidByteShare, 0.0000004), "0");
  EXPECT_EQ(number(Metric::kRecords, 1234567), "1234567");
  EXPECT_EQ(number(Metric::kWordsMedian, 12.5), "12.5");
}

TEST(WordingTest, SaysWhatWasMeasuredAndAllowed) {
  Verdict verdict{.gate = {.metric = Metric::kDuplicateShare, .bound = Bound::kMax, .limit = 0.1},
                  .source = "wire.example\n",
                  .measured = {.value = 0.4, .count = 24, .of = 60},
                  .judged = 0.35,
                  .known = 3,
                  .outcome = Outcome::kFails,
                  .examples = {}};
  EXPECT_EQ(gate_text(verdict.gate), "duplicate_share at most 0.1");
  EXPECT_EQ(verdict_text_of_source(verdict),
            "wire.example : duplicate_share is 0.4 (24 of 60), 0.35 without what the baseline "
            "knows; at most 0.1 is allowed");
  verdict.source.clear();
  verdict.known = 0;
  EXPECT_EQ(verdict_text_of_source(verdict),
            "duplicate_share is 0.4 (24 of 60); at most 0.1 is allowed");
  verdict.gate = {.metric = Metric::kWordsMin, .bound = Bound::kMin, .limit = 5};
  verdict.measured = {.value = 4, .count = 4};
  EXPECT_EQ(verdict_text(verdict), "words_min is 4; at least 5 is allowed");
  verdict.measured = {};
  EXPECT_EQ(measured_text(verdict), "nothing to measure");
}

TEST(WordingTest, PlacesExamples) {
  EXPECT_EQ(
      place_text({.input = "a\n.txt", .offset = 9, .line = 3, .id = "", .text = "", .reason = ""}),
      "a .txt:3");
  EXPECT_EQ(place_text({.input = "a", .offset = 9, .line = 0, .id = "", .text = "", .reason = ""}),
            "a");
}

TEST(WordingTest, Counts) {
  EXPECT_EQ(counted(0, "gate"), "0 gates");
  EXPECT_EQ(counted(1, "gate"), "1 gate");
}

}  // namespace
}  // namespace newsieve::report
