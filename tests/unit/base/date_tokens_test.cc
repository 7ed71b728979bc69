#include "base/date_tokens.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/hostile_text.h"

namespace newsieve::base {
namespace {

TEST(DateTokensTest, TellWhetherAYearMayBeAmongThem) {
  struct Case {
    std::string text;
    bool may_hold;
  };
  for (const Case& it : {
           Case{"", false}, Case{"17 May", false}, Case{"2024", true}, Case{"in 2024.", true},
           Case{"17.05.2024", true}, Case{"12345", false}, Case{"12345 2024", true},
           Case{"May2024at", true}, Case{"seven7 2024", true},  // over the border of eight bytes
           Case{"seventy 2024", true},                          // at the border
           Case{"12345678", false}, Case{"\u0662\u0660\u0662\u0664", true},
           Case{"20\u200e24", false},  // the mark parts numbers
       }) {
    EXPECT_EQ(may_hold_year(it.text), it.may_hold) << it.text;
  }
}

TEST(DateTokensTest, MissNoYearInHostileText) {
  std::mt19937 random(5);
  int years = 0;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = test::hostile_text(1 + random() % 20, random);
    const std::vector<DateToken> tokens = date_tokens(text);
    const bool has_year = std::any_of(tokens.begin(), tokens.end(), [](const DateToken& token) {
      return token.kind == DateToken::Kind::kNumber && token.digits == 4;
    });
    years += has_year ? 1 : 0;
    EXPECT_TRUE(!has_year || may_hold_year(text)) << testing::PrintToString(text);
  }
  EXPECT_GT(years, 100);
}

}  // namespace
}  // namespace newsieve::base
