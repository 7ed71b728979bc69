#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace newsieve::sketch {
namespace {

bool denies(std::string_view text) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  const auto known = negations();
  return std::any_of(sketch.words.begin(), sketch.words.end(), [&](Word word) {
    return std::binary_search(known.begin(), known.end(), hash_of(word));
  });
}

TEST(Negations, AreInOrderAndEachOnce) {
  const auto known = negations();
  EXPECT_GT(known.size(), 80U);
  EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
  EXPECT_EQ(std::adjacent_find(known.begin(), known.end()), known.end());
}

TEST(Negations, AreKnownHoweverTheyAreWritten) {
  for (const std::string_view text : {"Not now", "NICHT", "they didn't", "they didn’t", "jamás",
                                      "jamas", "НЕТ", "नहीं", "không", "לא"}) {
    EXPECT_TRUE(denies(text)) << text;
  }
  for (const std::string_view text : {"", "now", "notes", "knot", "Notre", "did"}) {
    EXPECT_FALSE(denies(text)) << text;
  }
}

}  // namespace
}  // namespace newsieve::sketch
