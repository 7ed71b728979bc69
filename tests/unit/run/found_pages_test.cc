#include "run/found_pages.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace newsieve::run {
namespace {

constexpr std::uint64_t kMemory = 1 << 16;

std::vector<split::Piece> some_pieces() {
  return {{.start = 0, .length = 4, .page = true, .rule = "form feed"},
          {.start = 4, .length = 1, .page = false, .rule = "form feed"},
          {.start = 5, .length = 3, .page = true, .rule = "NUL"}};
}

/// "0 4 page form feed".
std::vector<std::string> told(const std::vector<split::Piece>& pieces) {
  std::vector<std::string> lines;
  for (const split::Piece& piece : pieces) {
    lines.push_back(std::to_string(piece.start) + ' ' + std::to_string(piece.length) +
                    (piece.page ? " page " : " ") + std::string(piece.rule));
  }
  return lines;
}

/// What was found of "quay\fice and more" at byte 100 of input 1: the first 8 bytes are taken.
constexpr FoundPages::Stretch kStretch{
    .input = 1, .offset = 100, .bytes = "quay\ficeboats", .last = false};

FoundPages noted(std::uint64_t memory = kMemory) {
  FoundPages found(memory);
  found.begin_pass();
  found.note(kStretch, some_pieces(), 8);
  return found;
}

TEST(FoundPagesTest, AreTheSplittersInEveryLaterPass) {
  FoundPages found = noted();
  for (int pass = 0; pass < 3; ++pass) {
    found.begin_pass();
    std::vector<split::Piece> pieces;
    EXPECT_EQ(found.find(kStretch, pieces), 8U);
    EXPECT_EQ(told(pieces), told(some_pieces()));
    EXPECT_EQ(found.find({.input = 1, .offset = 108, .bytes = "boats", .last = true}, pieces),
              std::nullopt);
  }
}

TEST(FoundPagesTest, AreNotAskedForInTheFirstPass) {
  FoundPages found = noted();
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find(kStretch, pieces), std::nullopt);
}

TEST(FoundPagesTest, WaitForAsManyBytesAsTheSplitterDid) {
  FoundPages found = noted();
  found.begin_pass();
  FoundPages::Stretch part = kStretch;
  part.bytes = kStretch.bytes.substr(0, 9);
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find(part, pieces), 0U);
  EXPECT_EQ(found.find(kStretch, pieces), 8U);
}

struct Change {
  std::string_view name;
  FoundPages::Stretch stretch;
};

class ChangedInput : public testing::TestWithParam<Change> {};

TEST_P(ChangedInput, IsUnknownFromThereOn) {
  FoundPages found = noted();
  found.begin_pass();
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find(GetParam().stretch, pieces), std::nullopt);
  EXPECT_EQ(found.find(kStretch, pieces), std::nullopt);
  EXPECT_TRUE(pieces.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, ChangedInput,
    testing::Values(Change{"bytes_that_were_taken", {1, 100, "Quay\ficeboats", false}},
                    Change{"shorter", {1, 100, "quay\fice", true}},
                    Change{"longer", {1, 100, "quay\ficeboats and nets", false}},
                    Change{"its_end", {1, 100, "quay\ficeboats", true}},
                    Change{"its_place", {1, 99, "quay\ficeboats", false}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(FoundPagesTest, OfOtherInputsAreKnownBehindOneThatHasChanged) {
  FoundPages found(kMemory);
  found.begin_pass();
  found.note({.input = 0, .offset = 0, .bytes = "ice", .last = true},
             {{.start = 0, .length = 3, .page = true, .rule = "end of input"}}, 3);
  found.note(kStretch, some_pieces(), 8);
  found.begin_pass();
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find({.input = 0, .offset = 0, .bytes = "fog", .last = true}, pieces),
            std::nullopt);
  EXPECT_EQ(found.find(kStretch, pieces), 8U);
}

TEST(FoundPagesTest, AreForgottenByWholeInputs) {
  FoundPages found(kMemory);
  found.begin_pass();
  const FoundPages::Stretch other{.input = 0, .offset = 0, .bytes = "ice", .last = true};
  const std::vector<split::Piece> page = {
      {.start = 0, .length = 3, .page = true, .rule = "end of input"}};
  found.note(other, page, 3);
  found.note(kStretch, some_pieces(), 8);
  found.forget(1);
  FoundPages::Stretch rest = kStretch;
  rest.offset = 108;
  found.note(rest, some_pieces(), 8);
  found.begin_pass();
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find(other, pieces), 3U);
  EXPECT_EQ(found.find(kStretch, pieces), std::nullopt);
  EXPECT_EQ(found.find(rest, pieces), std::nullopt);
}

TEST(FoundPagesTest, KeepToTheirMemory) {
  FoundPages found = noted(100);
  found.begin_pass();
  std::vector<split::Piece> pieces;
  EXPECT_EQ(found.find(kStretch, pieces), std::nullopt);
}

}  // namespace
}  // namespace newsieve::run
