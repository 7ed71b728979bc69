#include "base/json_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

using namespace std::string_view_literals;

struct StringCase {
  const char* name;
  std::string_view bytes;
  std::string_view json;
};

class JsonStringTest : public testing::TestWithParam<StringCase> {};

TEST_P(JsonStringTest, EscapesWhatMustBe) {
  std::string out = "x";
  append_json_string(out, GetParam().bytes);
  EXPECT_EQ(out, fmt::format("x{}", GetParam().json));
}

INSTANTIATE_TEST_SUITE_P(
    Strings, JsonStringTest,
    testing::Values(StringCase{"empty", "", R"("")"}, StringCase{"plain", "a/b é", R"("a/b é")"},
                    StringCase{"quote", R"(say "no" \ yes)", R"("say \"no\" \\ yes")"},
                    StringCase{"short_forms", "\b\f\n\r\t", R"("\b\f\n\r\t")"},
                    StringCase{"controls", "a\0\x1F\x7F"sv, "\"a\\u0000\\u001f\x7F\""},
                    StringCase{"line_separator", "\xE2\x80\xA8", "\"\xE2\x80\xA8\""}),
    [](const auto& test) { return test.param.name; });

TEST(JsonTextTest, EscapesWhereverItStands) {
  // Every ASCII byte at every place of two groups of eight, among bytes that look alike.
  for (int byte = 0; byte < 0x80; ++byte) {
    const std::string one(1, static_cast<char>(byte));
    std::string escaped;
    append_json_string(escaped, one);
    escaped = escaped.substr(1, escaped.size() - 2);
    for (std::size_t place = 0; place <= 16; ++place) {
      const std::string before = std::string("!#[] \xC2\xA2~!#[]\xC3\x9C{|", 16).substr(0, place);
      if (place == 6 || place == 13) {
        continue;  // within a character
      }
      std::string out;
      append_json_string(out, before + one + "!#" + one);
      ASSERT_EQ(out, fmt::format("\"{}{}!#{}\"", before, escaped, escaped)) << byte << ' ' << place;
    }
  }
}

}  // namespace
}  // namespace newsieve::base
