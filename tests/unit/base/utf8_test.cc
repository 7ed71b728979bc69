#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

struct Case {
  const char* name;
  std::string_view bytes;
  std::size_t valid;    ///< length of the valid prefix
  std::size_t invalid;  ///< length of the invalid run behind it
};

class Utf8Test : public testing::TestWithParam<Case> {};

TEST_P(Utf8Test, FindsWhereItIsInvalid) {
  const Case& c = GetParam();
  EXPECT_EQ(valid_prefix(c.bytes), c.valid);
  EXPECT_EQ(invalid_prefix(c.bytes.substr(c.valid)), c.invalid);
  EXPECT_EQ(is_valid_utf8(c.bytes), c.valid == c.bytes.size());
}

using namespace std::string_view_literals;
INSTANTIATE_TEST_SUITE_P(
    Bytes, Utf8Test,
    testing::Values(
        Case{"empty", ""sv, 0, 0}, Case{"ascii", "abc"sv, 3, 0}, Case{"two", "\xC3\xA9"sv, 2, 0},
        Case{"four", "\xF0\x9F\x98\x80"sv, 4, 0}, Case{"nul", "a\0b"sv, 3, 0},
        Case{"latin1", "caf\xE9 au"sv, 3, 1}, Case{"lone_continuation", "\x80\x80x"sv, 0, 2},
        Case{"truncated", "ab\xE2\x82"sv, 2, 2}, Case{"overlong", "\xC0\xAFx"sv, 0, 2},
        Case{"overlong_three", "\xE0\x80\xAFx"sv, 0, 3}, Case{"surrogate", "\xED\xA0\x80x"sv, 0, 3},
        Case{"beyond", "\xF4\x90\x80\x80x"sv, 0, 4}, Case{"highest", "\xF4\x8F\xBF\xBF"sv, 4, 0}),
    [](const auto& test) { return test.param.name; });

TEST(Utf8Test, ReplacesEachInvalidRun) {
  EXPECT_EQ(replace_invalid(""), "");
  EXPECT_EQ(replace_invalid("caf\xC3\xA9"), "caf\xC3\xA9");
  EXPECT_EQ(replace_invalid("\x80\x80"
                            "a\xE2\x82 b\xFF"),
            "\uFFFDa\uFFFD b\uFFFD");
}

}  // namespace
}  // namespace newsieve::base
