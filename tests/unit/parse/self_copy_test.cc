#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "classes.h"

namespace newsieve::parse {
namespace {

using test::classes;
using test::kFirst;
using test::kOther;
using test::kSecond;
using test::page_of;
using test::read;

constexpr std::string_view kTitle = "Council votes to rebuild the old north quay";

std::string join(std::string_view a, std::string_view b) {
  return std::string(a) + ' ' + std::string(b);
}

TEST(SelfCopyTest, IsTheArticleInOneLine) {
  const Reading reading = read(page_of(kTitle, kFirst, kSecond, join(kFirst, kSecond)));
  EXPECT_EQ(classes(reading), "title body body self_copy");
  EXPECT_EQ(reading.lines.back().rule, "the page's article in one line");
  EXPECT_EQ(reading.lines.back().evidence, "97 % of it stands in other lines");
}

// Words are hashed eight bytes at a time, and one of eight bytes may end a line or not.
TEST(SelfCopyTest, KnowsAWordOfEightBytesAtTheEndOfALine) {
  const std::string first = std::string(kFirst.substr(0, kFirst.size() - 1)) + " quayside";
  const Reading reading = read(page_of(kTitle, first, kSecond, join(first, kSecond)));
  EXPECT_EQ(reading.lines.back().evidence, "97 % of it stands in other lines");
}

TEST(SelfCopyTest, IsAParagraphSaidAgain) {
  EXPECT_EQ(classes(read(page_of(kTitle, kFirst, kSecond, kFirst))), "title body body self_copy");
}

TEST(SelfCopyTest, IsNotAnotherArticleInOneLine) {
  EXPECT_EQ(classes(read(page_of(kTitle, kFirst, kSecond, join(kOther, kFirst)))),
            "title body body body");
}

TEST(SelfCopyTest, IsNotAParagraphOfWhichALineQuotesAPart) {
  const std::string quote(kFirst.substr(0, 93));
  EXPECT_EQ(classes(read(page_of(kTitle, join(kFirst, kSecond), quote))), "title body body");
}

TEST(SelfCopyTest, IsNotAShortLineSaidAgain) {
  EXPECT_EQ(
      classes(read(page_of(kTitle, kFirst, "He did not say why.", kSecond, "He did not say why."))),
      "title body body body body");
}

TEST(SelfCopyTest, IsNoneOfSeveralParagraphsThatSayMuchTheSame) {
  const std::string terms = join(kFirst, kSecond);
  EXPECT_EQ(classes(read(page_of(kTitle, terms, "For boats. " + terms, "For carts. " + terms))),
            "title body body body");
}

TEST(SelfCopyTest, IsEachFlatCopyButNoParagraphOfTwo) {
  const std::string first = join(kFirst, kOther);
  const std::string flat = join(first, kSecond);
  EXPECT_EQ(classes(read(page_of(kTitle, flat, first, kSecond, flat, "Again. " + flat))),
            "title self_copy body body self_copy self_copy");
}

TEST(SelfCopyTest, IsCertainOfAFlatCopyThatStandsAgain) {
  const std::string flat = join(kFirst, kSecond);
  const Reading reading = read(page_of(kTitle, flat, kFirst, kSecond, flat, kFirst));
  EXPECT_EQ(classes(reading), "title self_copy body body self_copy self_copy");
  EXPECT_FALSE(reading.lines[4].tentative);
  EXPECT_TRUE(reading.lines[5].tentative);  // body selection may find the first to be a caption
}

TEST(SelfCopyTest, IsFoundAmongManyEqualLines) {
  std::string line;
  for (int i = 0; i < 70; ++i) {
    line += "berth" + std::to_string(i) + ' ';
  }
  std::string page = page_of(kTitle, kFirst, kSecond);
  for (int i = 0; i < 2000; ++i) {
    page += line + '\n';
  }
  const Reading reading = read(page + page_of(join(kFirst, kSecond)));
  EXPECT_EQ(reading.lines.back().span_class, SpanClass::kSelfCopy);
}

}  // namespace
}  // namespace newsieve::parse
