#include "sketch/fold.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsieve::sketch {
namespace {

struct FoldCase {
  const char* name;
  char32_t code_point;
  std::vector<FoldedChar> folded;
};

class FoldTableTest : public testing::TestWithParam<FoldCase> {};

TEST_P(FoldTableTest, Folds) {
  FoldTable table;
  const auto folded = table.fold(GetParam().code_point);
  EXPECT_EQ(std::vector<FoldedChar>(folded.begin(), folded.end()), GetParam().folded);
  const bool is_letter = folded.size() == 1 && folded.front().kind == CharKind::kLetter;
  EXPECT_EQ(table.letter(GetParam().code_point), is_letter ? folded.front().value : 0);
}

constexpr auto kLetter = CharKind::kLetter;
constexpr auto kDigit = CharKind::kDigit;
constexpr auto kSingle = CharKind::kSingle;
constexpr auto kMark = CharKind::kMark;
constexpr auto kBreak = CharKind::kBreak;

INSTANTIATE_TEST_SUITE_P(
    All, FoldTableTest,
    testing::Values(FoldCase{"accented_capital", U'É', {{U'e', kLetter}}},
                    FoldCase{"combining_accent", 0x0301, {}},
                    FoldCase{"sharp_s", U'ß', {{U's', kLetter}, {U's', kLetter}}},
                    FoldCase{"ligature", U'ﬁ', {{U'f', kLetter}, {U'i', kLetter}}},
                    FoldCase{"full_width_letter", U'Ｎ', {{U'n', kLetter}}},
                    FoldCase{"full_width_digit", U'７', {{U'7', kDigit}}},
                    FoldCase{"greek_final_sigma", U'ς', {{U'σ', kLetter}}},
                    FoldCase{"cyrillic_capital", U'Ж', {{U'ж', kLetter}}},
                    FoldCase{"arabic_indic_digit", U'٣', {{U'3', kDigit}}},
                    FoldCase{"persian_digit", U'۹', {{U'9', kDigit}}},
                    FoldCase{"devanagari_digit", U'०', {{U'0', kDigit}}},
                    FoldCase{"arabic_alef_with_hamza", U'أ', {{U'ا', kLetter}}},
                    FoldCase{"arabic_fatha", 0x064e, {}}, FoldCase{"arabic_tatweel", 0x0640, {}},
                    FoldCase{"arabic_decimal", 0x066b, {{U'.', CharKind::kPoint}}},
                    FoldCase{"devanagari_vowel_sign", 0x093f, {{0x093f, kMark}}},
                    FoldCase{"devanagari_virama", 0x094d, {{0x094d, kMark}}},
                    FoldCase{"han", U'新', {{U'新', kSingle}}},
                    FoldCase{"hiragana_with_dakuten", U'が', {{U'か', kSingle}, {0x3099, kMark}}},
                    FoldCase{"half_width_katakana", U'ｱ', {{U'ア', kSingle}}},
                    FoldCase{"thai", U'ก', {{U'ก', kSingle}}},
                    FoldCase{"thai_vowel_above", 0x0e34, {{0x0e34, kMark}}},
                    FoldCase{"khmer", 0x1780, {{0x1780, kSingle}}},
                    FoldCase{"myanmar", 0x1000, {{0x1000, kSingle}}},
                    FoldCase{"lao", 0x0e81, {{0x0e81, kSingle}}},
                    FoldCase{"typographic_apostrophe", U'’', {{U'\'', CharKind::kApostrophe}}},
                    FoldCase{"typographic_quote", U'“', {{U' ', kBreak}}},
                    FoldCase{"dash", U'—', {{U' ', kBreak}}},
                    FoldCase{"no_break_space", 0x00a0, {{U' ', kBreak}}},
                    FoldCase{"ideographic_full_stop", U'。', {{U' ', kBreak}}},
                    FoldCase{"euro", U'€', {{U'€', kSingle}}}, FoldCase{"soft_hyphen", 0x00ad, {}},
                    FoldCase{"zero_width_space", 0x200b, {}},
                    FoldCase{"zero_width_joiner", 0x200d, {}},
                    FoldCase{"byte_order_mark", 0xfeff, {}},
                    FoldCase{"variation_selector", 0xfe0f, {}},
                    FoldCase{"emoji", 0x1f600, {{U' ', kBreak}}}),
    [](const auto& test) { return test.param.name; });

TEST(FoldTableTest, LongestDecompositionIsWhole) {
  FoldTable table;
  // U+FDFA is a phrase of 18 code points, three of them spaces.
  std::size_t breaks = 0;
  const auto folded = table.fold(0xfdfa);
  for (const FoldedChar part : folded) {
    breaks += part.kind == kBreak ? 1U : 0U;
  }
  EXPECT_EQ(folded.size(), 18U);
  EXPECT_EQ(breaks, 3U);
}

TEST(FoldTableTest, TakesEveryCodePoint) {
  FoldTable table;
  for (char32_t value = 0x80; value <= 0x10ffff; ++value) {
    for (const FoldedChar part : table.fold(value)) {
      ASSERT_LE(part.value, 0x10ffffU) << std::hex << static_cast<std::uint32_t>(value);
    }
  }
}

}  // namespace
}  // namespace newsieve::sketch
