#include "judge/language.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::judge {
namespace {

struct LanguageCase {
  const char* language;
  Script script;
  const char* text;
};

class LanguageTest : public testing::TestWithParam<LanguageCase> {};

TEST_P(LanguageTest, IsToldByFunctionWords) {
  const LanguageCase& c = GetParam();
  EXPECT_EQ(name_of(language_of(c.text, c.script, false)), c.language);
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, LanguageTest,
    testing::Values(
        LanguageCase{"English", Script::kLatin,
                     "The ferry to Velmora was late again, and the people who had been waiting on "
                     "the quay were told that it would not run before noon."},
        LanguageCase{"German", Script::kLatin,
                     "Die Fähre nach Velmora ist wieder nicht gekommen, und die Leute, die seit "
                     "dem Morgen auf sie warten, wurden nach Hause geschickt."},
        LanguageCase{"French", Script::kLatin,
                     "Le bateau pour Velmora est encore en retard et les gens qui attendent sur le "
                     "quai depuis le matin ne savent pas quand il sera là."},
        LanguageCase{"Spanish", Script::kLatin,
                     "El barco para Velmora no llegó y los vecinos que esperaban en el muelle "
                     "desde la mañana todavía no saben cuándo se podrá salir."},
        LanguageCase{"Portuguese", Script::kLatin,
                     "O barco para Velmora não chegou e os moradores que esperavam no cais desde a "
                     "manhã ainda não sabem quando ele vai sair."},
        LanguageCase{"Polish", Script::kLatin,
                     "Prom do Velmory znowu się spóźnił i ludzie, którzy czekali na niego od rana, "
                     "nie wiedzą, kiedy będą mogli być w domu."},
        LanguageCase{"Russian", Script::kCyrillic,
                     "Паром в Вельмору опять не пришёл, и люди, которые ждали его с утра, уже не "
                     "знают, когда он будет и что им теперь делать."},
        LanguageCase{"Korean", Script::kHangul, "벨모라로 가는 배가 늦었다"}));

INSTANTIATE_TEST_SUITE_P(
    Unknown, LanguageTest,
    testing::Values(LanguageCase{"an unknown language", Script::kLatin, ""},
                    // Too short: four function words.
                    LanguageCase{"an unknown language", Script::kLatin,
                                 "The ferry was late with the mail."},
                    LanguageCase{"an unknown language", Script::kLatin,
                                 "Velmora 3, Castrin 1; Ondria 2, Tarnholm 2; Inselburg 0"},
                    // Half English, half German.
                    LanguageCase{"an unknown language", Script::kLatin,
                                 "The ferry of the island and the quay with the people. Die Fähre "
                                 "und das Meer und die Leute auf dem Kai."},
                    LanguageCase{"an unknown language", Script::kThai, "เรือมาสาย"},
                    LanguageCase{"an unknown language", Script::kNone, "12 : 30"}));

TEST(LanguageTest, KanaPartJapaneseFromChinese) {
  EXPECT_EQ(name_of(language_of("船は遅れた", Script::kHan, true)), "Japanese");
  EXPECT_EQ(name_of(language_of("船晚点了", Script::kHan, false)), "Chinese");
}

TEST(LanguageTest, OnlyTheBeginningIsLookedAt) {
  std::string text;
  while (text.size() < 800) {
    text += "The ferry was late and the people were on the quay. ";
  }
  const Language english = language_of(text, Script::kLatin, false);
  EXPECT_EQ(name_of(english), "English");
  for (int i = 0; i < 100; ++i) {
    text += "Die Fähre ist nicht da und die Leute sind auf dem Kai. ";
  }
  EXPECT_EQ(language_of(text, Script::kLatin, false), english);
}

}  // namespace
}  // namespace newsieve::judge
