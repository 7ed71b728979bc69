#include "base/lexicon.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

struct Case {
  const char* name;
  std::string_view line;
  std::optional<Label> label;
};

class LabelTest : public testing::TestWithParam<Case> {};

TEST_P(LabelTest, TellsWhatALineAnnounces) {
  EXPECT_EQ(label_of(GetParam().line), GetParam().label);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, LabelTest,
    testing::Values(
        Case{"ui", "Share this article", Label::kUi}, Case{"case", "READ MORE", Label::kPageEnd},
        Case{"marks", "» Read more …", Label::kPageEnd},
        Case{"apostrophe", "Editor’s Picks", Label::kRelatedHead},
        Case{"ascii_marks", "[Read more...]", Label::kPageEnd},
        Case{"list_mark", "• Read more", Label::kPageEnd},
        Case{"digits", "27 Comments", Label::kUi}, Case{"zero_comments", "0 comments", Label::kUi},
        Case{"related", "You may also like:", Label::kRelatedHead},
        Case{"banner", "Download the app", Label::kBanner},
        Case{"tags", "Filed under", Label::kTagsHead},
        Case{"german_related", "Mehr zum Thema", Label::kRelatedHead},
        Case{"german_end", "Weiterlesen", Label::kPageEnd},
        Case{"french", "Lire la suite", Label::kPageEnd},
        Case{"french_capital", "À lire aussi", Label::kRelatedHead},
        Case{"russian_capital", "Читайте также", Label::kRelatedHead},
        Case{"turkish_capitals", "YORUMLAR", Label::kUi},
        Case{"french_lower", "à lire aussi", Label::kRelatedHead},
        Case{"spanish", "Noticias relacionadas", Label::kRelatedHead},
        Case{"turkish", "Benzer Haberler", Label::kRelatedHead},
        Case{"arabic", "اقرأ المزيد", Label::kPageEnd},
        Case{"hindi", "यह भी पढ़ें", Label::kRelatedHead},
        Case{"chinese", "相关阅读", Label::kRelatedHead},
        Case{"japanese", "続きを読む", Label::kPageEnd},
        Case{"prefix", "More from the Ismere Post", Label::kRelatedHead},
        Case{"prefix_folded", "Copyright 2031 The Ismere Post", Label::kUi},
        Case{"prefix_alone", "More from", std::nullopt},
        Case{"not_a_sentence", "Related talks failed in the spring.", std::nullopt},
        Case{"sentences_behind_prefix",
             "More from him was not to be had. He left. The hall was empty.", std::nullopt},
        Case{"part_of_a_line", "Read more books, librarians say", std::nullopt},
        Case{"sentence_behind_prefix", "More from him was not to be had.", std::nullopt},
        Case{"headline", "Council votes to rebuild the quay", std::nullopt},
        Case{"empty", "", std::nullopt}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Languages, LabelTest,
    testing::Values(
        Case{"german_cookies", "Wir verwenden Cookies, um Ihnen das Lesen zu erleichtern.",
             Label::kUi},
        Case{"german_capitals", "ÄHNLICHE ARTIKEL", Label::kRelatedHead},
        Case{"french_cookies", "Ce site utilise des cookies – en savoir plus", Label::kUi},
        Case{"french_apostrophe", "S’inscrire à la newsletter", Label::kUi},
        Case{"spanish", "Las más leídas", Label::kRelatedHead},
        Case{"italian", "RIPRODUZIONE RISERVATA", Label::kUi},
        Case{"portuguese", "CONTINUA DEPOIS DA PUBLICIDADE", Label::kUi},
        Case{"dutch", "Meer over de haven", Label::kRelatedHead},
        Case{"dutch_sentence", "Meer over de haven weet niemand.", std::nullopt},
        Case{"swedish", "Läs också:", Label::kRelatedHead},
        Case{"danish", "Artiklen fortsætter efter annoncen", Label::kUi},
        Case{"norwegian", "Les hele saken", Label::kPageEnd},
        Case{"polish", "PRZECZYTAJ TEŻ", Label::kRelatedHead},
        Case{"czech", "Související články", Label::kRelatedHead},
        Case{"turkish_dots", "EN ÇOK OKUNANLAR", Label::kRelatedHead},
        Case{"russian_yo", "Еще по теме", Label::kRelatedHead},
        Case{"russian_prefix", "Если вы нашли ошибку, выделите её", Label::kUi},
        Case{"ukrainian", "Пов’язані новини", Label::kRelatedHead},
        Case{"greek", "Διαβάστε επίσης", Label::kRelatedHead},
        Case{"arabic_hamza", "إقرأ ايضاً:", Label::kRelatedHead},
        Case{"arabic_rights", "جميع الحقوق محفوظة © 2031 لصحيفة الميناء", Label::kUi},
        Case{"arabic_digits", "٣ تعليقات", Label::kUi},
        Case{"persian_joiner", "برچسب\u200Cها", Label::kTagsHead},
        Case{"urdu", "مزید پڑھیں", Label::kPageEnd},
        Case{"hebrew", "כל הזכויות שמורות", Label::kUi},
        Case{"hindi_danda", "विज्ञापन।", Label::kUi},
        Case{"bengali", "আরও পড়ুন", Label::kRelatedHead},
        Case{"indonesian", "Baca Juga:", Label::kRelatedHead},
        Case{"vietnamese", "TIN LIÊN QUAN", Label::kRelatedHead},
        Case{"chinese_marks", "【相关新闻】", Label::kRelatedHead},
        Case{"chinese_prefix", "版权所有 © 2031 港口日报", Label::kUi},
        Case{"chinese_traditional", "延伸閱讀：", Label::kRelatedHead},
        Case{"japanese_glued_prefix", "当サイトではクッキーを使用しています。", Label::kUi},
        Case{"japanese_brackets", "「関連記事」", Label::kRelatedHead},
        Case{"korean", "많이 본 뉴스", Label::kRelatedHead},
        Case{"korean_end", "더보기 >", Label::kPageEnd},
        Case{"paywall", "This article is for subscribers only", Label::kUi},
        Case{"paywall_french", "Il vous reste 72 % de cet article à lire.", Label::kUi},
        Case{"paywall_german", "Weiterlesen mit Insel+", Label::kUi},
        Case{"consent_german", "Mit Ihrer Zustimmung können wir und unsere 214 Partner",
             Label::kUi},
        Case{"consent_dutch", "Met uw toestemming gebruiken wij en 214 partners", Label::kUi},
        Case{"german_headline", "Mit ihrer Zustimmung: Rat baut den Kai um", std::nullopt},
        Case{"german_heading", "Was der Hafen jetzt braucht", std::nullopt},
        Case{"arabic_headline", "المجلس يصوت على بناء الرصيف", std::nullopt},
        Case{"chinese_headline", "议会决定重建旧码头", std::nullopt}),
    [](const auto& test) { return test.param.name; });

TEST(LabelTest, PassesLongLinesOver) {
  EXPECT_EQ(label_of("More from " + std::string(90, 'x')), Label::kRelatedHead);
  EXPECT_EQ(label_of("More from " + std::string(91, 'x')), std::nullopt);
}

TEST(LinkLexiconTest, KnowsWhatAnnouncesALink) {
  for (const char* words : {"Related", "READ ALSO", "Read more", "Lesen Sie auch", "Lire aussi ",
                            "Te puede interesar", "اقرأ أيضا", "ये भी पढ़ें", "関連記事"}) {
    EXPECT_TRUE(announces_link(words)) << words;
  }
  for (const char* words : {"Popular", "Empfohlen", "Berths", "Share", "", "Readers"}) {
    EXPECT_FALSE(announces_link(words)) << words;
  }
  EXPECT_EQ(label_of("Watch"), std::nullopt);
}

TEST(AgeLexiconTest, KnowsUnitsAndWords) {
  EXPECT_EQ(seconds_of_unit("hours"), 3600);
  EXPECT_EQ(seconds_of_unit("tagen"), 86400);
  EXPECT_EQ(seconds_of_unit("分"), 60);
  EXPECT_EQ(seconds_of_unit("часов"), 3600);
  EXPECT_EQ(seconds_of_unit("saat"), 3600);
  EXPECT_EQ(seconds_of_unit("小时"), 3600);
  EXPECT_EQ(seconds_of_unit("crowns"), std::nullopt);
  EXPECT_TRUE(is_age_word("ago"));
  EXPECT_TRUE(is_age_word("il y a"));
  EXPECT_FALSE(is_age_word("il y"));
}

TEST(AgeLexiconTest, TellsEndsByTheirLastBytes) {
  for (const std::string_view end : {"ago", "hours", "TAGEN", "h", "H", "часов", "4 h", "4\tm"}) {
    EXPECT_TRUE(may_end_in_age(end)) << end;
  }
  for (const std::string_view end : {"", "The quay is closed.", "\"", "2026", "4hq"}) {
    EXPECT_FALSE(may_end_in_age(end)) << end;
  }
}

}  // namespace
}  // namespace newsieve::base
