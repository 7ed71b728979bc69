#include "base/age.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace newsieve::base {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

struct Case {
  const char* name;
  std::string_view line;
  std::string_view publisher;
  std::int64_t seconds;
};

class AgeTest : public testing::TestWithParam<Case> {};

TEST_P(AgeTest, ReadsPublisherAndAge) {
  const auto read = read_publisher_age(GetParam().line);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->publisher, GetParam().publisher);
  EXPECT_EQ(read->seconds, GetParam().seconds);
}

INSTANTIATE_TEST_SUITE_P(
    English, AgeTest,
    testing::Values(Case{"glued", "Castrin Courier4 hours ago", "Castrin Courier", 4 * kHour},
                    Case{"spaced", "Castrin Courier 4 hours ago", "Castrin Courier", 4 * kHour},
                    Case{"age_alone", "35 minutes ago", "", 35 * kMinute},
                    Case{"bar", "Tarn Herald | 2 days ago", "Tarn Herald", 2 * kDay},
                    Case{"dot", "Tarn Herald · 2d ago", "Tarn Herald", 2 * kDay},
                    Case{"dash", "Tarn Herald — 1 week ago", "Tarn Herald", 7 * kDay},
                    Case{"short_unit", "7h ago", "", 7 * kHour},
                    Case{"an_hour", "Tarn Herald an hour ago", "Tarn Herald", kHour},
                    Case{"a_day", "a day ago", "", kDay},
                    Case{"one_week", "one week ago", "", 7 * kDay},
                    Case{"capitals", "TARN HERALD 3 HOURS AGO", "TARN HERALD", 3 * kHour},
                    Case{"list_mark", "• Tarn Herald 3 hours ago", "Tarn Herald", 3 * kHour},
                    Case{"icon", "time13 hours ago", "time", 13 * kHour},
                    Case{"years", "Harbour Radio 3 years ago", "Harbour Radio", 3 * 365 * kDay}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Languages, AgeTest,
    testing::Values(Case{"german", "Inselbote vor 4 Stunden", "Inselbote", 4 * kHour},
                    Case{"german_days", "vor 3 Tagen", "", 3 * kDay},
                    Case{"german_letter", "vor 4 h", "", 4 * kHour},
                    Case{"german_tab", "Inselbote vor 4\tH", "Inselbote", 4 * kHour},
                    Case{"french", "Le Phare il y a 20 minutes", "Le Phare", 20 * kMinute},
                    Case{"spanish", "El Faro hace 2 horas", "El Faro", 2 * kHour},
                    Case{"portuguese", "O Farol há 5 dias", "O Farol", 5 * kDay},
                    Case{"italian", "Il Faro 6 ore fa", "Il Faro", 6 * kHour},
                    Case{"russian", "Маяк 5 часов назад", "Маяк", 5 * kHour},
                    Case{"turkish", "Ada Postası 4 saat önce", "Ada Postası", 4 * kHour},
                    Case{"japanese", "島の新聞4時間前", "島の新聞", 4 * kHour},
                    Case{"japanese_spaced", "島の新聞 30分前", "島の新聞", 30 * kMinute},
                    Case{"chinese", "海岛日报3小时前", "海岛日报", 3 * kHour},
                    Case{"chinese_days", "2天前", "", 2 * kDay},
                    Case{"arabic", "بريد الجزيرة قبل 4 ساعات", "بريد الجزيرة", 4 * kHour},
                    Case{"arabic_since", "منذ 10 دقائق", "", 10 * kMinute},
                    Case{"hindi", "द्वीप समाचार 4 घंटे पहले", "द्वीप समाचार", 4 * kHour}),
    [](const auto& test) { return test.param.name; });

class NoAgeTest : public testing::TestWithParam<std::string_view> {};

TEST_P(NoAgeTest, IsRefused) {
  EXPECT_FALSE(read_publisher_age(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, NoAgeTest,
    testing::Values("", "ago", "hours ago", "4 hours", "4 crowns ago", "Castrin Courier",
                    "long ago", "1000 hours ago", "4,000 years in the making",
                    "The council said that it had voted on the quay 4 hours ago",  // a sentence
                    "It burned. Tarn Herald. 4 hours ago",                         // two more
                    "He came to the island 4 hours ago."));

TEST(NoAgeTest, IsRefusedInALongLine) {
  EXPECT_TRUE(read_publisher_age(std::string(100, 'x') + " 4 hours ago"));
  EXPECT_FALSE(read_publisher_age(std::string(120, 'x') + " 4 hours ago"));
}

}  // namespace
}  // namespace newsieve::base
