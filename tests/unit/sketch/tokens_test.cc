#include "sketch/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"

namespace newsieve::sketch {
namespace {

struct TokenCase {
  const char* name;
  std::string text;
  std::vector<std::u32string> tokens;
  std::vector<std::u32string> numbers = {};
};

std::vector<std::uint64_t> hashes_of(const std::vector<std::u32string>& tokens) {
  std::vector<std::uint64_t> hashes;
  for (const std::u32string& token : tokens) {
    hashes.push_back(token_hash(token));
  }
  return hashes;
}

std::vector<std::uint64_t> hashes_in(const std::vector<Token>& tokens) {
  std::vector<std::uint64_t> hashes;
  for (const Token& token : tokens) {
    hashes.push_back(token.hash);
  }
  return hashes;
}

/// Of the tokens that are of `kind`.
std::vector<std::uint64_t> hashes_of(const std::vector<Token>& tokens, WordKind kind) {
  std::vector<std::uint64_t> hashes;
  for (const Token& token : tokens) {
    if (token.kind == kind) {
      hashes.push_back(token.hash);
    }
  }
  return hashes;
}

class TokenizerTest : public testing::TestWithParam<TokenCase> {};

TEST_P(TokenizerTest, Cuts) {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  EXPECT_EQ(hashes_in(tokens), hashes_of(GetParam().tokens));
  EXPECT_EQ(hashes_of(tokens, WordKind::kNumber), hashes_of(GetParam().numbers));
}

INSTANTIATE_TEST_SUITE_P(
    Words, TokenizerTest,
    testing::Values(TokenCase{"empty", "", {}}, TokenCase{"punctuation_only", " -- … “”\n\t!", {}},
                    TokenCase{"one_word", "Harbour", {U"harbour"}},
                    TokenCase{"case_and_punctuation",
                              "The HARBOUR, (reopened)!",
                              {U"the", U"harbour", U"reopened"}},
                    TokenCase{"typographic_quotes", "“It’s ours”", {U"its", U"ours"}},
                    TokenCase{"plain_quotes", "'It's ours'", {U"its", U"ours"}},
                    TokenCase{"apostrophe_before_a_space", "workers' pay", {U"workers", U"pay"}},
                    TokenCase{"hyphen", "re-open", {U"re", U"open"}},
                    TokenCase{"soft_hyphen", "har\u00adbour", {U"harbour"}},
                    TokenCase{"zero_width_space", "har\u200bbour", {U"harbour"}},
                    TokenCase{"composed_accent", "caf\u00e9 opens", {U"cafe", U"opens"}},
                    TokenCase{"decomposed_accent", "cafe\u0301 opens", {U"cafe", U"opens"}},
                    TokenCase{"accent_within", "na\u00efvely", {U"naively"}},
                    TokenCase{"compatibility", "ｏﬃce", {U"office"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, TokenizerTest,
    testing::Values(TokenCase{"us", "the U.S. said", {U"the", U"us", U"said"}},
                    TokenCase{"us_without_points", "the US said", {U"the", U"us", U"said"}},
                    TokenCase{"us_led", "U.S.-led", {U"us", U"led"}},
                    TokenCase{"us_at_the_end", "in the U.S.", {U"in", U"the", U"us"}},
                    TokenCase{"time_of_day", "9 a.m. today", {U"9", U"am", U"today"}, {U"9"}},
                    TokenCase{"initials_and_name", "A.B.Wren spoke", {U"ab", U"wren", U"spoke"}},
                    TokenCase{"initial_ends_a_sentence", "Plan B. Then", {U"plan", U"b", U"then"}},
                    TokenCase{"sentences_glued", "closed.Then", {U"closed", U"then"}},
                    TokenCase{"us_dollar", "US$5", {U"$", U"5"}, {U"5"}},
                    TokenCase{"us_dollar_with_points", "U.S.$5", {U"$", U"5"}, {U"5"}},
                    TokenCase{"dollar", "$5", {U"$", U"5"}, {U"5"}},
                    TokenCase{"other_dollar", "HK$5", {U"hk", U"$", U"5"}, {U"5"}},
                    TokenCase{"rupee_sign", "₹500", {U"rs", U"500"}, {U"500"}},
                    TokenCase{"rupee_word", "Rs. 500", {U"rs", U"500"}, {U"500"}},
                    TokenCase{"percent_sign", "5%", {U"5", U"%"}, {U"5"}},
                    TokenCase{"per_cent", "5 per cent", {U"5", U"%"}, {U"5"}},
                    TokenCase{"percent", "5 percent", {U"5", U"%"}, {U"5"}},
                    TokenCase{"pct", "5 PCT", {U"5", U"%"}, {U"5"}},
                    TokenCase{
                        "cent_alone", "one cent per head", {U"one", U"cent", U"per", U"head"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Numbers, TokenizerTest,
    testing::Values(
        TokenCase{"decimal", "5.93 mln", {U"5.93", U"mln"}, {U"5.93"}},
        TokenCase{"thousands", "1,200", {U"1200"}, {U"1200"}},
        TokenCase{"no_thousands", "1200", {U"1200"}, {U"1200"}},
        TokenCase{"both", "1,234,567.89", {U"1234567.89"}, {U"1234567.89"}},
        TokenCase{"end_of_sentence", "rose to 12. It", {U"rose", U"to", U"12", U"it"}, {U"12"}},
        TokenCase{"list", "12, 14", {U"12", U"14"}, {U"12", U"14"}},
        TokenCase{"range", "12-14", {U"12", U"14"}, {U"12", U"14"}},
        TokenCase{"letters_and_digits",
                  "the A320 and 5G",
                  {U"the", U"a320", U"and", U"5g"},
                  {U"a320", U"5g"}},
        TokenCase{"digit_then_letter_after_point", "5.pm", {U"5", U"pm"}, {U"5"}},
        TokenCase{"feet_and_inches", "6'2", {U"6", U"2"}, {U"6", U"2"}},
        TokenCase{"arabic_indic", "٣٫٥", {U"3.5"}, {U"3.5"}},
        TokenCase{"full_width", "１，２００", {U"1200"}, {U"1200"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Scripts, TokenizerTest,
    testing::Values(
        TokenCase{"han", "新港口", {U"新", U"港", U"口"}},
        TokenCase{"han_with_number", "港口3号", {U"港", U"口", U"3", U"号"}, {U"3"}},
        TokenCase{"kana", "みなと", {U"み", U"な", U"と"}},
        TokenCase{"kana_composed", "が", {U"か\u3099"}},
        TokenCase{"kana_decomposed", "か\u3099", {U"か\u3099"}},
        TokenCase{"thai", "น้ำ", {U"น\u0e49\u0e4d", U"า"}},
        TokenCase{"latin_within_han", "在Nordby港", {U"在", U"nordby", U"港"}},
        TokenCase{"devanagari", "हिन्दी समाचार", {U"हिन्दी", U"समाचार"}},
        TokenCase{"devanagari_nukta_composed", "\u0958\u0932\u092e", {U"\u0915\u093c\u0932\u092e"}},
        TokenCase{"devanagari_nukta_decomposed",
                  "\u0915\u093c\u0932\u092e",
                  {U"\u0915\u093c\u0932\u092e"}},
        TokenCase{"arabic_points", "كِتَاب", {U"كتاب"}}, TokenCase{"arabic_plain", "كتاب", {U"كتاب"}},
        TokenCase{"arabic_tatweel", "كتـــاب", {U"كتاب"}},
        TokenCase{"hangul",
                  "항구 소식",
                  {U"\u1112\u1161\u11bc\u1100\u116e", U"\u1109\u1169\u1109\u1175\u11a8"}},
        TokenCase{"cyrillic", "НОВЫЙ порт", {U"новыи", U"порт"}}),
    [](const auto& test) { return test.param.name; });

TEST(TokenizerTest, ForgetsTheTextBefore) {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize("The number is 5", tokens);
  tokenizer.tokenize("per", tokens);
  tokenizer.tokenize("cent", tokens);
  ASSERT_EQ(hashes_in(tokens), hashes_of({U"cent"}));
  EXPECT_EQ(tokens[0].kind, WordKind::kPlain);
  EXPECT_EQ(tokens[0].end, 4U);
}

struct NameCase {
  const char* name;
  std::string text;
  std::vector<std::u32string> names;
};

class NameTest : public testing::TestWithParam<NameCase> {};

TEST_P(NameTest, IsACapitalWithinASentence) {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  EXPECT_EQ(hashes_of(tokens, WordKind::kName), hashes_of(GetParam().names));
}

INSTANTIATE_TEST_SUITE_P(
    All, NameTest,
    testing::Values(NameCase{"after_a_word", "The harbour of Nordby closed", {U"nordby"}},
                    NameCase{"two_words", "said Ilse Varga today", {U"ilse", U"varga"}},
                    NameCase{"start_of_a_sentence", "Ships. Boats! And", {}},
                    NameCase{"start_of_a_line", "ships\nBoats", {}},
                    NameCase{"start_of_a_quotation", "she said: “Ships wait”", {}},
                    NameCase{"after_a_comma", "in Sund, Norland today", {U"sund", U"norland"}},
                    NameCase{"after_a_number", "the 12 Apostles", {U"apostles"}},
                    NameCase{"line_of_capitals", "SHIPS RUN AGROUND", {}},
                    NameCase{"accented", "the town of Örsta", {U"orsta"}},
                    NameCase{"cyrillic", "город Нордби сегодня", {U"нордби"}},
                    NameCase{"no_capitals_in_the_script", "ميناء نوردبي", {}}),
    [](const auto& test) { return test.param.name; });

struct PlaceCase {
  const char* name;
  std::string text;
  std::vector<std::string> tokens;  ///< as they stand in the text
};

class PlaceTest : public testing::TestWithParam<PlaceCase> {};

TEST_P(PlaceTest, IsWhereTheTokenStands) {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  std::vector<std::string> found;
  for (const Token& token : tokens) {
    found.push_back(GetParam().text.substr(token.begin, token.end - token.begin));
  }
  EXPECT_EQ(found, GetParam().tokens);
}

INSTANTIATE_TEST_SUITE_P(
    All, PlaceTest,
    testing::Values(PlaceCase{"words", "The harbour, (reopened)!", {"The", "harbour", "reopened"}},
                    PlaceCase{"contraction", "“It’s ours”", {"It’s", "ours"}},
                    PlaceCase{"number", "paid 1,204.5 crowns.", {"paid", "1,204.5", "crowns"}},
                    PlaceCase{"initials", "the U.S. said", {"the", "U.S", "said"}},
                    PlaceCase{"initial_and_name", "J.Smith", {"J", "Smith"}},
                    PlaceCase{"money", "US$5", {"$", "5"}},
                    PlaceCase{"per_cent", "5 per cent more", {"5", "per cent", "more"}},
                    PlaceCase{"accents", "café zoë", {"café", "zoë"}},
                    PlaceCase{"han", "新港 3", {"新", "港", "3"}},
                    PlaceCase{"marks", "हिन्दी है", {"हिन्दी", "है"}},
                    PlaceCase{"ligature", "oﬃce hour", {"oﬃce", "hour"}}),
    [](const auto& test) { return test.param.name; });

TEST(TokenizerTest, InvalidBytesAreBreaks) {
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  tokenizer.tokenize(
      "one\xff"
      "two\xc3",
      tokens);
  EXPECT_EQ(hashes_in(tokens), hashes_of({U"one", U"two"}));
}

/// Characters behind each of which stands one that vanishes, so that words are read one character
/// at a time: the reference for those that are read eight at a time.
std::string slowed(const std::string& text) {
  std::string slow;
  for (const char c : text) {
    slow += c;
    slow += "\u200b";
  }
  return slow;
}

TEST(TokenizerTest, ReadsEightCharactersAsItReadsOne) {
  constexpr std::string_view kAlphabet = "abcxyzAZ0189  \n\t.,'`$%-_\"@[{";
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  std::vector<Token> slow;
  for (std::uint64_t seed = 0; seed < 3000; ++seed) {
    // Every other text has words of any length, the rest is mostly punctuation.
    std::string text;
    const std::size_t characters = seed % 2 == 0 ? 12 : kAlphabet.size();
    for (std::uint64_t i = 0; i < seed % 101; ++i) {
      const std::uint64_t random = base::mix(seed * 1000 + i);
      text += random % 19 == 0 ? ' ' : kAlphabet[random / 19 % characters];
    }
    tokenizer.tokenize(text, tokens);
    tokenizer.tokenize(slowed(text), slow);
    ASSERT_EQ(hashes_in(tokens), hashes_in(slow)) << text;
    ASSERT_EQ(hashes_of(tokens, WordKind::kNumber), hashes_of(slow, WordKind::kNumber)) << text;
  }
}

}  // namespace
}  // namespace newsieve::sketch
