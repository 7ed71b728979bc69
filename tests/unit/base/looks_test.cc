#include "base/looks.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsieve::base {
namespace {

enum class Reads { kHeadline, kProse, kBoth, kNeither };

struct Case {
  const char* name;
  std::string_view line;
  std::uint32_t words;
  std::uint32_t sentence_ends;
  bool ends_sentence;
  Reads reads;
};

class LooksTest : public testing::TestWithParam<Case> {};

TEST_P(LooksTest, TellsWhatALineReadsAs) {
  const Case& c = GetParam();
  const Looks looks = look(c.line);
  EXPECT_EQ(looks.words, c.words);
  EXPECT_EQ(looks.sentence_ends, c.sentence_ends);
  EXPECT_EQ(looks.ends_sentence, c.ends_sentence);
  EXPECT_EQ(is_headline(c.line, looks), c.reads == Reads::kHeadline || c.reads == Reads::kBoth);
  EXPECT_EQ(is_prose(looks), c.reads == Reads::kProse || c.reads == Reads::kBoth);
}

INSTANTIATE_TEST_SUITE_P(
    English, LooksTest,
    testing::Values(
        Case{"headline", "Harbour council votes to rebuild the north quay", 8, 0, false,
             Reads::kHeadline},
        Case{"prose", "The harbour council voted on Monday to rebuild the quay.", 10, 1, true,
             Reads::kProse},
        Case{"short_sentence", "It begins in May.", 4, 1, true, Reads::kNeither},
        Case{"two_words", "More news", 2, 0, false, Reads::kNeither},
        Case{"question", "Will the north quay ever be rebuilt?", 7, 1, true, Reads::kHeadline},
        Case{"long_question", "Will the old north quay of Port Ismere ever be rebuilt?", 11, 1,
             true, Reads::kBoth},
        Case{"dots", "The quay, the crane and ...", 5, 1, true, Reads::kHeadline},
        Case{"colon", "What the new harbour needs:", 5, 0, false, Reads::kNeither},
        Case{"quoted_end", "\"We shall rebuild the quay before the herring come,\" she said.", 11,
             1, true, Reads::kProse},
        Case{"closing_quote", "The mayor said: \"We shall rebuild the quay by spring.\"", 10, 1,
             true, Reads::kProse},
        Case{"two_sentences_open", "The quay is old. It leaks. Now the council will", 10, 2, false,
             Reads::kBoth},
        Case{"number", "The fee rises to 3.5 crowns", 7, 0, false, Reads::kHeadline},
        Case{"abbreviation", "The U.S. officials and Dr. va Tarn met", 9, 0, false,
             Reads::kHeadline},
        Case{"two_sentences", "The U.S. It is far.", 6, 2, true, Reads::kNeither},
        Case{"curly_apostrophe", "The council’s new quay", 4, 0, false, Reads::kHeadline},
        Case{"no_break_space", "It\u00A0ends.\u00A0So it does", 5, 1, false, Reads::kHeadline},
        Case{"hyphen", "A thirty-two-berth quay", 3, 0, false, Reads::kHeadline},
        Case{"apostrophe", "The council's new quay", 4, 0, false, Reads::kHeadline},
        Case{"menu_of_bars", "News | Sport | Weather | Boats", 4, 0, false, Reads::kNeither},
        Case{"marks_only", "** -- **", 0, 0, false, Reads::kNeither}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Languages, LooksTest,
    testing::Values(
        Case{"german_quotes", "Der Hafenrat sagte am Montag: „Wir bauen den Kai neu.“", 10, 1, true,
             Reads::kProse},
        Case{"arabic_question", "هل يعاد بناء رصيف الميناء القديم قبل الربيع؟", 8, 1, true,
             Reads::kProse},
        Case{"arabic", "صوت المجلس يوم الاثنين على بناء الرصيف القديم من جديد.", 10, 1, true,
             Reads::kProse},
        Case{"urdu", "بندرگاہ کی کونسل نے پیر کو نئی گودی بنانے کا فیصلہ کیا۔", 12, 1, true,
             Reads::kProse},
        Case{"hindi", "बंदरगाह परिषद ने सोमवार को पुराना घाट फिर बनाने का फैसला किया।", 12, 1, true,
             Reads::kProse},
        Case{"hindi_headline", "बंदरगाह परिषद ने पुराना घाट बनाया", 6, 0, false, Reads::kHeadline},
        Case{"japanese", "港の議会は月曜日に古い岸壁の再建を決めた。", 10, 1, true, Reads::kProse},
        Case{"chinese_two", "议会周一决定重建旧码头。工程将耗资四百万克朗！", 11, 2, true,
             Reads::kProse},
        Case{"chinese_headline", "议会决定重建旧码头", 5, 0, false, Reads::kHeadline},
        Case{"thai",
             "สภาท่าเรืออิสเมียร์ลงมติเมื่อวันจันทร์ให้สร้างท่าเรือเหนือเก่าขึ้นใหม่ก่อนฤดูใบไม้ผลิ "
             "งานนี้จะใช้เงินสี่ล้านโครน",
             56, 1, true, Reads::kProse},
        Case{"thai_headline", "สภาท่าเรือลงมติสร้างท่าใหม่", 14, 0, false, Reads::kHeadline},
        Case{"burmese", "ဆိပ်ကမ်းကောင်စီက ဆိပ်ခံတံတားဟောင်းကို ပြန်ဆောက်မည်။", 24, 1, true, Reads::kProse},
        Case{"khmer", "ក្រុមប្រឹក្សាកំពង់ផែសម្រេចសាងសង់ឡើងវិញ។", 19, 1, true, Reads::kProse},
        Case{"armenian",
             "Նավահանգստի խորհուրդը երկուշաբթի որոշեց վերակառուցել հին հյուսիսային նավամատույցը։",
             8, 1, true, Reads::kProse},
        Case{"ethiopic", "የወደቡ ምክር ቤት ሰኞ ዕለት አሮጌውን ወደብ ለማደስ ወሰነ።", 9, 1, true, Reads::kProse},
        Case{"greek_question", "Θα ξαναχτιστεί ποτέ η παλιά βόρεια προβλήτα;", 7, 1, true,
             Reads::kNeither},
        Case{"danish_quotes", "Formanden sagde i dag til os alle: »Vi bygger kajen.«", 10, 1, true,
             Reads::kProse},
        Case{"japanese_quote", "議長は「日程を見直します。」", 6, 1, true, Reads::kNeither},
        Case{"persian_joiner", "شورا می\u200Cگوید", 2, 0, false, Reads::kNeither},
        Case{"full_width_dot", "港口议会决定在春天重建北码头．", 7, 1, true, Reads::kNeither}),
    [](const auto& test) { return test.param.name; });

TEST(LooksTest, CountsCapitalsAndBars) {
  const Looks looks = look("Home | News from Ismere | the Quay");
  EXPECT_EQ(looks.words, 6U);
  EXPECT_EQ(looks.capitalised, 4U);
  EXPECT_EQ(looks.bars, 2U);
  EXPECT_EQ(looks.bytes, 34U);
}

TEST(LooksTest, KnowsCapitalsOfAllScripts) {
  EXPECT_EQ(look("Über die Älteren").capitalised, 2U);
  EXPECT_EQ(look("Совет Порта решил").capitalised, 2U);
  EXPECT_EQ(look("Το Λιμάνι της Ισμέρης").capitalised, 3U);
  EXPECT_EQ(look("Nhà Đoàn").capitalised, 2U);
  EXPECT_EQ(look("מועצת הנמל").capitalised, 0U);
}

TEST(LooksTest, TakesPictographsForNoWords) {
  EXPECT_FALSE(look("\U0001F6A2 \uF099").has_word);
}

TEST(LooksTest, KnowsScriptsWithoutSpaces) {
  EXPECT_TRUE(look("港の議会は月曜日に決めた").unspaced);
  EXPECT_TRUE(look("สภาท่าเรือลงมติสร้างท่าใหม่").unspaced);
  EXPECT_FALSE(look("The 港 of Ismere opened").unspaced);
}

TEST(LooksTest, TakesBytesThatAreNoUtf8) {
  const Looks looks = look("The quay\xFF\xFE was \xE2\x82 rebuilt.");
  EXPECT_TRUE(looks.ends_sentence);
  EXPECT_EQ(looks.sentence_ends, 1U);
}

struct BulletCase {
  const char* name;
  std::string_view line;
  std::string_view without;
};

class BulletTest : public testing::TestWithParam<BulletCase> {};

TEST_P(BulletTest, TakesTheListMarkOff) {
  const BulletCase& c = GetParam();
  EXPECT_EQ(without_bullet(c.line), c.without);
  EXPECT_EQ(look(c.line).bullet, c.line != c.without);
}

INSTANTIATE_TEST_SUITE_P(Lines, BulletTest,
                         testing::Values(BulletCase{"hyphen", "- North quay", "North quay"},
                                         BulletCase{"star", "* North quay", "North quay"},
                                         BulletCase{"bullet", "•  North quay", "North quay"},
                                         BulletCase{"square", "▪ North quay", "North quay"},
                                         BulletCase{"no_space", "-North quay", "-North quay"},
                                         BulletCase{"bold", "**North quay**", "**North quay**"},
                                         BulletCase{"mark_alone", "-", "-"},
                                         BulletCase{"empty", "", ""}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::base
