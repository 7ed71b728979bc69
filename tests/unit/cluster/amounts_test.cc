#include "cluster/amounts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "sketch/word_places.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

/// A text and its amounts.
struct Told {
  explicit Told(std::string_view words) : text(words), sketch(sketch_of(words)) {
    amounts.read(sketch.words);
  }

  /// As they stand in the text, in its order; those that are no facts have a question mark.
  [[nodiscard]] std::vector<std::string> spelled() const {
    std::vector<Amount> all(amounts.distinct().begin(), amounts.distinct().end());
    std::sort(all.begin(), all.end(),
              [](const Amount& a, const Amount& b) { return a.first < b.first; });
    sketch::WordPlaces places;
    places.read(text);
    std::vector<std::string> words;
    for (const Amount& amount : all) {
      const sketch::ByteSpan span = places.span_of(amount.first, amount.words);
      words.push_back(text.substr(span.start, span.length) + (amount.is_fact ? "" : "?"));
    }
    return words;
  }

  /// Whether all its facts are in `other`.
  [[nodiscard]] bool are_in(const Told& other) const {
    return std::all_of(amounts.distinct().begin(), amounts.distinct().end(),
                       [&](const Amount& amount) {
                         return !amount.is_fact || other.amounts.have(amount, sketch.words);
                       });
  }

  std::string text;
  Sketch sketch;
  Amounts amounts;
};

struct SpelledCase {
  std::string_view text;
  std::vector<std::string> amounts;
};

class SpelledTest : public testing::TestWithParam<SpelledCase> {};

TEST_P(SpelledTest, IsFoundAsAWhole) {
  EXPECT_EQ(Told(GetParam().text).spelled(), GetParam().amounts);
}

INSTANTIATE_TEST_SUITE_P(
    All, SpelledTest,
    testing::Values(SpelledCase{"no number here", {}}, SpelledCase{"", {}},
                    SpelledCase{"forty boxes in 40 boats", {"40"}},
                    SpelledCase{"one of a hundred", {"one?", "hundred?"}},
                    SpelledCase{"one hundred and five ships and two boats",
                                {"one hundred and five", "two"}},
                    SpelledCase{"forty-two and three", {"forty-two", "three"}},
                    SpelledCase{"between forty and five", {"forty", "five"}},
                    SpelledCase{"the third of May", {"third?"}},
                    SpelledCase{"ten five-year-olds", {"ten", "five"}},
                    SpelledCase{"four twenty-minute spells", {"four", "twenty"}},
                    SpelledCase{"$4.5bn, up 3 million", {"4.5bn", "3 million"}},
                    SpelledCase{"on 3 May 2019 at 10", {"3", "2019", "10"}},
                    SpelledCase{"nine, nine and nine", {"nine"}}));

struct AmountsCase {
  std::string_view one;
  std::string_view other;
  bool agree;
};

class AmountsTest : public testing::TestWithParam<AmountsCase> {};

TEST_P(AmountsTest, BothWaysRound) {
  const Told one(GetParam().one);
  const Told other(GetParam().other);
  EXPECT_EQ(one.are_in(other) && other.are_in(one), GetParam().agree);
}

INSTANTIATE_TEST_SUITE_P(
    InWords, AmountsTest,
    testing::Values(
        AmountsCase{"forty boxes", "40 boxes", true}, AmountsCase{"forty boxes", "14 boxes", false},
        AmountsCase{"Nine men", "9 men", true}, AmountsCase{"forty-two boxes", "42 boxes", true},
        AmountsCase{"forty-two boxes", "40 boxes", false},
        AmountsCase{"two hundred and five", "205", true},
        AmountsCase{"two thousand five hundred", "2,500", true},
        AmountsCase{"three hundred thousand", "300,000", true},
        AmountsCase{"a hundred men", "100 men", true}, AmountsCase{"one man", "1 man", true},
        AmountsCase{"the third quarter", "the 3rd quarter", true},
        AmountsCase{"quarante-deux", "42", true}, AmountsCase{"quatre-vingt-dix-sept", "97", true},
        AmountsCase{"quatre-vingts", "80", true}, AmountsCase{"soixante et onze", "71", true},
        AmountsCase{"deux cent cinquante", "250", true}, AmountsCase{"five cents", "5 cents", true},
        AmountsCase{"zweiundvierzig", "42", true}, AmountsCase{"fünf Millionen", "5 Mio", true},
        AmountsCase{"cuarenta y dos", "42", true}, AmountsCase{"trescientos mil", "300.000", true},
        AmountsCase{"сорок два", "42", true}, AmountsCase{"двести тысяч", "200 000", true}));

