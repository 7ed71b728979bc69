#include "run/passages.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsieve::run {
namespace {

std::string cut(const std::string& text, sketch::ByteSpan span) {
  return text.substr(span.start, span.length);
}

TEST(PassagesTest, StandInBothTexts) {
  const std::vector<std::string> stories = {"one two three four", "Two – Three!", "zero, one; two"};
  const std::vector<cluster::Link> links = {
      {.record = 0, .other = 1, .first_word = 1, .other_first_word = 0, .words = 2},
      {.record = 0, .other = 2, .first_word = 0, .other_first_word = 1, .words = 2},
      {.record = 1, .other = 0, .first_word = 0, .other_first_word = 1, .words = 2},
      {.record = 1, .other = 2, .kind = LinkKind::kSeries},
      {.record = 2, .other = 0, .first_word = 1, .other_first_word = 0, .words = 2},
  };
  std::vector<std::uint32_t> asked;
  std::string story;
  const Passages passages(links, [&](std::uint32_t record) -> std::string_view {
    asked.push_back(record);
    story = stories[record];
    return story;
  });
  EXPECT_EQ(asked, (std::vector<std::uint32_t>{0, 1, 2})) << "each text is read once";
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"two three", "Two – Three"}, {"one two", "one; two"}, {"Two – Three", "two three"}, {"", ""},
      {"one; two", "one two"},
  };
  for (std::size_t i = 0; i < links.size(); ++i) {
    EXPECT_EQ(cut(stories[links[i].record], passages.here(i)), expected[i].first) << i;
    EXPECT_EQ(cut(stories[links[i].other], passages.there(i)), expected[i].second) << i;
  }
}

TEST(PassagesTest, NothingIsReadWhereThereAreNone) {
  const std::vector<cluster::Link> links = {
      {.record = 0, .other = 1, .kind = LinkKind::kTemplateSibling}};
  const Passages passages(links, [](std::uint32_t) -> std::string_view {
    ADD_FAILURE() << "a story was read";
    return {};
  });
  EXPECT_EQ(passages.here(0).length, 0U);
}

}  // namespace
}  // namespace newsieve::run
