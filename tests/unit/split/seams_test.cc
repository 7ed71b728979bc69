#include "split/seams.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "dump.h"
#include "split/splitter.h"

namespace newsieve::split {
namespace {

using test::article;
using test::kStories;

/// What `dump` is split into.
std::vector<std::string> pages_of(std::string_view dump) {
  Splitter splitter({});
  std::vector<Piece> pieces;
  splitter.split(dump, true, pieces);
  std::vector<std::string> pages;
  for (const Piece& piece : pieces) {
    pages.emplace_back(dump.substr(piece.start, piece.length));
  }
  return pages;
}

std::string join(const std::vector<std::string>& pages) {
  std::string dump;
  for (const std::string& page : pages) {
    dump += page;
  }
  return dump;
}

/// The pages, written one behind the other, come apart again.
void expect_apart(const std::vector<std::string>& pages) {
  EXPECT_EQ(pages_of(join(pages)), pages);
}

TEST(SeamsTest, LearnATailGluedToThreeHeadlines) {
  const std::string tail = "GET THE SIEVE APP\nAll the news of the islands\nstore-onestore-two";
  expect_apart(
      {article(kStories[0]) + tail, article(kStories[1]) + tail, article(kStories[2]) + tail});
}

TEST(SeamsTest, LearnAHeadGluedToThreeTails) {
  expect_apart({"islands.example\n" + article(kStories[0]) + "Boats leave at six",
                "islands.example\n" + article(kStories[1]) + "Weather: mist",
                "islands.example\n" + article(kStories[2]) + "Tides at noon"});
}

TEST(SeamsTest, KnowALabelThatEndsPagesBeforeOneThatOpensThem) {
  expect_apart({"logo\n" + article(kStories[0]) + "Read more", "logo\n" + article(kStories[1])});
}

TEST(SeamsTest, KnowALabelThatEndsPagesBeforeAHeadline) {
  expect_apart({article(kStories[0]) + "Read more", article(kStories[1]) + "Read more"});
}

TEST(SeamsTest, LeaveAHeadlineThatBeginsLikeALabel) {
  const std::string page = article(kStories[0]) + "Read more books, says librarian\n";
  EXPECT_EQ(pages_of(page), std::vector<std::string>{page});
}

}  // namespace
}  // namespace newsieve::split
