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
        Case{"headline", "Council votes to rebuild the quay", std::nullopt},
        Case{"empty", "", std::nullopt}),
    [](const auto& test) { return test.param.name; });

TEST(LabelTest, PassesLongLinesOver) {
  EXPECT_EQ(label_of("More from " + std::string(90, 'x')), Label::kRelatedHead);
  EXPECT_EQ(label_of("More from " + std::string(91, 'x')), std::nullopt);
}

TEST(AgeLexiconTest, KnowsUnitsAndWords) {
  EXPECT_EQ(seconds_of_unit("hours"), 3600);
  EXPECT_EQ(seconds_of_unit("tagen"), 86400);
  EXPECT_EQ(seconds_of_unit("分"), 60);
  EXPECT_EQ(seconds_of_unit("crowns"), std::nullopt);
  EXPECT_TRUE(is_age_word("ago"));
  EXPECT_TRUE(is_age_word("il y a"));
  EXPECT_FALSE(is_age_word("il y"));
}

}  // namespace
}  // namespace newsieve::base
