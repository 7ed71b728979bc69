#include "newsieve/numerals.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "sketch/sketcher.h"

namespace newsieve::sketch {
namespace {

std::uint32_t hash_of_only_word(std::string_view text) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  EXPECT_EQ(sketch.words.size(), 1U) << text;
  return sketch.words.empty() ? 0 : hash_of(sketch.words.front());
}

struct NumeralCase {
  std::string_view word;
  NumeralKind kind;
  bool is_sure;
  std::uint64_t value;
};

class NumeralTest : public testing::TestWithParam<NumeralCase> {};

TEST_P(NumeralTest, IsKnown) {
  const NumeralCase& test = GetParam();
  const auto numeral = numeral_of(hash_of_only_word(test.word));
  ASSERT_TRUE(numeral) << test.word;
  EXPECT_EQ(numeral->kind, test.kind) << test.word;
  EXPECT_EQ(numeral->is_sure, test.is_sure) << test.word;
  EXPECT_EQ(numeral->value, test.value) << test.word;
}

INSTANTIATE_TEST_SUITE_P(
    All, NumeralTest,
    testing::Values(NumeralCase{"one", NumeralKind::kNumber, true, 1},
                    NumeralCase{"Forty", NumeralKind::kNumber, true, 40},
                    NumeralCase{"neunundneunzig", NumeralKind::kNumber, true, 99},
                    NumeralCase{"DREIßIG", NumeralKind::kNumber, true, 30},
                    NumeralCase{"tweeëntwintig", NumeralKind::kNumber, true, 22},
                    NumeralCase{"femtiotvå", NumeralKind::kNumber, true, 52},
                    NumeralCase{"quarante", NumeralKind::kNumber, true, 40},
                    NumeralCase{"trescientas", NumeralKind::kNumber, true, 300},
                    NumeralCase{"cinquenta", NumeralKind::kNumber, true, 50},
                    NumeralCase{"ventotto", NumeralKind::kNumber, true, 28},
                    NumeralCase{"pięciu", NumeralKind::kNumber, true, 5},
                    NumeralCase{"четырех", NumeralKind::kNumber, true, 4},
                    NumeralCase{"п’ять", NumeralKind::kNumber, true, 5},
                    NumeralCase{"خمسة", NumeralKind::kNumber, true, 5},
                    NumeralCase{"vingts", NumeralKind::kTwenty, true, 20},
                    NumeralCase{"third", NumeralKind::kNumber, false, 3},
                    NumeralCase{"Sept", NumeralKind::kNumber, false, 7},
                    NumeralCase{"hundred", NumeralKind::kHundred, true, 100},
                    NumeralCase{"cents", NumeralKind::kHundred, false, 100},
                    NumeralCase{"bn", NumeralKind::kScale, true, 1'000'000'000},
                    NumeralCase{"億", NumeralKind::kScale, true, 100'000'000},
                    NumeralCase{"crore", NumeralKind::kScale, true, 10'000'000},
                    NumeralCase{"m", NumeralKind::kScale, false, 1'000'000},
                    NumeralCase{"and", NumeralKind::kAnd, true, 100},
                    NumeralCase{"y", NumeralKind::kAnd, true, 10}));

TEST(Numerals, OtherWordsAreNone) {
  for (const std::string_view word : {"boxes", "forties", "on", "to", "millionaire", "40", "4.5"}) {
    EXPECT_FALSE(numeral_of(hash_of_only_word(word))) << word;
  }
}

TEST(Numerals, KnowShortNumbersByTheirHash) {
  struct {
    std::string_view digits;
    std::uint64_t hundredths;
    bool is_group;
  } constexpr kCases[] = {
      {"0", 0, false},          {"7", 700, false},        {"06", 600, false},
      {"040", 4000, true},      {"200", 20000, true},     {"1987", 198700, false},
      {"9,999", 999900, false}, {"9.999", 999900, false}, {"4.5", 450, false},
      {"0.05", 5, false},       {"12.25", 1225, false},   {"999.9", 99990, false},
      {"5,93", 593, false}};
  for (const auto& [digits, hundredths, is_group] : kCases) {
    const auto number = written_number(hash_of_only_word(digits));
    ASSERT_TRUE(number) << digits;
    EXPECT_EQ(number->hundredths, hundredths) << digits;
    EXPECT_EQ(number->is_group, is_group) << digits;
  }
  for (const std::string_view digits : {"10000", "12.345", "1234.5", "a320", "forty"}) {
    EXPECT_FALSE(written_number(hash_of_only_word(digits))) << digits;
  }
}

TEST(Numerals, HashAsTheirDigitsDo) {
  EXPECT_EQ(hash_of_number(4000), hash_of_only_word("40"));
  EXPECT_EQ(hash_of_number(120'000), hash_of_only_word("1,200"));
  EXPECT_EQ(hash_of_number(450'000'000'000), hash_of_only_word("4,500,000,000"));
  EXPECT_EQ(hash_of_number(1250), hash_of_only_word("12.5"));
  EXPECT_EQ(hash_of_number(1205), hash_of_only_word("12.05"));
  EXPECT_EQ(hash_of_number(5), hash_of_only_word("0.05"));
}

}  // namespace
}  // namespace newsieve::sketch
