#include "strip/line_features.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reading.h"

namespace newsieve::strip {
namespace {

using test::kFirst;
using test::kSecond;
using test::kTitle;
using test::page_of;

std::size_t index_of(std::string_view name) {
  const auto* const found =
      std::find_if(kFeatures.begin(), kFeatures.end(),
                   [&](const Feature& feature) { return feature.name == name; });
  EXPECT_NE(found, kFeatures.end()) << name;
  return static_cast<std::size_t>(found - kFeatures.begin());
}

float number(const LineFeatures& line, std::string_view name) {
  return line.numbers[index_of(name)];
}

std::vector<LineFeatures> features_of(const std::string& page, std::string_view title = "",
                                      const std::vector<Repeats>& repeats = {}) {
  return line_features(page, test::read(page, title), repeats);
}

struct LineCase {
  std::string_view name;
  std::string_view line;
  std::string_view feature;
  float value;
};

class LineFeature : public testing::TestWithParam<LineCase> {};

TEST_P(LineFeature, IsOfTheLine) {
  EXPECT_FLOAT_EQ(number(features_of(std::string(GetParam().line)).front(), GetParam().feature),
                  GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    All, LineFeature,
    testing::Values(LineCase{"Words", "one two three", "words", 2.0F},
                    LineCase{"WordsBetweenPowersOfTwo", "one two", "words", 1.5F},
                    LineCase{"Bytes", "abc", "bytes", 2.0F},
                    LineCase{"StopWords", "the boats of Ismere", "stop words", 0.5F},
                    LineCase{"GermanStopWords", "die Boote und Netze", "stop words", 0.5F},
                    LineCase{"NoStopWord", "Boats Nets", "no stop word", 1.0F},
                    LineCase{"Capitalised", "Boats of Ismere", "capitalised words", 2.0F / 3},
                    LineCase{"InCapitals", "GET the APP", "words in capitals", 2.0F / 3},
                    LineCase{"Digits", "12 ab", "digits", 0.4F},
                    LineCase{"Sentence", "It rains.", "ends as a sentence", 1.0F},
                    LineCase{"QuotedSentence", "\"It rains.\"", "ends with a full stop", 1.0F},
                    LineCase{"ChineseSentence", "今天下雨。", "ends with a full stop", 1.0F},
                    LineCase{"Colon", "Read also:", "ends with a colon", 1.0F},
                    LineCase{"Ellipsis", "And then\u2026", "ends with an ellipsis", 1.0F},
                    LineCase{"ClosingMark", "he said (twice)", "ends with a closing mark", 1.0F},
                    LineCase{"SmallLetter", "and so on", "begins with a small letter", 1.0F},
                    LineCase{"Quote", "\u201CIt rains\u201D", "begins with a quote", 1.0F},
                    LineCase{"ListMark", "- berth", "begins with a list mark", 1.0F},
                    LineCase{"Commas", "one, two, three", "commas", 2.0F / 3},
                    LineCase{"ArabicCommas", "واحد، اثنان", "commas", 0.5F},
                    LineCase{"Bar", "News | Sport", "bar", 1.0F},
                    LineCase{"Copyright", "\u00A9 Ismere Post", "copyright sign", 1.0F},
                    LineCase{"Arrow", "Home \u203A Boats", "arrow", 1.0F},
                    LineCase{"Address", "see www.ismere.example", "web address", 1.0F},
                    LineCase{"Currency", "\u20AC4 a pound", "currency", 1.0F},
                    LineCase{"Year", "since 1987", "year", 1.0F},
                    LineCase{"NoYear", "berth 1487", "year", 0.0F},
                    LineCase{"Clock", "at 14:05", "time of day", 1.0F},
                    LineCase{"NoClock", "won 3:1", "time of day", 0.0F},
                    LineCase{"LengthOfWords", "ab abcd", "length of words", 3.0F},
                    LineCase{"ScriptWithoutSpaces", "今天下雨", "script without spaces", 1.0F}),
    [](const testing::TestParamInfo<LineCase>& param) { return std::string(param.param.name); });

TEST(LineFeaturesTest, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Feature& feature : kFeatures) {
    EXPECT_TRUE(names.insert(feature.name).second) << feature.name;
  }
}

TEST(LineFeaturesTest, FoldLetterCaseAndDigitsInWords) {
  const auto lines = features_of(page_of("Berth 12 OPENS", "berth 34 opens", "berth 345 opens"));
  EXPECT_EQ(lines[0].words, lines[1].words);
  EXPECT_EQ(lines[0].whole, lines[1].whole);
  EXPECT_NE(lines[0].whole, lines[2].whole);
}

TEST(LineFeaturesTest, FoldLetterCaseBeyondAscii) {
  const auto lines = features_of(page_of("ÄRZTE НА БЕРЕГУ", "ärzte на берегу"));
  EXPECT_EQ(lines[0].words, lines[1].words);
}

TEST(LineFeaturesTest, ReadAnApostropheAsPartOfAWord) {
  const auto lines = features_of(page_of("don't go", "don\u2019t go"));
  EXPECT_EQ(lines[0].words[2], 0);
  EXPECT_EQ(lines[0].words, lines[1].words);
}

TEST(LineFeaturesTest, TakeTwoCharactersForAWordWhereNoneAreSpaced) {
  const auto line = features_of("港町の船").front();
  EXPECT_NE(line.words[1], 0);
  EXPECT_EQ(line.words[2], 0);
}

TEST(LineFeaturesTest, LookAtTheFirstWordsOnly) {
  std::string page;
  for (int i = 0; i < 100; ++i) {
    page += "word ";
  }
  const auto line = features_of(page).front();
  EXPECT_NE(line.words.back(), 0);
  EXPECT_EQ(line.whole, 0);
}

TEST(LineFeaturesTest, KnowTheHeadline) {
  const auto lines = features_of(page_of("Home", kTitle, kFirst), kTitle);
  EXPECT_EQ(number(lines[1], "is the headline"), 1.0F);
  EXPECT_EQ(number(lines[1], "words of the headline"), 1.0F);
  EXPECT_EQ(number(lines[0], "lines from the headline"), -1.0F);
  EXPECT_EQ(number(lines[2], "lines from the headline"), 1.0F);
  EXPECT_EQ(number(lines[0], "has a headline"), 1.0F);
}

TEST(LineFeaturesTest, KnowWhatStandsTwice) {
  const auto lines = features_of(page_of("Menu", kFirst, "Menu"));
  EXPECT_EQ(number(lines[0], "times on the page"), 1.0F);
  EXPECT_EQ(number(lines[0], "stood above"), 0.0F);
  EXPECT_EQ(number(lines[2], "stood above"), 1.0F);
  EXPECT_EQ(number(lines[1], "times on the page"), 0.0F);
}

TEST(LineFeaturesTest, HearNoRuleOfALineBetweenParagraphs) {
  const std::string page = page_of(kFirst, "Photo: Jane Roe", kSecond);
  Reading reading = test::read(page);
  test::drop(reading, 1, SpanClass::kCaption);
  EXPECT_EQ(number(line_features(page, reading, {})[1], "caption"), 1.0F);
  reading.lines[1].aside = true;
  EXPECT_EQ(number(line_features(page, reading, {})[1], "caption"), 0.0F);
}

TEST(LineFeaturesTest, KnowBlankLines) {
  const auto lines = features_of("one\ntwo\n\n\n\n\n\nthree\n");
  EXPECT_EQ(number(lines[1], "blank lines above"), 0.0F);
  EXPECT_EQ(number(lines[1], "blank lines below"), 3.0F);
  EXPECT_EQ(number(lines[2], "blank lines above"), 3.0F);
}

TEST(LineFeaturesTest, KnowWhatTheSiteRepeats) {
  const std::string page = page_of("Our paper", kFirst, kSecond);
  const auto lines = features_of(page, "", {{4, 5}, {1, 5}, {1, 5}});
  EXPECT_EQ(number(lines[0], "share of the site's other pages"), 0.75F);
  EXPECT_EQ(number(lines[0], "on a fifth of the site's pages"), 1.0F);
  EXPECT_EQ(number(lines[1], "share of the site's other pages"), 0.0F);
}

TEST(LineFeaturesTest, TakeAForgottenCountForNone) {
  const auto lines = features_of(page_of("Our paper", kFirst), "", {{0, 5}, {0, 5}});
  EXPECT_EQ(number(lines[0], "share of the site's other pages"), 0.0F);
}

TEST(LineFeaturesTest, TakeNoCopiedPageForTemplate) {
  const auto lines = features_of(page_of(kFirst, kSecond), "", {{2, 2}, {2, 2}});
  EXPECT_EQ(number(lines[0], "share of the site's other pages"), 0.0F);
  EXPECT_EQ(number(lines[0], "pages of the site"), 0.0F);
}

TEST(LineFeaturesTest, ArePlainOnBytesThatAreNoText) {
  const std::string page = "\xFF\xFE\xC3 \xE2\x82";
  const auto lines = features_of(page);
  ASSERT_EQ(lines.size(), 1U);
  for (const float value : lines.front().numbers) {
    EXPECT_GE(value, -64.0F);
    EXPECT_LE(value, 64.0F);
  }
}

TEST(LineFeaturesTest, LeaveNothingOfThePageBefore) {
  const std::string page = page_of(kTitle, "14:05", "| a | b |", kFirst, "...", "Boats 2024");
  base::ScannedText scanned;
  scanned.read(page);
  base::WordList words;
  words.read(scanned);
  LineFeatures dirty;
  dirty.numbers.fill(7);
  dirty.words.fill(7);
  dirty.first_two = dirty.last = dirty.whole = 7;
  for (const std::size_t lines : {0U, 3U, 40U}) {
    std::vector<LineFeatures> features(lines, dirty);
    read_features(scanned, words, test::read(page), {}, features);
    EXPECT_EQ(features, features_of(page, kTitle)) << lines;
  }
}

}  // namespace
}  // namespace newsieve::strip
