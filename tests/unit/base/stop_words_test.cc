#include "base/stop_words.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/looks.h"

namespace newsieve::base {
namespace {

class StopWordTest : public testing::TestWithParam<std::string_view> {};

TEST_P(StopWordTest, IsKnown) {
  EXPECT_TRUE(is_stop_word(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Words, StopWordTest,
                         testing::Values("the", "The", "THE", "don't", "don’t", "und", "für", "Für",
                                         "FÜR", "über", "Über", "les", "l'", "l’", "dell'", "très",
                                         "también", "perché", "não", "het", "och", "ikke", "także",
                                         "není", "için", "Что", "что", "які", "και", "من", "که",
                                         "کے", "את", "में", "থেকে", "yang", "của", "그리고", "a",
                                         "I"));

class ContentWordTest : public testing::TestWithParam<std::string_view> {};

TEST_P(ContentWordTest, IsNone) {
  EXPECT_FALSE(is_stop_word(GetParam()));
}

// The last ones are function words in one language and news in another.
INSTANTIATE_TEST_SUITE_P(Words, ContentWordTest,
                         testing::Values("", "quay", "Hafen", "port", "рейд", "ميناء", "港",
                                         "bandar", "Harbourmaster-in-chief-of-the-northern-quays",
                                         "war", "man", "men", "hat", "son", "era", "car", "net"));

TEST(FunctionCharacterTest, AreOfChineseAndJapanese) {
  EXPECT_TRUE(stop_word_table().is_function_character(U'的'));
  EXPECT_TRUE(stop_word_table().is_function_character(U'は'));
  EXPECT_FALSE(stop_word_table().is_function_character(U'港'));
  EXPECT_FALSE(stop_word_table().is_function_character(U'a'));
}

TEST(ParticleTest, AreOfKorean) {
  EXPECT_TRUE(stop_word_table().is_particle(U'는'));
  EXPECT_FALSE(stop_word_table().is_particle(U'항'));
}

struct Case {
  const char* name;
  std::string_view line;
  std::uint32_t stop_words;
};

class StopWordsOfLineTest : public testing::TestWithParam<Case> {};

TEST_P(StopWordsOfLineTest, AreCounted) {
  EXPECT_EQ(look(GetParam().line).stop_words, GetParam().stop_words);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, StopWordsOfLineTest,
    testing::Values(Case{"english", "The council voted to rebuild the quay; it didn't say when.",
                         6},
                    Case{"menu", "Home | News | Harbour | Weather", 0},
                    Case{"glued_marks", "(the) \"quay\" -- of,the.To", 4},
                    Case{"hyphen", "The up-to-date quay", 1},
                    Case{"german", "Der Hafenrat stimmte am Montag für den neuen Kai.", 4},
                    Case{"french", "L’équipe n'a pas quitté le port d'Ismère", 5},
                    Case{"italian", "La sindaca dell'isola", 2},
                    Case{"russian", "Совет проголосовал за то, что причал будет построен", 4},
                    Case{"arabic", "صوت المجلس على بناء الرصيف من جديد", 2},
                    Case{"hindi", "परिषद ने घाट को फिर बनाने का फैसला किया।", 5},
                    Case{"chinese", "议会的决定是在周一", 3},
                    Case{"japanese", "港の議会は月曜日に古い岸壁を決めた", 6},
                    Case{"korean", "항구는 새 부두를 그리고 등대도", 4}, Case{"empty", "", 0}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::base
