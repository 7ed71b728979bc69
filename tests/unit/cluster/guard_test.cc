#include "cluster/guard.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "texts.h"

namespace newsieve::cluster {
namespace {

using Hashes = std::vector<std::uint32_t>;

Hashes range(std::uint32_t first, std::uint32_t last) {
  Hashes set(last - first);
  std::iota(set.begin(), set.end(), first);
  return set;
}

TEST(CommonTest, CountsTheIntersection) {
  EXPECT_EQ(common({}, {}), 0U);
  EXPECT_EQ(common(range(0, 5), {}), 0U);
  EXPECT_EQ(common(range(0, 5), range(5, 9)), 0U);
  EXPECT_EQ(common(range(0, 5), range(3, 9)), 2U);
  EXPECT_EQ(common(range(3, 9), range(0, 5)), 2U);
  EXPECT_EQ(common(range(0, 5), range(0, 5)), 5U);
}

TEST(CommonTest, LookupAgreesWithMerging) {
  const Hashes many = range(0, 10'000);
  EXPECT_EQ(common(Hashes{0, 17, 9'999, 10'000, 70'000}, many), 3U);
  EXPECT_EQ(common(many, Hashes{0, 17, 9'999, 10'000, 70'000}), 3U);
}

/// A text with its numbers.
class Counted {
 public:
  explicit Counted(const std::string& text) : sketch_(sketch_of(text)) {
    collect_numbers(sketch_.words, numbers_);
    amounts_.read(sketch_.words);
  }

  [[nodiscard]] Evidence evidence() const {
    return {.standing = {}, .words = sketch_.words, .numbers = numbers_, .amounts = &amounts_};
  }

 private:
  Sketch sketch_;
  Hashes numbers_;
  Amounts amounts_;
};

struct NegationsCase {
  const char* name;
  std::string copy;
  std::string original;
  bool agree;
};

class NegationsTest : public testing::TestWithParam<NegationsCase> {};

TEST_P(NegationsTest, BothWaysRound) {
  const Sketch copy = sketch_of(GetParam().copy);
  const Sketch original = sketch_of(GetParam().original);
  const Evidence a{.standing = {}, .words = copy.words, .numbers = {}};
  const Evidence b{.standing = {}, .words = original.words, .numbers = {}};
  EXPECT_EQ(negation_lack(a, b).is_allowed(), GetParam().agree);
  EXPECT_EQ(negation_lack(b, a).is_allowed(), GetParam().agree);
}

INSTANTIATE_TEST_SUITE_P(
    All, NegationsTest,
    testing::Values(
        NegationsCase{"none", words(0, 40), words(0, 44), true},
        NegationsCase{"the_same", words(0, 40) + "not so", words(0, 40) + "not thus", true},
        NegationsCase{"one_more", words(0, 40) + "guilty", words(0, 40) + "not guilty", false},
        NegationsCase{"another", words(0, 40) + "not", words(0, 40) + "never", false},
        NegationsCase{"once_of_twice", words(0, 40) + "not not", words(0, 40) + "not so", false},
        NegationsCase{"in_a_clause_more", words(0, 40), words(0, 41) + "not now", true},
        NegationsCase{"with_two_words_more", words(0, 40), words(0, 41) + "not", false},
        NegationsCase{"of_the_shorter", words(0, 38) + "not", words(0, 49), false},
        NegationsCase{"with_apostrophe", words(0, 40) + "did", words(0, 40) + "Didn’t", false},
        NegationsCase{"russian", words(0, 40) + "виновен", words(0, 40) + "НЕ виновен", false},
        NegationsCase{"arabic", words(0, 40) + "يقبل", words(0, 40) + "لم يقبل", false},
        NegationsCase{"chinese", "法院判定前部长有罪", "法院判定前部长没有罪", false},
        NegationsCase{"chinese_not_yet", "议会已经批准这项协议", "议会尚未批准这项协议", false},
        NegationsCase{"chinese_future", "新码头未来三年建成", "新码头今后三年建成", true},
        NegationsCase{"japanese", "法案を今国会に提出する", "法案を今国会に提出しない", false},
        NegationsCase{"japanese_of_two_forms", "提出しない", "提出しません", false},
        NegationsCase{"japanese_twice", "提出しない", "提出しない", true},
        NegationsCase{"part_of_one", "花が美しいな", "花が美しいい", true},
        NegationsCase{"thai", "ให้ปิดท่าเรือ", "ไม่ให้ปิดท่าเรือ", false},
        NegationsCase{"korean", "폐쇄하기로 했다", "폐쇄하지 않기로 했다", false},
        NegationsCase{"no_notice", words(0, 79) + "guilty", words(0, 79) + "not guilty", true},
        NegationsCase{"longest_notice", words(0, 78) + "guilty", words(0, 78) + "not guilty",
                      false}),
    [](const testing::TestParamInfo<NegationsCase>& test) { return test.param.name; });

struct DigitsCase {
  const char* name;
  std::uint32_t copy_tokens;
  Hashes copy_numbers;
  std::uint32_t original_tokens;
  Hashes original_numbers;
  bool agree;
};

class DigitsTest : public testing::TestWithParam<DigitsCase> {};

TEST_P(DigitsTest, BothWaysRound) {
  const DigitsCase& test = GetParam();
  const std::vector<Word> copy_words(test.copy_tokens);
  const std::vector<Word> original_words(test.original_tokens);
  const Evidence copy{.standing = {}, .words = copy_words, .numbers = test.copy_numbers};
  const Evidence original{
      .standing = {}, .words = original_words, .numbers = test.original_numbers};
  EXPECT_EQ(digit_lack(copy, original, 0.8).is_allowed(), test.agree);
  EXPECT_EQ(digit_lack(original, copy, 0.8).is_allowed(), test.agree);
}

INSTANTIATE_TEST_SUITE_P(
    All, DigitsTest,
    testing::Values(
        DigitsCase{"no_numbers", 50, {}, 60, {}, true},
        DigitsCase{"same_numbers", 50, {1, 2, 3}, 50, {1, 2, 3}, true},
        DigitsCase{"one_of_five_differs", 50, {1, 2, 3, 4, 5}, 50, {1, 2, 3, 4, 6}, true},
        DigitsCase{"two_of_five_differ", 50, {1, 2, 3, 4, 5}, 50, {1, 2, 3, 6, 7}, false},
        DigitsCase{"one_of_three_differs", 50, {1, 2, 3}, 50, {1, 2, 4}, false},
        DigitsCase{"one_of_three_in_a_longer_text", 100, {1, 2, 3}, 100, {1, 2, 4}, true},
        DigitsCase{"two_of_three_in_a_longer_text", 199, {1, 2, 3}, 199, {1, 4, 5}, false},
        DigitsCase{"three_of_three_in_a_long_text", 300, {1, 2, 3}, 310, {4, 5, 6}, true},
        DigitsCase{"number_added_without_words", 50, {1}, 50, {1, 2}, false},
        DigitsCase{"number_added_with_words", 50, {1}, 58, {1, 2}, true},
        DigitsCase{"numbers_added_with_more_words", 50, {1}, 74, {1, 2, 3, 4}, true},
        DigitsCase{"more_numbers_added_than_words", 50, {1}, 74, {1, 2, 3, 4, 5, 6}, false}),
    [](const auto& test) { return test.param.name; });

bool numbers_agree(const Evidence& a, const Evidence& b) {
  const MutualLack digits = digit_lack(a, b, 0.8);
  return digits_decide(a, b, digits) || amounts_agree(a, b, digits, 0.8);
}

struct NumbersCase {
  const char* name;
  std::string copy;
  std::string original;
  bool agree;
};

class NumbersTest : public testing::TestWithParam<NumbersCase> {};

TEST_P(NumbersTest, BothWaysRound) {
  const Counted copy(GetParam().copy);
  const Counted original(GetParam().original);
  EXPECT_EQ(numbers_agree(copy.evidence(), original.evidence()), GetParam().agree);
  EXPECT_EQ(numbers_agree(original.evidence(), copy.evidence()), GetParam().agree);
}

INSTANTIATE_TEST_SUITE_P(
    All, NumbersTest,
    testing::Values(
        NumbersCase{"in_words", words(0, 40) + "forty", words(0, 40) + "40", true},
        NumbersCase{"other_in_words", words(0, 40) + "forty", words(0, 40) + "41", false},
        NumbersCase{"both_in_words", words(0, 40) + "nine", words(0, 40) + "seven", false},
        NumbersCase{"same_words", words(0, 40) + "nine", words(0, 40) + "nine so", true},
        NumbersCase{"one_and_an_article", words(0, 40) + "one", words(0, 40) + "a", true},
        NumbersCase{"a_rank", words(0, 40) + "third", words(0, 40) + "fourth", true},
        NumbersCase{"other_magnitude", words(0, 40) + "4.5m", words(0, 40) + "4.5bn", false},
        NumbersCase{"same_magnitude", words(0, 40) + "4.5m", words(0, 40) + "4.5 million", true},
        NumbersCase{"one_of_six_in_words", words(0, 40) + "1.1 2.1 3.1 4.1 5.1 nine",
                    words(0, 40) + "1.1 2.1 3.1 4.1 5.1 seven", true},
        NumbersCase{"in_words_no_notice", words(0, 90) + "forty and nine",
                    words(0, 90) + "40 and 9", true},
        NumbersCase{"other_in_words_no_notice", words(0, 90) + "forty and nine",
                    words(0, 90) + "41 and 8", false},
        NumbersCase{"both_in_words_no_notice", words(0, 90) + "nine", words(0, 90) + "seven",
                    true}),
    [](const auto& test) { return test.param.name; });

TEST(AmountsAgree, QuicklyOrNot) {
  std::mt19937 random(1);
  const std::vector<std::string> said = {"forty",   "40 ", "4.5 ",  "million", "1 ",
                                         "200 ",    "to",  "third", "nine",    "9 ",
                                         "hundred", "5 ",  "and",   "two",     "2 "};
  const auto text = [&] {
    std::string numbers;
    for (std::size_t i = random() % 12; i > 0; --i) {
      numbers += said[random() % said.size()] + (random() % 3 == 0 ? " so " : " ");
    }
    return Counted(words(0, 40) + numbers);
  };
  for (int i = 0; i < 2000; ++i) {
    const Counted a = text();
    const Counted b = text();
    const MutualLack digits = digit_lack(a.evidence(), b.evidence(), 0.8);
    ASSERT_EQ(amounts_agree(a.evidence(), b.evidence(), digits, 0.8),
              amount_lack(a.evidence(), b.evidence(), 0.8).is_allowed());
  }
}

TEST(MissingAmounts, AreToldInTheOrderOfTheText) {
  const Counted text(words(0, 20) + "nine, 40, 5 and two million");
  const Counted other(words(0, 20) + "forty, 2 and three");
  const std::vector<Amount> missing = missing_amounts(text.evidence(), other.evidence());
  ASSERT_EQ(missing.size(), 3U);
  EXPECT_EQ(missing[0].first, 20U);  // nine
  EXPECT_EQ(missing[1].first, 22U);  // 5
  EXPECT_EQ(missing[2].first, 24U);  // two million
  EXPECT_EQ(missing[2].words, 2U);
}

TEST(CollectNumbersTest, SortsEachOnce) {
  Hashes numbers;
  for (std::uint32_t count = 0; count < 150; ++count) {  // few and many
    std::vector<Word> words;
    std::set<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < count; ++i) {
      const auto hash = hash_of(static_cast<Word>(base::mix(i % (1 + count / 2)) << 2U));
      words.push_back(hash << 2U | static_cast<Word>(WordKind::kNumber));
      words.push_back((hash + 1) << 2U);  // no number
      expected.insert(hash);
    }
    collect_numbers(words, numbers);
    ASSERT_EQ(numbers, Hashes(expected.begin(), expected.end())) << count;
  }
}

struct DatesCase {
  const char* name;
  Standing a;
  Standing b;
  std::uint32_t tokens;
  Closeness closeness;
  bool agree;
};

class DatesTest : public testing::TestWithParam<DatesCase> {};

TEST_P(DatesTest, BothWaysRound) {
  const DatesCase& test = GetParam();
  const std::vector<Word> words(test.tokens);
  const Evidence a{.standing = test.a, .words = words, .numbers = {}};
  const Evidence b{.standing = test.b, .words = words, .numbers = {}};
  EXPECT_EQ(dates_agree(a, b, test.closeness), test.agree);
  EXPECT_EQ(dates_agree(b, a, test.closeness), test.agree);
}

constexpr Closeness kAlike{.shorter = 0.85, .longer = 0.85};
constexpr Closeness kSame{.shorter = 0.95, .longer = 0.92};

INSTANTIATE_TEST_SUITE_P(
    All, DatesTest,
    testing::Values(
        DatesCase{"unknown", {}, {}, 50, kAlike, true},
        DatesCase{"one_unknown", at(1, 0), {}, 50, kAlike, true},
        DatesCase{"three_days", at(1, 0), at(1, 72 * kHour), 50, kAlike, true},
        DatesCase{"more_than_three_days", at(1, 0), at(1, 72 * kHour + 1), 50, kSame, false},
        DatesCase{"other_sources_nearly_identical", at(1, 0), at(2, 9 * kDay), 50, kSame, true},
        DatesCase{"other_sources_alike", at(1, 0), at(2, 9 * kDay), 50, kAlike, false},
        DatesCase{"one_source_no_notice", at(1, 0), at(1, 9 * kDay), 200, kSame, true},
        DatesCase{"one_source_notice", at(1, 0), at(1, 9 * kDay), 199, kSame, false},
        DatesCase{"one_source_no_notice_alike", at(1, 0), at(1, 9 * kDay), 500, kAlike, false},
        DatesCase{"unknown_sources_count_as_one", at(0, 0), at(0, 9 * kDay), 50, kSame, false}),
    [](const auto& test) { return test.param.name; });

TEST(CollectNumbersTest, SortedEachOnce) {
  const Sketch sketch = sketch_of("7 or 8, 8 or 9, 9 or 7 ships");
  Hashes numbers = {1, 2};
  collect_numbers(sketch.words, numbers);
  EXPECT_EQ(numbers.size(), 3U);
  EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
}

}  // namespace
}  // namespace newsieve::cluster