INSTANTIATE_TEST_SUITE_P(
    InDigits, AmountsTest,
    testing::Values(AmountsCase{"1,200 tonnes", "1200 tonnes", true},
                    AmountsCase{"1 200 tonnes", "1200 tonnes", true},
                    AmountsCase{"1\u202f200\u202f000", "1,200,000", true},
                    AmountsCase{"1 200 tonnes", "1300 tonnes", false},
                    AmountsCase{"1 200 tonnes", "1, 200 tonnes", true},
                    AmountsCase{"1.2 thousand", "1,200", true},
                    AmountsCase{"1.200 toneladas", "1 200 toneladas", true},
                    AmountsCase{"1.250.000 Euro", "1,25 Mio Euro", true},
                    AmountsCase{"1.200 tonnes", "1.2 tonnes", false},
                    AmountsCase{"1.914 billion", "1.914 million", false},
                    AmountsCase{"$4.5bn", "4.5 billion dollars", true},
                    AmountsCase{"$4.5bn", "$4.5m", false},
                    AmountsCase{"$4.5m", "4.5 million dollars", true},
                    AmountsCase{"4.5 billion", "4,500 million", true},
                    AmountsCase{"4.50 million", "4.5 million", true},
                    AmountsCase{"500m away", "500 metres away", true},
                    AmountsCase{"1914.5 million", "1914.5 billion", false},
                    AmountsCase{"1914.5 million", "1914.5 mln", true},
                    AmountsCase{"4.5 to 5 million", "4.5 million to 5 million", true},
                    AmountsCase{"4.5-5 million", "4.5m to 5m", true},
                    AmountsCase{"4,5 Mrd", "4.5 billion", true},
                    AmountsCase{"2 lakh crore", "2 trillion", true},
                    AmountsCase{"5万", "50,000", true}, AmountsCase{"5만", "50,000", true},
                    AmountsCase{"5% more", "5 per cent more", true}));

TEST(AmountsTest, WordsAnswerForDigitsOnce) {
  const Told both("report 2 on the last two weeks");
  EXPECT_FALSE(both.are_in(Told("report 1 on the last two weeks")));
  EXPECT_TRUE(both.are_in(Told("report 2 on the last 2 weeks")));
  EXPECT_TRUE(Told("report 2 on the last 2 weeks").are_in(Told("report two on the last week")));
}

TEST(AmountsTest, HaveLeewayForWhatIsMoreThanDigits) {
  EXPECT_EQ(Told("12 boats of 1,204 tonnes, and men").amounts.leeway(), 0U);
  EXPECT_EQ(Told("twelve boats, twelve men and 12").amounts.leeway(), 4U);
  EXPECT_EQ(Told("12 million and 1 200 000").amounts.leeway(), 5U);
  EXPECT_EQ(Told("4.5 to 5 million").amounts.leeway(), 4U);
}

TEST(AmountsTest, TakeNoValueThatIsTooLarge) {
  EXPECT_TRUE(
      Told("9999 trillion trillion trillion").are_in(Told("9999 trillion trillion trillion")));
}

TEST(AmountsTest, ForgetTheTextBefore) {
  Told told("forty boxes");
  told.amounts.read(sketch_of("no number").words);
  EXPECT_TRUE(told.amounts.distinct().empty());
  EXPECT_EQ(told.amounts.leeway(), 0U);
}

}  // namespace
}  // namespace newsieve::cluster
