#include "sketch/sketcher.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/hash.h"

namespace newsieve::sketch {
namespace {

Sketch sketch_of(std::string_view text) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  return sketch;
}

std::vector<std::uint32_t> hashes_of(const Sketch& sketch) {
  std::vector<std::uint32_t> hashes;
  for (const Word word : sketch.words) {
    hashes.push_back(hash_of(word));
  }
  return hashes;
}

void expect_equal(const Sketch& a, const Sketch& b) {
  EXPECT_EQ(a.folded, b.folded);
  EXPECT_EQ(a.tokens, b.tokens);
  EXPECT_EQ(a.band_keys, b.band_keys);
  EXPECT_EQ(a.fingerprints, b.fingerprints);
  EXPECT_EQ(hashes_of(a), hashes_of(b));
}

TEST(SketcherTest, TextsThatFoldAlikeSketchAlike) {
  expect_equal(sketch_of("The U.S. paid US$1,200 — 5 per cent more — for Zoë’s café."),
               sketch_of("the US paid $1200 (5% more) for “Zoe's cafe\u0301”"));
}

TEST(SketcherTest, GoldenValues) {
  // Stored indexes depend on these: other values need another version.
  static_assert(kSketchVersion == 5);
  const Sketch sketch =
      sketch_of("Nordby’s harbour took 1,204 ships in 2019, up 3.5 per cent — 新港口 हिन्दी.");
  EXPECT_EQ(sketch.tokens, 14U);
  EXPECT_EQ(base::to_hex(sketch.folded), "53a5f283de3546ceadba17bcf6ddc6e1");
  EXPECT_EQ(sketch.words.front(), 1999585752U);
  EXPECT_EQ(sketch.fingerprints.front(), 4724574631194710214U);
  EXPECT_EQ(sketch.band_keys.front(), 12085307362466944008U);
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
  EXPECT_TRUE(sketch.band_keys.empty());
  EXPECT_TRUE(sketch.fingerprints.empty());
  EXPECT_TRUE(sketch.words.empty());
}

TEST(SketcherTest, OneWordHasBandsButNoFingerprint) {
  const Sketch sketch = sketch_of("Harbour");
  EXPECT_EQ(sketch.tokens, 1U);
  EXPECT_EQ(sketch.band_keys.size(), kBands);
  EXPECT_TRUE(sketch.fingerprints.empty());
}

TEST(SketcherTest, WordsHaveKinds) {
  const Sketch sketch = sketch_of("The 7 ships of Nordby");
  std::vector<WordKind> kinds;
  for (const Word word : sketch.words) {
    kinds.push_back(kind_of(word));
  }
  EXPECT_EQ(kinds, (std::vector{WordKind::kPlain, WordKind::kNumber, WordKind::kPlain,
                                WordKind::kPlain, WordKind::kName}));
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
  EXPECT_GT(sketch.fingerprints.size(), 100'000U);
  text += "End";
  EXPECT_FALSE(sketch_of(text).folded == sketch.folded);
}

}  // namespace
}  // namespace newsieve::sketch
