#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "newsieve/sketch.h"
#include "sketch/sketcher.h"

namespace newsieve::sketch {
namespace {

/// Whether a text of one negation and no other word is told.
bool is_negation(std::string_view text) {
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  if (sketch.words.empty()) {
    return false;
  }
  Negation wanted{.first = hash_of(sketch.words.front()), .rest = {}};
  for (const Word word : std::span(sketch.words).subspan(1)) {
    wanted.rest.push_back(hash_of(word));
  }
  const auto known = negations();
  return std::binary_search(known.begin(), known.end(), wanted);
}

TEST(Negations, AreInOrderAndEachOnce) {
  const auto known = negations();
  EXPECT_GT(known.size(), 80U);
  EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
  EXPECT_EQ(std::adjacent_find(known.begin(), known.end()), known.end());
}

TEST(Negations, AreKnownHoweverTheyAreWritten) {
  for (const std::string_view text :
       {"Not", "NICHT", "didn't", "didn’t", "jamás", "jamas", "НЕТ", "नहीं", "không", "לא", "不",
        "ない", "ません", "ไม่", "않았다"}) {
    EXPECT_TRUE(is_negation(text)) << text;
  }
  for (const std::string_view text :
       {"", "now", "notes", "knot", "Notre", "did", "not now", "な", "い", "ไม", "ไม้"}) {
    EXPECT_FALSE(is_negation(text)) << text;
  }
}

}  // namespace
}  // namespace newsieve::sketch
