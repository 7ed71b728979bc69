#include "sketch/sketcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/hash.h"

namespace newsieve::sketch {
namespace {

Sketch sketch_of(std::string_view text) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  return sketch;
}

void expect_equal(const Sketch& a, const Sketch& b) {
  EXPECT_EQ(a.folded, b.folded);
  EXPECT_EQ(a.tokens, b.tokens);
  EXPECT_EQ(a.bands, b.bands);
  EXPECT_EQ(a.shingles, b.shingles);
  EXPECT_EQ(a.numbers, b.numbers);
}

TEST(SketcherTest, TextsThatFoldAlikeSketchAlike) {
  expect_equal(sketch_of("The U.S. paid US$1,200 — 5 per cent more — for Zoë’s café."),
               sketch_of("the US paid $1200 (5% more) for “Zoe's cafe\u0301”"));
}

TEST(SketcherTest, GoldenValues) {
  // Stored indexes depend on these: other values need another version.
  static_assert(kSketchVersion == 1);
  const Sketch sketch =
      sketch_of("Nordby’s harbour took 1,204 ships in 2019, up 3.5 per cent — 新港口 हिन्दी.");
  EXPECT_EQ(sketch.tokens, 14U);
  EXPECT_EQ(base::to_hex(sketch.folded), "b24dfc9d7a55fbefa5fdc905839f67ec");
  EXPECT_EQ(sketch.shingles.front(), 1393528909946175332U);
  EXPECT_EQ(sketch.numbers.front(), 16608705168558682091U);
  EXPECT_EQ(sketch.bands.front(), 1791713389U);
}

TEST(SketcherTest, NumbersTellTextsApart) {
  EXPECT_FALSE(sketch_of("net profit 5.93 mln").folded == sketch_of("net profit 59.3 mln").folded);
}

TEST(SketcherTest, OrderTellsTextsApart) {
  EXPECT_FALSE(sketch_of("Nordby beat Sund").folded == sketch_of("Sund beat Nordby").folded);
}

TEST(SketcherTest, TextWithoutTokens) {
  const Sketch sketch = sketch_of(" – … \n");
  EXPECT_EQ(sketch.tokens, 0U);
  EXPECT_TRUE(sketch.shingles.empty());
  EXPECT_TRUE(sketch.numbers.empty());
}

TEST(SketcherTest, OneWordIsOneShingle) {
  const Sketch sketch = sketch_of("Harbour");
  EXPECT_EQ(sketch.tokens, 1U);
  EXPECT_EQ(sketch.shingles.size(), 1U);
}

TEST(SketcherTest, NumbersAreASet) {
  const Sketch sketch = sketch_of("7 or 8, 8 or 9, 9 or 7");
  EXPECT_EQ(sketch.tokens, 9U);
  EXPECT_EQ(sketch.numbers.size(), 3U);
  EXPECT_TRUE(std::is_sorted(sketch.numbers.begin(), sketch.numbers.end()));
}

TEST(SketcherTest, NothingIsLeftOfTheTextBefore) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch("A long story of 14 ships in the harbour of Nordby", sketch);
  sketcher.sketch("Ships", sketch);
  expect_equal(sketch, sketch_of("Ships"));
  sketcher.sketch("", sketch);
  expect_equal(sketch, sketch_of(""));
}

TEST(SketcherTest, LongText) {
  std::string text;
  while (text.size() < (std::size_t{8} << 20)) {
    text += std::to_string(text.size()) + " ships in the harbour. ";
  }
  const Sketch sketch = sketch_of(text);
  EXPECT_GT(sketch.tokens, 1'000'000U);
  EXPECT_GT(sketch.shingles.size(), 700'000U);
  text += "End";
  EXPECT_FALSE(sketch_of(text).folded == sketch.folded);
}

}  // namespace
}  // namespace newsieve::sketch
