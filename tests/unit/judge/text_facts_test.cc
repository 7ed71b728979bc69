#include "judge/text_facts.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsieve::judge {
namespace {

struct CountCase {
  const char* text;
  std::uint32_t count;
};

class WordsTest : public testing::TestWithParam<CountCase> {};

TEST_P(WordsTest, AreCounted) {
  EXPECT_EQ(facts_of(GetParam().text).words, GetParam().count) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, WordsTest,
    testing::Values(CountCase{"", 0}, CountCase{" \n\t ", 0}, CountCase{"— … !", 0},
                    CountCase{"It rained.", 2}, CountCase{"It\nrained  all\tday", 4},
                    CountCase{"don't", 1}, CountCase{"well-known", 1}, CountCase{"12,500 tons", 2},
                    CountCase{"Шёл дождь весь день", 4}, CountCase{"Έβρεχε όλη μέρα", 3},
                    CountCase{"هطل المطر", 2}, CountCase{"बारिश हुई", 2}, CountCase{"비가 왔다", 2},
                    CountCase{"雨が降った", 5}, CountCase{"下雨了。", 3},
                    // No break between Latin and a script without spaces is needed.
                    CountCase{"AB下雨CD", 4}, CountCase{"rain\u00A0fell", 2}));

class ReplacedTest : public testing::TestWithParam<CountCase> {};

TEST_P(ReplacedTest, AreLostAndControlCharacters) {
  EXPECT_EQ(facts_of(GetParam().text).replaced, GetParam().count);
}

INSTANTIATE_TEST_SUITE_P(Texts, ReplacedTest,
                         testing::Values(CountCase{"It rained\r\n\tall day.", 0},
                                         CountCase{"Caf\uFFFD", 1},
                                         CountCase{"\uFFFD\uFFFD and \uFFFD", 3},
                                         CountCase{"a\x01"
                                                   "b\x1b\x7f",
                                                   3},
                                         CountCase{"a\u0085b\u009F", 2},
                                         CountCase{"a\u00A0b\u00ADc", 0},
                                         // The controls of mojibake are not told twice.
                                         CountCase{"He\u00E2\u0080\u0099s late", 0}));

class MisreadTest : public testing::TestWithParam<CountCase> {};

TEST_P(MisreadTest, CharactersAreCountedOnce) {
  EXPECT_EQ(facts_of(GetParam().text).mojibake, GetParam().count) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, MisreadTest,
    testing::Values(CountCase{"CafÃ© Ã\u00A0 la crÃ¨me", 3}, CountCase{"Heâ€™s â€œlateâ€\u009D", 3},
                    CountCase{"He\u00E2\u0080\u0099s late", 1},
                    CountCase{"ÐŸÐ°Ñ€Ð¾Ð¼", 5},  // Паром
                    CountCase{"Café à la crème", 0}, CountCase{"Паром пришёл", 0},
                    CountCase{"NÃO HÁ INFORMAÇÕES, DIZ ÂNGELA", 0},
                    // Capitals before a closing quotation mark may be meant: one in a text is
                    // told, and not yet held against it (corpus.h).
                    CountCase{"LE GRAND CAFÉ»", 0}, CountCase{"«SÃ»", 1}));

TEST(TextFactsTest, TheScriptIsThatOfMostLetters) {
  const TextFacts latin = facts_of("The word Правда means truth, 2 of 3 say.");
  EXPECT_EQ(latin.script, Script::kLatin);
  EXPECT_EQ(latin.other_letters, 6U);
  EXPECT_EQ(latin.letters, 6U + 22U);
  const TextFacts cyrillic = facts_of("Слово truth значит правда");
  EXPECT_EQ(cyrillic.script, Script::kCyrillic);
  EXPECT_EQ(cyrillic.other_letters, 5U);
  EXPECT_EQ(facts_of("1 234 — 5").script, Script::kNone);
  EXPECT_EQ(facts_of("1 234 — 5").letters, 0U);
}

TEST(TextFactsTest, JapaneseMixesHanAndKana) {
  const TextFacts facts = facts_of("東京は雨だった。カメラを持つ人");
  EXPECT_EQ(facts.script, Script::kHan);
  EXPECT_EQ(facts.other_letters, 0U);
  EXPECT_EQ(name_of(facts.language), "Japanese");
  EXPECT_EQ(name_of(facts_of("北京下雨了").language), "Chinese");
}

TEST(TextFactsTest, LinesAreTrimmedAndNotBlank) {
  const std::string_view text = "\n  It rained. \n\n\t\nIt rained.\r\nAll day";
  const std::vector<TextLine> lines = facts_of(text).lines;
  ASSERT_EQ(lines.size(), 3U);
  std::vector<std::string_view> texts;
  for (const TextLine& line : lines) {
    texts.push_back(text.substr(line.start, line.length));
  }
  EXPECT_EQ(texts, (std::vector<std::string_view>{"It rained.", "It rained.", "All day"}));
  EXPECT_EQ(lines[0].hash, lines[1].hash);
  EXPECT_NE(lines[0].hash, lines[2].hash);
}

TEST(TextFactsTest, ContentIsOfTheWholeText) {
  EXPECT_EQ(facts_of("It rained.").content, facts_of("It rained.").content);
  EXPECT_NE(facts_of("It rained.").content, facts_of("It rained. ").content);
}

}  // namespace
}  // namespace newsieve::judge
