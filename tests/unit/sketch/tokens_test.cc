#include "sketch/tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "each_target.h"
#include "sketch/word_hash.h"

namespace newsieve::sketch {
namespace {

struct TokenCase {
  const char* name;
  std::string text;
  std::vector<std::string> tokens;
  std::vector<std::string> numbers = {};
};

std::vector<std::uint64_t> hashes_of(const std::vector<std::string>& tokens) {
  std::vector<std::uint64_t> hashes;
  for (const std::string& token : tokens) {
    hashes.push_back(word_hash(token));
  }
  return hashes;
}

std::vector<std::uint64_t> hashes_in(const TokenList& tokens) {
  return {tokens.hashes().begin(), tokens.hashes().end()};
}

/// Of the tokens that are of `kind`.
std::vector<std::uint64_t> hashes_of(const TokenList& tokens, WordKind kind) {
  std::vector<std::uint64_t> hashes;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token token = tokens[i];
    if (token.kind == kind) {
      hashes.push_back(token.hash);
    }
  }
  return hashes;
}

class TokenizerTest : public testing::TestWithParam<TokenCase> {};

TEST_P(TokenizerTest, Cuts) {
  Tokenizer tokenizer;
  TokenList tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  EXPECT_EQ(hashes_in(tokens), hashes_of(GetParam().tokens));
  EXPECT_EQ(hashes_of(tokens, WordKind::kNumber), hashes_of(GetParam().numbers));
}

INSTANTIATE_TEST_SUITE_P(
    Words, TokenizerTest,
    testing::Values(TokenCase{"empty", "", {}}, TokenCase{"punctuation_only", " -- … “”\n\t!", {}},
                    TokenCase{"one_word", "Harbour", {"harbour"}},
                    TokenCase{"case_and_punctuation",
                              "The HARBOUR, (reopened)!",
                              {"the", "harbour", "reopened"}},
                    TokenCase{"typographic_quotes", "“It’s ours”", {"its", "ours"}},
                    TokenCase{"plain_quotes", "'It's ours'", {"its", "ours"}},
                    TokenCase{"apostrophe_before_a_space", "workers' pay", {"workers", "pay"}},
                    TokenCase{"hyphen", "re-open", {"re", "open"}},
                    TokenCase{"soft_hyphen", "har\u00adbour", {"harbour"}},
                    TokenCase{"zero_width_space", "har\u200bbour", {"harbour"}},
                    TokenCase{"composed_accent", "caf\u00e9 opens", {"cafe", "opens"}},
                    TokenCase{"decomposed_accent", "cafe\u0301 opens", {"cafe", "opens"}},
                    TokenCase{"accent_within", "na\u00efvely", {"naively"}},
                    TokenCase{"compatibility", "ｏﬃce", {"office"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Abbreviations, TokenizerTest,
    testing::Values(TokenCase{"us", "the U.S. said", {"the", "us", "said"}},
                    TokenCase{"us_without_points", "the US said", {"the", "us", "said"}},
                    TokenCase{"us_led", "U.S.-led", {"us", "led"}},
                    TokenCase{"us_at_the_end", "in the U.S.", {"in", "the", "us"}},
                    TokenCase{"time_of_day", "9 a.m. today", {"9", "am", "today"}, {"9"}},
                    TokenCase{"initials_and_name", "A.B.Wren spoke", {"ab", "wren", "spoke"}},
                    TokenCase{"initial_ends_a_sentence", "Plan B. Then", {"plan", "b", "then"}},
                    TokenCase{"sentences_glued", "closed.Then", {"closed", "then"}},
                    TokenCase{
                        "initial_and_name_beyond_ascii", "É.Vondráčková", {"e", "vondrackova"}},
                    TokenCase{"two_initials_and_long_name", "J.R.Montgomery", {"jr", "montgomery"}},
                    TokenCase{"us_dollar", "US$5", {"$", "5"}, {"5"}},
                    TokenCase{"us_dollar_with_points", "U.S.$5", {"$", "5"}, {"5"}},
                    TokenCase{"dollar", "$5", {"$", "5"}, {"5"}},
                    TokenCase{"other_dollar", "HK$5", {"hk", "$", "5"}, {"5"}},
                    TokenCase{"rupee_sign", "₹500", {"rs", "500"}, {"500"}},
                    TokenCase{"rupee_word", "Rs. 500", {"rs", "500"}, {"500"}},
                    TokenCase{"percent_sign", "5%", {"5", "%"}, {"5"}},
                    TokenCase{"per_cent", "5 per cent", {"5", "%"}, {"5"}},
                    TokenCase{"percent", "5 percent", {"5", "%"}, {"5"}},
                    TokenCase{"pct", "5 PCT", {"5", "%"}, {"5"}},
                    TokenCase{"cent_alone", "one cent per head", {"one", "cent", "per", "head"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Numbers, TokenizerTest,
    testing::Values(
        TokenCase{"decimal", "5.93 mln", {"5.93", "mln"}, {"5.93"}},
        TokenCase{"thousands", "1,200", {"1200"}, {"1200"}},
        TokenCase{"no_thousands", "1200", {"1200"}, {"1200"}},
        TokenCase{"both", "1,234,567.89", {"1234567.89"}, {"1234567.89"}},
        TokenCase{"end_of_sentence", "rose to 12. It", {"rose", "to", "12", "it"}, {"12"}},
        TokenCase{"list", "12, 14", {"12", "14"}, {"12", "14"}},
        TokenCase{"range", "12-14", {"12", "14"}, {"12", "14"}},
        TokenCase{"decimal_comma", "4,5 Mrd", {"4.5", "mrd"}, {"4.5"}},
        TokenCase{"decimal_comma_and_points", "1.234,56", {"1234.56"}, {"1234.56"}},
        TokenCase{"decimal_comma_full_width", "５，９３", {"5.93"}, {"5.93"}},
        TokenCase{"points_of_thousands", "1.200", {"1200"}, {"1200"}},
        TokenCase{"points_of_thousands_full_width", "１．２００.０００", {"1200000"}, {"1200000"}},
        TokenCase{"points_of_thousands_with_unit", "1.200km", {"1200", "km"}, {"1200"}},
        TokenCase{"points_of_other_groups", "12.34.567kg", {"12.34.567", "kg"}, {"12.34.567"}},
        TokenCase{"decimal_below_one", "0.125", {"0.125"}, {"0.125"}},
        TokenCase{"both_with_three_decimals", "1,234.567é", {"1234.567", "e"}, {"1234.567"}},
        TokenCase{"crores", "3,38,70,732", {"33870732"}, {"33870732"}},
        TokenCase{"letters_and_digits",
                  "the A320 and U8X",
                  {"the", "a320", "and", "u8x"},
                  {"a320", "u8x"}},
        TokenCase{"unit", "290km", {"290", "km"}, {"290"}},
        TokenCase{"unit_apart", "290 km", {"290", "km"}, {"290"}},
        TokenCase{"hour", "6PM, 6 p.m.", {"6", "pm", "6", "pm"}, {"6", "6"}},
        TokenCase{"magnitude", "$4.5bn", {"$", "4.5", "bn"}, {"4.5"}},
        TokenCase{"thousands_with_unit", "1,200m", {"1200", "m"}, {"1200"}},
        TokenCase{"decimal_comma_with_unit", "4,5kg", {"4.5", "kg"}, {"4.5"}},
        TokenCase{"digits_behind_the_letters", "4x4 0x1F", {"4x4", "0x1f"}, {"4x4", "0x1f"}},
        TokenCase{"hangul_counter", "5월", {"5", "\u110b\u116f\u11af"}, {"5"}},
        TokenCase{"digit_then_letter_after_point", "5.pm", {"5", "pm"}, {"5"}},
        TokenCase{"feet_and_inches", "6'2", {"6", "2"}, {"6", "2"}},
        TokenCase{"arabic_indic", "٣٫٥", {"3.5"}, {"3.5"}},
        TokenCase{"full_width", "１，２００", {"1200"}, {"1200"}}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Scripts, TokenizerTest,
    testing::Values(
        TokenCase{"han", "新港口", {"新", "港", "口"}},
        TokenCase{"han_with_number", "港口3号", {"港", "口", "3", "号"}, {"3"}},
        TokenCase{"kana", "みなと", {"み", "な", "と"}},
        TokenCase{"kana_composed", "が", {"か\u3099"}},
        TokenCase{"kana_decomposed", "か\u3099", {"か\u3099"}},
        TokenCase{"thai", "น้ำ", {"น\u0e49\u0e4d", "า"}},
        TokenCase{"latin_within_han", "在Nordby港", {"在", "nordby", "港"}},
        TokenCase{"devanagari", "हिन्दी समाचार", {"हिन्दी", "समाचार"}},
        TokenCase{"devanagari_nukta_composed", "\u0958\u0932\u092e", {"\u0915\u093c\u0932\u092e"}},
        TokenCase{"devanagari_nukta_decomposed",
                  "\u0915\u093c\u0932\u092e",
                  {"\u0915\u093c\u0932\u092e"}},
        TokenCase{"arabic_points", "كِتَاب", {"كتاب"}}, TokenCase{"arabic_plain", "كتاب", {"كتاب"}},
        TokenCase{"arabic_tatweel", "كتـــاب", {"كتاب"}},
        TokenCase{"hangul",
                  "항구 소식",
                  {"\u1112\u1161\u11bc\u1100\u116e", "\u1109\u1169\u1109\u1175\u11a8"}},
        TokenCase{"cyrillic", "НОВЫЙ порт", {"новыи", "порт"}}),
    [](const auto& test) { return test.param.name; });

TEST(TokenizerTest, ForgetsTheTextBefore) {
  Tokenizer tokenizer;
  TokenList tokens;
  tokenizer.tokenize("The number is 5", tokens);
  tokenizer.tokenize("per", tokens);
  tokenizer.tokenize("cent", tokens);
  ASSERT_EQ(hashes_in(tokens), hashes_of({"cent"}));
  EXPECT_EQ(tokens[0].kind, WordKind::kPlain);
  EXPECT_EQ(tokens[0].end, 4U);
}

struct NameCase {
  const char* name;
  std::string text;
  std::vector<std::string> names;
};

class NameTest : public testing::TestWithParam<NameCase> {};

TEST_P(NameTest, IsACapitalWithinASentence) {
  Tokenizer tokenizer;
  TokenList tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  EXPECT_EQ(hashes_of(tokens, WordKind::kName), hashes_of(GetParam().names));
}

INSTANTIATE_TEST_SUITE_P(
    All, NameTest,
    testing::Values(NameCase{"after_a_word", "The harbour of Nordby closed", {"nordby"}},
                    NameCase{"two_words", "said Ilse Varga today", {"ilse", "varga"}},
                    NameCase{"start_of_a_sentence", "Ships. Boats! And", {}},
                    NameCase{"start_of_a_line", "ships\nBoats", {}},
                    NameCase{"start_of_a_quotation", "she said: “Ships wait”", {}},
                    NameCase{"after_a_comma", "in Sund, Norland today", {"sund", "norland"}},
                    NameCase{"after_a_number", "the 12 Apostles", {"apostles"}},
                    NameCase{"line_of_capitals", "SHIPS RUN AGROUND", {}},
                    NameCase{"accented", "the town of Örsta", {"orsta"}},
                    NameCase{"cyrillic", "город Нордби сегодня", {"нордби"}},
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
  TokenList tokens;
  tokenizer.tokenize(GetParam().text, tokens);
  std::vector<std::string> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token token = tokens[i];
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
                    PlaceCase{
                        "unit", "up to 1,290.5km away", {"up", "to", "1,290.5", "km", "away"}},
                    PlaceCase{"per_cent", "5 per cent more", {"5", "per cent", "more"}},
                    PlaceCase{"accents", "café zoë", {"café", "zoë"}},
                    PlaceCase{"han", "新港 3", {"新", "港", "3"}},
                    PlaceCase{"marks", "हिन्दी है", {"हिन्दी", "है"}},
                    PlaceCase{"ligature", "oﬃce hour", {"oﬃce", "hour"}}),
    [](const auto& test) { return test.param.name; });

TEST(TokenizerTest, InvalidBytesAreBreaks) {
  Tokenizer tokenizer;
  TokenList tokens;
  tokenizer.tokenize(
      "one\xff"
      "two\xc3",
      tokens);
  EXPECT_EQ(hashes_in(tokens), hashes_of({"one", "two"}));
}

struct Alphabet {
  const char* name;
  std::vector<std::string> characters;
};

std::vector<std::string> bytes_of(std::string_view text) {
  std::vector<std::string> bytes;
  for (const char byte : text) {
    bytes.emplace_back(1, byte);
  }
  return bytes;
}

const std::vector<Alphabet>& alphabets() {
  static const std::vector<Alphabet> kAlphabets = {
      {"words", bytes_of("abcdexyzABZ019    .,")},
      {"punctuation", bytes_of("aB0 \n\t.,'`$%-_\"@[{/:^\x7f")},
      {"initials", bytes_of("aBuSs..  $'5")},
      {"numbers", bytes_of("0123..,,'  a%$-")},
      {"numbers_alone", bytes_of("0123..,, ")},  // no word that a block is read with care for
      {"units", bytes_of("012345,,.. akm")},
      {"percent", {"per", "cent", "percent", "pct", "Per", "CENT", " ", " ", ".", "s", "%"}},
      {"general_punctuation",
       {"a",      "B",      "7",      " ",      ".",      ",",      "\u2010", "\u2013",
        "\u2017", "\u2018", "\u2019", "\u201a", "\u201b", "\u201c", "\u201d", "\u2023",
        "\u2024", "\u2025", "\u2026", "\u2028", "\u200b", "\u2032"}},
      {"scripts", {"a",      "E",      "5",      " ",          ".",         "'",      "\u2019",
                   "\u00e9", "\u0301", "\u00ad", "\u00a0",     "\u00d6",    "\u20ac", "\u20b9",
                   "\ufdfa", "\ufb03", "\u0633", "\u066b",     "\u0663",    "\u0939", "\u093f",
                   "\u94c1", "\u0e01", "\uff21", "\U0001d400", "\U00020000"}},
      {"letters", {"a",      "E",      "s",      "n",      " ",      "'",      "\u2019",
                   "\u00e9", "\u00d6", "\u00df", "\u0301", "\u00ad", "\u0633", "\u0640",
                   "\u0939", "\u093f", "\ud55c", "\uac00", "\u0416", "\u2013"}},
      {"unspaced",
       {"\u5149", "\u306e", "\u753a", "\u0e19", "\u0e49",     "\u0e33", "\u337f", "\u33a1",
        "5",      "1",      "a",      "us",     "$",          "\uff04", "\uff05", "\u3002",
        "\u3001", "\uff0c", "\uff0e", "\u3099", "\U00020000", ".",      ",",      " "}},
      {"invalid",
       {"a", "Z", "1", " ", ".", "\xe2", "\x80", "\x93", "\x99", "\xe2\x80", "\xf0", "\xff", "\xc3",
        "\u2013", "\u00e9", std::string(1, '\0')}},
  };
  return kAlphabets;
}

using Fields = std::tuple<std::uint64_t, std::uint32_t, std::uint32_t, WordKind>;

std::vector<Fields> fields_of(const TokenList& tokens) {
  std::vector<Fields> fields;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token token = tokens[i];
    fields.emplace_back(token.hash, token.begin, token.end, token.kind);
  }
  return fields;
}

TEST(TokenizerTest, ReadsBlocksAsItReadsCharactersOnEveryTarget) {
  Tokenizer tokenizer;
  TokenList tokens;
  TokenList careful;
  for (const Alphabet& alphabet : alphabets()) {
    std::mt19937 random(5);
    for (std::size_t characters = 0; characters < 500; ++characters) {
      std::string text;
      while (text.size() < characters) {
        text += alphabet.characters[random() % alphabet.characters.size()];
      }
      tokenizer.tokenize_carefully(text, careful);
      test::for_each_target([&] {
        tokenizer.tokenize(text, tokens);
        ASSERT_EQ(fields_of(tokens), fields_of(careful)) << alphabet.name << ": " << text;
      });
    }
  }
}

TEST(TokenizerTest, ReadsLongTextsAndLongWords) {
  Tokenizer tokenizer;
  TokenList tokens;
  TokenList careful;
  std::string text;
  for (std::size_t length = 1; length < 600; ++length) {
    text += std::string(length, 'x') + (length % 3 == 0 ? ", Y" : length % 3 == 1 ? "'s 1" : "\n");
  }
  tokenizer.tokenize(text, tokens);
  tokenizer.tokenize_carefully(text, careful);
  EXPECT_EQ(fields_of(tokens), fields_of(careful));
  EXPECT_GT(tokens.size(), 500U);
}

}  // namespace
}  // namespace newsieve::sketch
