#include "base/markup.h"

#include <gtest/gtest.h>

#include <string_view>

namespace newsieve::base {
namespace {

TEST(MarkupTest, BeginsWithATagOrADeclaration) {
  for (const std::string_view text :
       {"<!DOCTYPE html>\n<html>", "<html lang=\"en\">", "\xEF\xBB\xBF<html>", "\n  <p>The ferry",
        "<?xml version=\"1.0\"?>", "<rss version=\"2.0\">", "<DIV\nclass=a>", "<script/>"}) {
    EXPECT_TRUE(begins_as_markup(text)) << text;
  }
}

TEST(MarkupTest, IsNotWhatOnlyHasAnAngle) {
  for (const std::string_view text :
       {"", " \n", "<", "<p", "<html", "< p >", "<3 from Castrin", "<<< More news", "<b>Ferry</b>",
        "<pre-sale> opens", "<Castrin> The ferry", "The tag <p> is", "\xEF\xBB\xBF"}) {
    EXPECT_FALSE(begins_as_markup(text)) << text;
  }
}

}  // namespace
}  // namespace newsieve::base
