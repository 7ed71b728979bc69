#include "parse/byline_words.h"

#include <gtest/gtest.h>

#include <string>

namespace newsieve::parse {
namespace {

TEST(BylineWordsTest, NoLabelIsMissedByItsFirstWord) {
  for (const std::string label : {"by", "written by", "von", "\u0430\u0432\u0442\u043e\u0440"}) {
    ASSERT_TRUE(is_byline_label(label)) << label;
    for (const std::string& line : {label, label + " Jane Roe", label + ": Jane Roe"}) {
      EXPECT_TRUE(may_begin_with_byline_label(line)) << line;
    }
  }
  for (const std::string line : {"BY JANE ROE", "Written By: Jane Roe",
                                 "\u0410\u0412\u0422\u041e\u0420: \u0410\u043d\u043d\u0430"}) {
    EXPECT_TRUE(may_begin_with_byline_label(line)) << line;
  }
}

TEST(BylineWordsTest, MostLinesBeginOtherwise) {
  for (const std::string line : {"", ":", " by", "Harbour", "The quay opened by night", "Byron",
                                 "\u0413\u0430\u0432\u0430\u043d\u044c", "\xFF\xFE"}) {
    EXPECT_FALSE(may_begin_with_byline_label(line)) << line;
  }
  EXPECT_FALSE(may_begin_with_byline_label(std::string(10000, 'b')));
}

}  // namespace
}  // namespace newsieve::parse
