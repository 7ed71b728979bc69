#include "sketch/word_places.h"

#include <gtest/gtest.h>

#include <string>

#include "sketch/sketcher.h"

namespace newsieve::sketch {
namespace {

struct PlaceCase {
  std::string name;
  std::string text;
  std::uint32_t first;
  std::uint32_t count;
  std::string expected;
};

class WordPlacesTest : public testing::TestWithParam<PlaceCase> {};

TEST_P(WordPlacesTest, SpansWords) {
  WordPlaces places;
  places.read("another text before");
  places.read(GetParam().text);
  const ByteSpan span = places.span_of(GetParam().first, GetParam().count);
  EXPECT_EQ(GetParam().text.substr(span.start, span.length), GetParam().expected);
}

constexpr const char* kHarbour = "The harbour – (closed) since   Tuesday, U.S. time.";

INSTANTIATE_TEST_SUITE_P(
    Cases, WordPlacesTest,
    testing::Values(PlaceCase{"first", kHarbour, 0, 1, "The"},
                    PlaceCase{"over_marks", kHarbour, 1, 2, "harbour – (closed"},
                    PlaceCase{"initials_are_one", kHarbour, 3, 4, "since   Tuesday, U.S. time"},
                    PlaceCase{"last", kHarbour, 6, 1, "time"},
                    PlaceCase{"too_many", kHarbour, 6, 2, ""},
                    PlaceCase{"none", kHarbour, 2, 0, ""}, PlaceCase{"of_nothing", "", 0, 1, ""},
                    PlaceCase{"two_written_words_that_are_one", "up 4 per cent today", 2, 1,
                              "per cent"},
                    PlaceCase{"scripts_without_spaces", "港口关闭", 1, 2, "口关"}),
    [](const auto& param_info) { return param_info.param.name; });

TEST(WordPlacesTest, CountsWordsAsSketchesDo) {
  const std::string text =
      "It rose 4.5 per cent to US$1,200 – “Mr. O’Neill” said, at 港口; é à la 5pct.";
  Sketcher sketcher;
  Sketch sketch;
  sketcher.sketch(text, sketch);
  WordPlaces places;
  places.read(text);
  const auto words = static_cast<std::uint32_t>(sketch.words.size());
  EXPECT_GT(places.span_of(words - 1, 1).length, 0U);
  EXPECT_EQ(places.span_of(words, 1).length, 0U);
  // Each word alone has the hash that it has in its text.
  for (std::uint32_t i = 0; i < words; ++i) {
    const ByteSpan span = places.span_of(i, 1);
    Sketch alone;
    sketcher.sketch(text.substr(span.start, span.length), alone);
    ASSERT_EQ(alone.words.size(), 1U) << text.substr(span.start, span.length);
    EXPECT_EQ(hash_of(alone.words[0]), hash_of(sketch.words[i]));
  }
}

}  // namespace
}  // namespace newsieve::sketch
