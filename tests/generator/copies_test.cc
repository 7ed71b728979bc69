// Planted copies: their sizes, edits and labels are what they are said to be.
#include "generator/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "generator/edits.h"

namespace newsieve::generator {
namespace {

constexpr std::array kLanguageNames{LanguageName::kEnglish, LanguageName::kGerman,
                                    LanguageName::kArabic,  LanguageName::kJapanese,
                                    LanguageName::kChinese, LanguageName::kHindi};

Words body(const Article& article) {
  Words words;
  for (const Paragraph& paragraph : article.paragraphs) {
    words.insert(words.end(), paragraph.words.begin(), paragraph.words.end());
  }
  return words;
}

/// Words of the longest common subsequence.
std::size_t common_words(const Words& one, const Words& other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (const std::string& word : one) {
    std::size_t diagonal = 0;
    for (std::size_t i = 0; i < other.size(); ++i) {
      const std::size_t above = row[i + 1];
      row[i + 1] = word == other[i] ? diagonal + 1 : std::max(above, row[i]);
      diagonal = above;
    }
  }
  return row[other.size()];
}

/// Words of the first story that the second has, in the same order, in percent.
double percent_kept(const Pair& pair) {
  const Words first = body(pair.first);
  return 100.0 * static_cast<double>(common_words(first, body(pair.second))) /
         static_cast<double>(first.size());
}

class LanguageTest : public testing::TestWithParam<LanguageName> {};

TEST_P(LanguageTest, MakesStoriesOfJustSoManyWords) {
  for (const std::size_t words : {1U, 60U, 150U, 900U}) {
    EXPECT_EQ(count_words(make_story(words, GetParam(), words)), words);
  }
}

TEST_P(LanguageTest, EditsTheShareOfWordsAndNoNumber) {
  const auto digits = [](const Words& words) {
    std::multiset<std::string> numbers;
    std::copy_if(words.begin(), words.end(), std::inserter(numbers, numbers.end()),
                 [](const std::string& word) {
                   return word.find_first_of("0123456789") != std::string::npos;
                 });
    return numbers;
  };
  const Article story = make_story(3, GetParam(), 5000);
  Article copy = story;
  Random random(4);
  edit_words(copy, 6, random);
  // Of the six percent, two thirds are no longer in place; numbers are a twentieth of all.
  EXPECT_NEAR(percent_kept({story, copy}), 95.8, 0.8);
  const std::multiset<std::string> before = digits(body(story));
  const std::multiset<std::string> after = digits(body(copy));
  EXPECT_TRUE(std::includes(before.begin(), before.end(), after.begin(), after.end()));
  EXPECT_GE(after.size() * 100, before.size() * 98);
  EXPECT_LT(after.size(), before.size());
}

INSTANTIATE_TEST_SUITE_P(Languages, LanguageTest, testing::ValuesIn(kLanguageNames),
                         [](const testing::TestParamInfo<LanguageName>& tested) {
                           return std::string(language(tested.param).code);
                         });

TEST(CopiesTest, MakesTheSamePairFromTheSameSeed) {
  const auto text = [](std::uint64_t seed, std::uint32_t ordinal) {
    return flatten(make_pair(seed, LanguageName::kHindi, PairKind::kLead50, ordinal).second);
  };
  EXPECT_EQ(text(1, 5), text(1, 5));
  EXPECT_NE(text(1, 5), text(2, 5));
  EXPECT_NE(text(1, 5), text(1, 6));
}

TEST(CopiesTest, SharesWhatTheKindSays) {
  struct Expected {
    PairKind kind;
    double kept;    ///< words of the first story in the second, in percent
    double length;  ///< of the second story, in percent of the first
    double tolerance;
  };
  // One word in thirty is replaced or dropped and 1.7 in a hundred are inserted. Unrelated stories
  // share function words.
  for (const Expected& expected :
       {Expected{PairKind::kWhole, 96.5, 100, 4}, Expected{PairKind::kLead50, 48.5, 50, 4},
        Expected{PairKind::kLead30, 29, 30, 4}, Expected{PairKind::kEmbedded40, 96.5, 250, 6}}) {
    for (std::uint32_t i = 0; i < 20; ++i) {
      const Pair pair = make_pair(1, LanguageName::kEnglish, expected.kind, i);
      const auto first = static_cast<double>(count_words(pair.first));
      const auto second = static_cast<double>(count_words(pair.second));
      EXPECT_GE(first, 150);
      EXPECT_LE(second, 930) << "an edit may add words";
      EXPECT_NEAR(percent_kept(pair), expected.kept, expected.tolerance)
          << name_of(expected.kind) << ' ' << i;
      EXPECT_NEAR(100 * second / first, expected.length, expected.tolerance)
          << name_of(expected.kind) << ' ' << i;
    }
  }
}

TEST(CopiesTest, QuotesAPassageToTheWord) {
  for (std::uint32_t i = 0; i < 20; ++i) {
    const Pair pair = make_pair(1, LanguageName::kEnglish, PairKind::kPassage, i);
    Article passage = pair.first;
    cut_to_words(passage, kQuotedWords);
    EXPECT_NE(flatten(pair.second).find(flatten(passage)), std::string::npos) << i;
    EXPECT_GE(count_words(pair.second), 150U);
    EXPECT_LE(count_words(pair.second), 900U);
  }
}

TEST(CopiesTest, ChangesNumbersAndNothingElse) {
  const auto without_digits = [](std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
  };
  for (std::uint32_t i = 0; i < 20; ++i) {
    const Pair pair = make_pair(1, LanguageName::kEnglish, PairKind::kOtherNumbers, i);
    EXPECT_GE(count_numbers(pair.first), 5U);
    EXPECT_EQ(common_words(body(pair.first), body(pair.second)),
              count_words(pair.first) - count_numbers(pair.first))
        << i;
    EXPECT_EQ(without_digits(flatten(pair.first)), without_digits(flatten(pair.second))) << i;
  }
}

TEST(CopiesTest, LabelsEveryPairOfACorpus) {
  const Corpus corpus = make_corpus(1, LanguageName::kChinese, 2);
  EXPECT_EQ(std::count(corpus.rows.begin(), corpus.rows.end(), '\n'), 24);
  EXPECT_EQ(corpus.labels,
            "a\tb\tlabel\n"
            "zh/whole/0/a\tzh/whole/0/b\tDUP\n"
            "zh/whole/1/a\tzh/whole/1/b\tDUP\n"
            "zh/whole/0/a\tzh/whole/1/a\tNOT\n"
            "zh/lead-50/0/a\tzh/lead-50/0/b\tCONTAINED\n"
            "zh/lead-50/1/a\tzh/lead-50/1/b\tCONTAINED\n"
            "zh/lead-50/0/a\tzh/lead-50/1/a\tNOT\n"
            "zh/lead-30/0/a\tzh/lead-30/0/b\tCONTAINED\n"
            "zh/lead-30/1/a\tzh/lead-30/1/b\tCONTAINED\n"
            "zh/lead-30/0/a\tzh/lead-30/1/a\tNOT\n"
            "zh/embedded-40/0/a\tzh/embedded-40/0/b\tCONTAINED\n"
            "zh/embedded-40/1/a\tzh/embedded-40/1/b\tCONTAINED\n"
            "zh/embedded-40/0/a\tzh/embedded-40/1/a\tNOT\n"
            "zh/passage/0/a\tzh/passage/0/b\tPARTIAL\n"
            "zh/passage/1/a\tzh/passage/1/b\tPARTIAL\n"
            "zh/passage/0/a\tzh/passage/1/a\tNOT\n"
            "zh/other-numbers/0/a\tzh/other-numbers/0/b\tTEMPLATE\n"
            "zh/other-numbers/1/a\tzh/other-numbers/1/b\tTEMPLATE\n"
            "zh/other-numbers/0/a\tzh/other-numbers/1/a\tNOT\n");
}

}  // namespace
}  // namespace newsieve::generator
