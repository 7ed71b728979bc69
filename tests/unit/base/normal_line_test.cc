#include "base/normal_line.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/looks.h"

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

/// The normal line of ASCII, a character at a time.
std::string reference_of(std::string_view line, Digits digits) {
  std::string normal;
  for (const char c : line) {
    const char folded = !is_word_byte(c)                         ? ' '
                        : digits == Digits::kFold && is_digit(c) ? '0'
                                                                 : to_lower(c);
    const bool again = !normal.empty() && normal.back() == folded;
    const bool repeats = again && (folded == ' ' || (digits == Digits::kFold && folded == '0'));
    if (!repeats && !(normal.empty() && folded == ' ')) {
      normal += folded;
    }
  }
  return normal.ends_with(' ') ? normal.substr(0, normal.size() - 1) : normal;
}

TEST(NormaliserTest, ReadsLinesAsACharacterAtATimeWould) {
  constexpr std::string_view kCharacters = "abzAYZ0199  ,.-'@[`{/:|\x01\x7f";
  std::mt19937 random(1);
  Normaliser normaliser;
  for (int round = 0; round < 5000; ++round) {
    std::string line(random() % 40, ' ');
    for (char& c : line) {
      c = kCharacters[random() % kCharacters.size()];
    }
    const NormalLine normal = normaliser.read(line);
    ASSERT_EQ(normal.kept, reference_of(line, Digits::kKeep)) << line;
    ASSERT_EQ(normal.folded, reference_of(line, Digits::kFold)) << line;
    ASSERT_EQ(normal.kept_hash, normal_hash(line)) << line;
    ASSERT_EQ(normal.folded_hash, normal_hash(line, Digits::kFold)) << line;
  }
}

TEST(NormaliserTest, ReadsBytesThatAreNoUtf8AsNormaliseDoes) {
  std::mt19937 random(2);
  Normaliser normaliser;
  for (int round = 0; round < 5000; ++round) {
    std::string line(random() % 40, ' ');
    for (char& c : line) {
      c = static_cast<char>(random());
    }
    const NormalLine normal = normaliser.read(line);
    ASSERT_EQ(normal.kept, normalise(line));
    ASSERT_EQ(normal.folded, normalise(line, Digits::kFold));
  }
}

TEST(NormaliserTest, DoesNotSeeListMarks) {
  for (const std::string mark : {"-", "*", "\u00B7", "\u2013", "\u2022", "\u2023", "\u25A0",
                                 "\u25AA", "\u25BA", "\u25CF", "\u30FB"}) {
    const std::string line = mark + " The quay";
    ASSERT_EQ(without_bullet(line), "The quay");
    EXPECT_EQ(normal_hash(line), normal_hash("The quay"));
  }
}

}  // namespace
}  // namespace newsieve::base
