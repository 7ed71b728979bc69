#include "parse/names.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsieve::parse {
namespace {

struct Case {
  const char* name;
  std::string_view text;
  std::string_view names;  ///< empty: there are none
};

class NamesTest : public testing::TestWithParam<Case> {};

TEST_P(NamesTest, AreRead) {
  const auto read = read_names(GetParam().text);
  EXPECT_EQ(read ? read->name : "", GetParam().names);
}

INSTANTIATE_TEST_SUITE_P(
    One, NamesTest,
    testing::Values(Case{"plain", "Jane Roe", "Jane Roe"}, Case{"capitals", "JANE ROE", "JANE ROE"},
                    Case{"initial", "Jane R. Tarn", "Jane R. Tarn"},
                    Case{"initials", "J.R. Tarn", "J.R. Tarn"},
                    Case{"hyphen", "Ottilie Brandt-Moor", "Ottilie Brandt-Moor"},
                    Case{"apostrophe", "Sean O’Tarn", "Sean O’Tarn"},
                    Case{"particle", "Piet van der Tarn", "Piet van der Tarn"},
                    Case{"title", "Dr. Jane Roe", "Dr. Jane Roe"},
                    Case{"accents", "Élise Öhm", "Élise Öhm"},
                    Case{"cyrillic", "Иван Тарнов", "Иван Тарнов"},
                    Case{"team", "Tarn Herald Staff", "Tarn Herald Staff"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(Ends, NamesTest,
                         testing::Values(Case{"role", "Jane Roe, Senior Editor", "Jane Roe"},
                                         Case{"role_without_comma", "Jane Roe Senior Editor",
                                              "Jane Roe"},
                                         Case{"degrees", "Jane Roe, MD, PhD", "Jane Roe"},
                                         Case{"bar", "Jane Roe | May 3, 2031", "Jane Roe"},
                                         Case{"bullet", "Jane Roe • 4 min read", "Jane Roe"},
                                         Case{"month", "Jane Roe May 3, 2031", "Jane Roe"},
                                         Case{"lower_case", "Jane Roe in Boats", "Jane Roe"},
                                         Case{"glued_label", "Jane RoePublished May 3", "Jane Roe"},
                                         Case{"glued_month", "Jane RoeMay 3, 2031", "Jane Roe"},
                                         Case{"sentence", "Jane Roe. The quay", "Jane Roe"}),
                         [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Several, NamesTest,
    testing::Values(
        Case{"two", "Jane Roe and Tom Tarn", "Jane Roe, Tom Tarn"},
        Case{"three", "Jane Roe, Tom Tarn and Ada Holm", "Jane Roe, Tom Tarn, Ada Holm"},
        Case{"oxford_comma", "Jane Roe, Tom Tarn, and Ada Holm", "Jane Roe, Tom Tarn, Ada Holm"},
        Case{"ampersand", "Jane Roe & Tom Tarn", "Jane Roe, Tom Tarn"},
        Case{"german", "Jane Roe und Tom Tarn", "Jane Roe, Tom Tarn"},
        Case{"degrees", "Jane Roe, MD, and Tom Tarn, RN", "Jane Roe, Tom Tarn"},
        Case{"paper_behind_comma", "Jane Roe, Reuters", "Jane Roe"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(None, NamesTest,
                         testing::Values(Case{"empty", "", ""}, Case{"lower", "the quay", ""},
                                         Case{"number", "42 boats", ""},
                                         Case{"menu", "Sign in", ""},
                                         Case{"section", "Business News", ""},
                                         Case{"user", "roe42", ""}),
                         [](const auto& test) { return test.param.name; });

TEST(NamesTest, SayWhereTheyEnd) {
  const auto read = read_names("Jane Roe and Tom Tarn | 3 May");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->end, 21U);
}

}  // namespace
}  // namespace newsieve::parse
