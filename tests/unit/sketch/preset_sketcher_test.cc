#include "sketch/preset_sketcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace newsieve::sketch {
namespace {

Sketch sketch_of(Preset preset, std::string_view text) {
  PresetSketcher sketcher(preset);
  Sketch sketch;
  sketcher.sketch(text, sketch);
  return sketch;
}

/// `count` words, each of its own, of four letters.
std::string words(std::size_t count) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += i == 0 ? "w" : " w";
    for (const std::size_t place : {676U, 26U, 1U}) {
      text += kLetters[i / place % kLetters.size()];
    }
  }
  return text;
}

std::size_t shared_bands(const Sketch& a, const Sketch& b) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < std::min(a.band_keys.size(), b.band_keys.size()); ++i) {
    shared += a.band_keys[i] == b.band_keys[i] ? 1U : 0U;
  }
  return shared;
}

struct ShapeCase {
  const char* name;
  Preset preset;
  std::string_view text;
  std::uint32_t tokens;
  std::size_t bands;
};

class PresetShapeTest : public testing::TestWithParam<ShapeCase> {};

TEST_P(PresetShapeTest, HasTokensAndBandsOfThePeer) {
  const Sketch sketch = sketch_of(GetParam().preset, GetParam().text);
  EXPECT_EQ(sketch.tokens, GetParam().tokens);
  EXPECT_EQ(sketch.band_keys.size(), GetParam().bands);
}

INSTANTIATE_TEST_SUITE_P(
    All, PresetShapeTest,
    testing::Values(
        ShapeCase{"datatrove_empty", Preset::kDatatrove, "", 0, 0},
        ShapeCase{"datatrove_punctuation", Preset::kDatatrove, "- -- !", 0, 0},
        ShapeCase{"datatrove_short", Preset::kDatatrove, "one two, three four", 4, 0},
        ShapeCase{"datatrove_one_shingle", Preset::kDatatrove, "one two, three four five", 5, 14},
        ShapeCase{"text_dedup_empty", Preset::kTextDedup, "", 0, 0},
        ShapeCase{"text_dedup_short", Preset::kTextDedup, "one two three four", 4, 0},
        ShapeCase{"text_dedup_empty_words_count", Preset::kTextDedup, "one two, three four", 5, 25},
        ShapeCase{"nemo_empty", Preset::kNemo, "", 0, 0},
        ShapeCase{"nemo_short", Preset::kNemo, "Zürich", 6, 20},
        ShapeCase{"nemo_long", Preset::kNemo, "Zürich hat einen neuen Hafen", 28, 20}),
    [](const auto& test) { return test.param.name; });

struct PairCase {
  const char* name;
  Preset preset;
  std::string_view a;
  std::string_view b;
  bool equal;  ///< all bands, and the folded text
};

class PresetPairTest : public testing::TestWithParam<PairCase> {};

TEST_P(PresetPairTest, AreEqualWhereThePeerFoldsThemToTheSame) {
  const Sketch a = sketch_of(GetParam().preset, GetParam().a);
  const Sketch b = sketch_of(GetParam().preset, GetParam().b);
  ASSERT_FALSE(a.band_keys.empty());
  ASSERT_EQ(a.band_keys.size(), b.band_keys.size());
  EXPECT_EQ(a.band_keys == b.band_keys, GetParam().equal);
  EXPECT_EQ(a.folded == b.folded, GetParam().equal);
  if (!GetParam().equal) {
    EXPECT_EQ(shared_bands(a, b), 0U);
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, PresetPairTest,
    testing::Values(PairCase{"datatrove_takes_numbers_for_one", Preset::kDatatrove,
                             "Tarn Ferries: net 4.1 mln", "TARN FERRIES NET 52 MLN", true},
                    PairCase{"datatrove_other_words", Preset::kDatatrove, "Tarn Ferries net 4 mln",
                             "Tarn Harbour net 4 mln", false},
                    PairCase{"text_dedup_keeps_numbers", Preset::kTextDedup,
                             "Tarn Ferries net 4 mln", "Tarn Ferries net 5 mln", false},
                    PairCase{"text_dedup_counts_punctuation", Preset::kTextDedup,
                             "Tarn Ferries net 4 mln", "Tarn Ferries: net 4 mln", false},
                    PairCase{"text_dedup_does_not_tell_punctuation_apart", Preset::kTextDedup,
                             "Tarn Ferries; NET 4 mln", "Tarn Ferries: net 4 mln", true},
                    PairCase{"nemo_keeps_case", Preset::kNemo, "Tarn Ferries", "TARN FERRIES",
                             false}),
    [](const auto& test) { return test.param.name; });

TEST(PresetSketcherTest, AFewOtherWordsLeaveBandsInCommonAndManyDoNot) {
  const std::string text = words(400);
  const std::string one_word = "changed" + text.substr(4);
  const std::string half = words(200);
  for (const Preset preset : {Preset::kDatatrove, Preset::kTextDedup, Preset::kNemo}) {
    const Sketch sketch = sketch_of(preset, text);
    EXPECT_GT(shared_bands(sketch, sketch_of(preset, one_word)), sketch.band_keys.size() / 2);
    EXPECT_LT(shared_bands(sketch, sketch_of(preset, half)), 3U);
  }
}

TEST(PresetSketcherTest, ASketchReplacesWhatWasThere) {
  PresetSketcher sketcher(Preset::kDatatrove);
  Sketch sketch;
  sketcher.sketch(words(50), sketch);
  sketcher.sketch("too short", sketch);
  EXPECT_TRUE(sketch.band_keys.empty());
  EXPECT_EQ(sketch.folded, sketch_of(Preset::kDatatrove, "too short").folded);
}

}  // namespace
}  // namespace newsieve::sketch
