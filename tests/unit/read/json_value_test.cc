#include "read/json_value.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/json_text.h"

namespace newsieve::read {
namespace {

using namespace std::string_view_literals;

struct StringCase {
  const char* name;
  std::string_view escaped;
  std::optional<std::string_view> decoded;
};

class UnescapeTest : public testing::TestWithParam<StringCase> {};

TEST_P(UnescapeTest, DecodesOrRefuses) {
  const StringCase& c = GetParam();
  std::string out = "before ";
  const Unescaped unescaped = unescape(c.escaped, out);
  ASSERT_EQ(unescaped != Unescaped::kInvalid, c.decoded.has_value());
  if (c.decoded) {
    EXPECT_EQ(out, "before " + std::string(*c.decoded));
  }
  if (unescaped == Unescaped::kAlike) {
    std::string again;
    base::append_json_string(again, *c.decoded);
    EXPECT_EQ(again, '"' + std::string(c.escaped) + '"');
  }
}

TEST(UnescapeTest, TellsWhatWouldBeWrittenAlike) {
  std::string out;
  EXPECT_EQ(unescape("", out), Unescaped::kAlike);
  EXPECT_EQ(unescape("caf\xC3\xA9 / \x7F", out), Unescaped::kAlike);
  EXPECT_EQ(unescape(R"(\"quoted\" \\ \b\f\n\r\t)", out), Unescaped::kAlike);
  EXPECT_EQ(unescape(R"(a\/b)", out), Unescaped::kOtherwise);
  EXPECT_EQ(unescape(R"(caf\u00e9)", out), Unescaped::kOtherwise);
  EXPECT_EQ(unescape(R"(a\/b \x)", out), Unescaped::kInvalid);
}

INSTANTIATE_TEST_SUITE_P(
    Strings, UnescapeTest,
    testing::Values(StringCase{"empty", "", ""}, StringCase{"plain", "caf\xC3\xA9", "caf\xC3\xA9"},
                    StringCase{"short_forms", R"(\"\\\/\b\f\n\r\t)", "\"\\/\b\f\n\r\t"},
                    StringCase{"one_byte", R"(a\u0041b)", "aAb"},
                    StringCase{"two_bytes", R"(\u00e9\u00E9)", "\xC3\xA9\xC3\xA9"},
                    StringCase{"three_bytes", R"(\u20ac)", "\xE2\x82\xAC"},
                    StringCase{"pair", R"(x\ud83d\ude00y)", "x\xF0\x9F\x98\x80y"},
                    StringCase{"highest", R"(\udbff\udfff)", "\xF4\x8F\xBF\xBF"},
                    StringCase{"nul", R"(a\u0000b)", "a\0b"sv},
                    StringCase{"lone_high", R"(\ud83d)", std::nullopt},
                    StringCase{"lone_high_then_text", R"(\ud83dx)", std::nullopt},
                    StringCase{"two_high", R"(\ud83d\ud83d)", std::nullopt},
                    StringCase{"lone_low", R"(\ude00)", std::nullopt},
                    StringCase{"high_then_plain", R"(\ud83d\u0041)", std::nullopt},
                    StringCase{"unknown", R"(\x)", std::nullopt},
                    StringCase{"cut", R"(\)", std::nullopt},
                    StringCase{"cut_hex", R"(\u12)", std::nullopt},
                    StringCase{"signed_hex", R"(\u-123)", std::nullopt},
                    StringCase{"no_hex", R"(\u12g4)", std::nullopt}),
    [](const auto& test) { return test.param.name; });

struct NumberCase {
  std::string_view token;
  bool number;
};

class NumberTest : public testing::TestWithParam<NumberCase> {};

TEST_P(NumberTest, FollowsTheGrammar) {
  EXPECT_EQ(is_number(GetParam().token), GetParam().number) << GetParam().token;
}

INSTANTIATE_TEST_SUITE_P(
    Tokens, NumberTest,
    testing::Values(NumberCase{"0", true}, NumberCase{"-0", true}, NumberCase{"12", true},
                    NumberCase{"-1.50e+10", true}, NumberCase{"1E5", true},
                    NumberCase{"123456789012345678901234567890", true}, NumberCase{"", false},
                    NumberCase{"-", false}, NumberCase{"01", false}, NumberCase{"1.", false},
                    NumberCase{".5", false}, NumberCase{"1e", false}, NumberCase{"1e+", false},
                    NumberCase{"+1", false}, NumberCase{"1 ", false}, NumberCase{"0x1", false},
                    NumberCase{"1e+-5", false}, NumberCase{"NaN", false}));

TEST(JsonValueTest, ReadsStringsNumbersAndIntegers) {
  EXPECT_EQ(to_string(R"("a\nb")"), "a\nb");
  EXPECT_EQ(to_string("5"), std::nullopt);
  EXPECT_EQ(to_string(""), std::nullopt);
  EXPECT_EQ(to_string_or_number("1.50"), "1.50");
  EXPECT_EQ(to_string_or_number(R"("5")"), "5");
  EXPECT_EQ(to_string_or_number("null"), std::nullopt);
  EXPECT_EQ(to_integer("-14400"), -14400);
  EXPECT_EQ(to_integer("1.5"), std::nullopt);
  EXPECT_EQ(to_integer("99999999999999999999"), std::nullopt);
}

}  // namespace
}  // namespace newsieve::read
