#include "base/normal_line.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsieve::base {
namespace {

struct Case {
  const char* name;
  std::string_view line;
  std::string_view kept;    ///< digits as they are
  std::string_view folded;  ///< digits folded
};

class NormalLineTest : public testing::TestWithParam<Case> {};

TEST_P(NormalLineTest, LeavesLettersAndDigits) {
  const Case& c = GetParam();
  EXPECT_EQ(normalise(c.line), c.kept);
  EXPECT_EQ(normalise(c.line, Digits::kFold), c.folded);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, NormalLineTest,
    testing::Values(
        Case{"case_and_marks", "  \"Quay\" to Re-open!", "quay to re open", "quay to re open"},
        Case{"digits", "Page 12 of 340", "page 12 of 340", "page 0 of 0"},
        Case{"grouped_digits", "1,250 crowns", "1 250 crowns", "0 0 crowns"},
        Case{"digits_in_word", "a1b22c", "a1b22c", "a0b0c"},
        Case{"latin", "Ætt – Å, ŁÓDŹ «ĳs»", "ætt å łódź ĳs", "ætt å łódź ĳs"},
        Case{"greek", "Το ΛΙΜΆΝΙ της Ισμέρης", "το λιμάνι τησ ισμέρησ", "το λιμάνι τησ ισμέρησ"},
        Case{"cyrillic", "«ПОЧЁМ хлеб» — спросил", "почем хлеб спросил", "почем хлеб спросил"},
        Case{"arabic_spellings", "إقرأ أيضًا، المـــزيد", "اقرا ايضا المزيد", "اقرا ايضا المزيد"},
        Case{"persian_joiner", "می\u200Cشود: کتاب", "ميشود كتاب", "ميشود كتاب"},
        Case{"hindi_digits", "१२ घंटे पहले।", "12 घंटे पहले", "0 घंटे पहले"},
        Case{"chinese", "港口。（重建）！", "港口 重建", "港口 重建"},
        Case{"japanese", "「港」、再建…", "港 再建", "港 再建"},
        Case{"full_width", "ＮＥＷＳ　２４", "ｎｅｗｓ 24", "ｎｅｗｓ 0"},
        Case{"no_break_space", "a\u00A0–\u2009b", "a b", "a b"},
        Case{"not_seen", "qu\u00ADay\u200F", "quay", "quay"},
        Case{"zero_digits_apart", "2031-05-04", "2031 05 04", "0 0 0"},
        Case{"not_utf8", "Quay\xFF\xE9 Port", "quay\xFF\xE9 port", "quay\xFF\xE9 port"},
        Case{"tabs", "a\t\r\n b", "a b", "a b"}, Case{"no_word", " -- * -- ", "", ""},
        Case{"empty", "", "", ""}),
    [](const auto& test) { return test.param.name; });

TEST(NormalHashTest, IsEqualWhereNormalLinesAre) {
  EXPECT_EQ(normal_hash("The Quay Re-opens!"), normal_hash("the quay re opens"));
  EXPECT_NE(normal_hash("The quay opens"), normal_hash("The quay closes"));
  EXPECT_NE(normal_hash("Page 12"), normal_hash("Page 13"));
  EXPECT_EQ(normal_hash("Page 12", Digits::kFold), normal_hash("Page 7", Digits::kFold));
}

TEST(NormalHashTest, IsZeroForALineWithoutWords) {
  EXPECT_EQ(normal_hash("** -- |"), 0U);
  EXPECT_EQ(normal_hash(""), 0U);
  EXPECT_NE(normal_hash("0"), 0U);
}

}  // namespace
}  // namespace newsieve::base
