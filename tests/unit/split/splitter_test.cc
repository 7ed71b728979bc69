#include "split/splitter.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "dump.h"
#include "newsieve/error.h"

namespace newsieve::split {
namespace {

using namespace std::literals;
using test::article;
using test::kStories;

/// Pieces as text, pages in brackets.
using Texts = std::vector<std::string>;

/// Feeds `dump` in blocks of `block` bytes, as the contract asks: what is not taken comes again.
Texts split_in_blocks(std::string_view dump, std::size_t block, const std::string& delimiter = "") {
  Splitter splitter({.delimiter = delimiter});
  Texts texts;
  std::size_t begin = 0;
  std::size_t end = 0;
  while (end < dump.size()) {
    end = std::min(end + block, dump.size());
    std::vector<Piece> pieces;
    const std::string_view given = dump.substr(begin, end - begin);
    const std::size_t taken = splitter.split(given, end == dump.size(), pieces);
    std::size_t at = 0;
    for (const Piece& piece : pieces) {
      EXPECT_EQ(piece.start, at) << "a gap";
      EXPECT_GT(piece.length, 0U);
      at += piece.length;
      const std::string text(given.substr(piece.start, piece.length));
      texts.push_back(piece.page ? '[' + text + ']' : text);
    }
    EXPECT_EQ(at, taken);
    begin += taken;
  }
  EXPECT_EQ(begin, dump.size()) << "bytes are left";
  return texts;
}

Texts split_at_once(std::string_view dump, const std::string& delimiter = "") {
  return split_in_blocks(dump, dump.size() + 1, delimiter);
}

struct Case {
  const char* name;
  std::string_view dump;
  const char* delimiter;
  Texts pieces;
};

class MarkedTest : public testing::TestWithParam<Case> {};

TEST_P(MarkedTest, IsSplitAtItsMarks) {
  const Case& c = GetParam();
  EXPECT_EQ(split_at_once(c.dump, c.delimiter), c.pieces);
}

INSTANTIATE_TEST_SUITE_P(
    Dumps, MarkedTest,
    testing::Values(
        Case{"nul", "quay\n\0boat"sv, "", {"[quay\n]", "\0"s, "[boat]"}},
        Case{"form_feed", "quay\f\fboat\f"sv, "", {"[quay]", "\f", "\f", "[boat]", "\f"}},
        Case{"headers",
             "==> a <==\nquay\n\n==> b <==\nboat\n"sv,
             "",
             {"==> a <==\n", "[quay\n\n]", "==> b <==\n", "[boat\n]"}},
        Case{"delimiter", "quay\n--\nboat"sv, "^--$", {"[quay\n]", "--\n", "[boat]"}},
        Case{"delimiter_crlf", "quay\r\n--\r\nboat"sv, "^--$", {"[quay\r\n]", "--\r\n", "[boat]"}},
        Case{"delimiter_and_nul",
             "quay\n--\nboat\0ice"sv,
             "^--$",
             {"[quay\n]", "--\n", "[boat]", "\0"s, "[ice]"}},
        Case{"blank_page", "quay\f \n\t\fboat"sv, "", {"[quay]", "\f", " \n\t", "\f", "[boat]"}},
        Case{"white_space", " \r\n "sv, "", {" \r\n "}},
        Case{"unmarked", "quay\n"sv, "", {"[quay\n]"}}),
    [](const auto& test) { return test.param.name; });

TEST(MarkedTest, IsSplitAlikeInBlocksOnceThereIsAMark) {
  const std::string first = "==> a <==\n" + article(kStories[0]);
  const std::string dump = first + "\f" + article(kStories[1]) + "==> b <==\n" +
                           article(kStories[2]) + article(kStories[0]);
  const Texts at_once = split_at_once(dump);
  EXPECT_EQ(at_once.size(), 6U);
  for (const std::size_t block : {16U, 97U, 1000U}) {
    EXPECT_EQ(split_in_blocks(dump, block), at_once) << "blocks of " << block;
  }
}

TEST(MarkedTest, IsSplitAlikeInBlocksOfAnySizeIfThereIsADelimiter) {
  const std::string dump = "quay\n--\nboat\r\n--\r\n\n-- not\n--\n" + article(kStories[0]) + "--";
  const Texts at_once = split_at_once(dump, "^--$");
  EXPECT_EQ(at_once.size(), 8U);
  for (std::size_t block = 1; block < 40; ++block) {
    EXPECT_EQ(split_in_blocks(dump, block, "^--$"), at_once) << "blocks of " << block;
  }
}

TEST(MarkedTest, HasNoPagesThatAreToldByTheirLooks) {
  const std::string two = article(kStories[0]) + article(kStories[1]);
  EXPECT_EQ(split_at_once(two).size(), 2U);
  EXPECT_EQ(split_at_once(two + '\f').size(), 2U);  // a page and the form feed
}

TEST(SplitterTest, SaysWhatEndedAPiece) {
  Splitter splitter({});
  std::vector<Piece> pieces;
  splitter.split("quay\f \fboat", true, pieces);
  std::vector<std::string_view> rules;
  for (const Piece& piece : pieces) {
    rules.push_back(piece.rule);
  }
  EXPECT_EQ(rules, (std::vector<std::string_view>{"form feed", "form feed", "white space only",
                                                  "form feed", "end of input"}));
}

TEST(SplitterTest, KeepsAllBytesOfAnUnmarkedDumpInBlocks) {
  std::string dump;
  for (int i = 0; i < 3; ++i) {
    for (const test::Story& story : kStories) {
      dump += article(story) + "Read more";
    }
  }
  for (const std::size_t block : {7U, 500U, 2000U, 100'000U}) {
    std::string joined;
    for (const std::string& text : split_in_blocks(dump, block)) {
      joined += text.substr(1, text.size() - 2);
    }
    EXPECT_EQ(joined, dump) << "blocks of " << block;
  }
}

TEST(SplitterTest, RefusesABrokenDelimiter) {
  EXPECT_THROW(Splitter({.delimiter = "["}), RunError);
}

}  // namespace
}  // namespace newsieve::split
