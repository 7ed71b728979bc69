#include "sketch/preset_fold.h"

#include <gtest/gtest.h>

namespace newsieve::sketch {
namespace {

struct FoldCase {
  const char* name;
  std::string_view text;
  std::string_view folded;
};

class DatatroveFoldTest : public testing::TestWithParam<FoldCase> {};

TEST_P(DatatroveFoldTest, Folds) {
  std::string folded = "left over";
  fold_as_datatrove(GetParam().text, folded);
  EXPECT_EQ(folded, GetParam().folded);
}

INSTANTIATE_TEST_SUITE_P(
    All, DatatroveFoldTest,
    testing::Values(FoldCase{"empty", "", ""}, FoldCase{"only_breaks", " \n\t.,!\u00a0\u3000", ""},
                    FoldCase{"case_and_spaces", "  The  MAYOR\nof Tarnholm ",
                             "the mayor of tarnholm"},
                    FoldCase{"punctuation_parts_words", "harbour's re-opening (Monday)",
                             "harbour s re opening monday"},
                    FoldCase{"quotes_and_dashes", "“Storm” – so ‘it’ said…", "storm so ‘it said"},
                    FoldCase{"money_and_percent", "$5 or 5% or €5", "0 or 0 or €0"},
                    FoldCase{"number_with_fraction", "3.75 or 12,5 or 007", "0 or 0 or 0"},
                    FoldCase{"number_with_two_commas", "1,234,567 boats", "0 0 boats"},
                    FoldCase{"number_at_the_end", "in 1987.", "in 0"},
                    FoldCase{"number_then_word", "the 3rd of 4km", "the 0rd of 0km"},
                    FoldCase{"separator_that_is_no_punctuation", "٣،x ٣٫٥", "0،x 0"},
                    FoldCase{"separator_at_the_end", "٣،", "0،"},
                    FoldCase{"digits_of_scripts", "४५ ４５", "0 0"},
                    FoldCase{"accents", "Çafé e\u0301t Ørsted", "cafe et ørsted"},
                    FoldCase{"marks_without_a_letter", "a \u0301 b", "a b"},
                    FoldCase{"vowel_signs", "नमस्ते", "नमसत"},
                    FoldCase{"controls",
                             "a\001b\u0085c\u0093"
                             "d",
                             "a b c d"},
                    FoldCase{"han", "市长，今天。", "市长 今天"},
                    FoldCase{"symbols_stay", "a·b • c№", "a·b • c№"}),
    [](const auto& test) { return test.param.name; });

class TextDedupFoldTest : public testing::TestWithParam<FoldCase> {};

TEST_P(TextDedupFoldTest, Folds) {
  std::string folded = "left over";
  fold_as_text_dedup(GetParam().text, folded);
  EXPECT_EQ(folded, GetParam().folded);
}

INSTANTIATE_TEST_SUITE_P(
    All, TextDedupFoldTest,
    testing::Values(FoldCase{"empty", "", ""}, FoldCase{"case", "The MAYOR", "the mayor"},
                    FoldCase{"each_character_ends_a_word", "so, it (said).", "so  it  said  "},
                    FoldCase{"underscore_and_digits", "a_b 1,234", "a_b 1 234"},
                    FoldCase{"letters_of_scripts", "Ørsted 市长 ٣", "ørsted 市长 ٣"},
                    FoldCase{"marks_end_words", "e\u0301t", "e t"},
                    FoldCase{"vowel_signs_end_words", "नमस्ते", "नमस त "},
                    FoldCase{"numbers_that_are_no_digits", "½ Ⅳ x²", "½ ⅳ x²"},
                    FoldCase{"line_ends", "a\r\nb", "a  b"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::sketch
