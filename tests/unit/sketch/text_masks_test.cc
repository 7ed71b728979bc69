#include "sketch/text_masks.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "each_target.h"

namespace newsieve::sketch {
namespace {

/// Of all bytes, and again and again the beginnings of a dash or an apostrophe of three bytes.
std::string hostile_text(std::size_t size, std::mt19937& random) {
  constexpr std::array<std::uint8_t, 4> kWide = {0xe2, 0x80, 0x93, 0x99};
  std::string text;
  while (text.size() < size) {
    const auto number = static_cast<std::uint32_t>(random());
    text += static_cast<char>(number % 3 == 0 ? kWide[number / 3 % 4] : number >> 8U);
  }
  return text;
}

/// The masks of one block.
struct Block {
  std::uint64_t word = 0, digit = 0, upper = 0, space = 0, point = 0, comma = 0, apostrophe = 0,
                single = 0, beyond = 0, wide_break = 0;
  friend bool operator==(const Block&, const Block&) = default;
};

Block block_of(const TextMasks& masks, std::size_t i) {
  return {.word = masks.word[i],
          .digit = masks.digit[i],
          .upper = masks.upper[i],
          .space = masks.space[i],
          .point = masks.point[i],
          .comma = masks.comma[i],
          .apostrophe = masks.apostrophe[i],
          .single = masks.single[i],
          .beyond = masks.beyond[i],
          .wide_break = masks.wide_break[i]};
}

TEST(TextMasksTest, AreThoseOfTheScalarOneOnEveryTarget) {
  std::mt19937 random(11);
  for (std::size_t size = 0; size < 300; ++size) {
    // Each text in memory of its own, so that a sanitizer sees what is read behind its end.
    const std::string text = hostile_text(size, random);
    const std::size_t at = size % 5 == 0 ? size : size / 3;
    const std::size_t first = size % 3;
    const std::size_t count = size % 7 + 1;
    TextMasks expected;
    classify_text_scalar(text, at, count, first, expected);
    test::for_each_target([&] {
      TextMasks masks;
      masks.word.fill(1);
      masks.wide_break.fill(1);
      classify_text(text, at, count, first, masks);
      for (std::size_t i = first; i < first + count; ++i) {
        EXPECT_EQ(block_of(masks, i), block_of(expected, i)) << size;
      }
      EXPECT_EQ(masks.word[first + count], 1U);
    });
  }
}

TEST(TextMasksTest, BlocksAreMovedAndCleared) {
  TextMasks masks;
  classify_text("Ab 5.,'$–", 0, 1, 3, masks);
  const Block block = block_of(masks, 3);
  masks.move_block(3, 0);
  EXPECT_EQ(block_of(masks, 0), block);
  masks.clear_block(3);
  EXPECT_EQ(block_of(masks, 3), Block());
  EXPECT_EQ(block_of(masks, 0), block);
}

struct MaskCase {
  const char* name;
  const char* text;
  Block masks;
};

class MaskTest : public testing::TestWithParam<MaskCase> {};

TEST_P(MaskTest, IsOfTheBytes) {
  TextMasks masks;
  classify_text(GetParam().text, 0, 1, 0, masks);
  EXPECT_EQ(block_of(masks, 0), GetParam().masks);
}

INSTANTIATE_TEST_SUITE_P(
    All, MaskTest,
    testing::Values(
        MaskCase{"nothing", "", {}}, MaskCase{"breaks", "\t-/:@[{\x7f", {}},
        MaskCase{"edges_of_ranges", "09AZaz", {.word = 0b111111, .digit = 0b11, .upper = 0b1100}},
        MaskCase{"marks",
                 " .,'`$%",
                 {.space = 0b1,
                  .point = 0b10,
                  .comma = 0b100,
                  .apostrophe = 0b11000,
                  .single = 0b1100000}},
        MaskCase{"dash", "–", {.beyond = 0b111, .wide_break = 0b1}},
        MaskCase{"ellipsis", "…", {.beyond = 0b111, .wide_break = 0b1}},
        MaskCase{"apostrophe_of_three_bytes", "’", {.beyond = 0b111}},
        MaskCase{"zero_width_space", "\u200b", {.beyond = 0b111}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::sketch
