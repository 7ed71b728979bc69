#include "judge/frequent_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.h"

namespace newsieve::judge {
namespace {

using Lines = std::vector<RepeatedLine>;

void add(FrequentLines& lines, std::uint32_t source, const std::string& line, int times) {
  for (int i = 0; i < times; ++i) {
    lines.add(source, line);
  }
}

std::vector<std::string> texts(const Lines& lines) {
  std::vector<std::string> result;
  for (const RepeatedLine& line : lines) {
    result.push_back(line.text);
  }
  return result;
}

TEST(FrequentLinesTest, AreCountedBySource) {
  FrequentLines lines;
  add(lines, 0, "Share", 3);
  add(lines, 1, "Share", 2);
  add(lines, 1, "Only once", 1);
  const std::vector<Lines> found = lines.of_sources(3, 10);
  ASSERT_EQ(found.size(), 3U);
  ASSERT_EQ(texts(found[0]), std::vector<std::string>{"Share"});
  EXPECT_EQ(found[0][0].count, 3U);
  EXPECT_EQ(found[0][0].bytes, 15U);
  ASSERT_EQ(texts(found[1]), std::vector<std::string>{"Share"});
  EXPECT_EQ(found[1][0].count, 2U);
  EXPECT_TRUE(found[2].empty());
}

TEST(FrequentLinesTest, MostBytesComeFirstThenMostTimesThenByText) {
  FrequentLines lines;
  add(lines, 0, "bb", 2);
  add(lines, 0, "aa", 2);
  add(lines, 0, "c", 4);
  add(lines, 0, "A long line", 2);
  EXPECT_EQ(texts(lines.of_sources(1, 10)[0]),
            (std::vector<std::string>{"A long line", "c", "aa", "bb"}));
  EXPECT_EQ(texts(lines.of_sources(1, 2)[0]), (std::vector<std::string>{"A long line", "c"}));
}

TEST(FrequentLinesTest, StayAmongManyThatComeOnce) {
  constexpr int kRare = 200000;
  constexpr int kEvery = 100;
  FrequentLines lines;
  for (int i = 0; i < kRare; ++i) {
    lines.add(0, "Story " + std::to_string(i));
    if (i % kEvery == 0) {
      lines.add(0, "Share");
    }
  }
  const Lines found = lines.of_sources(1, 10)[0];
  ASSERT_EQ(texts(found), std::vector<std::string>{"Share"});
  EXPECT_EQ(found[0].count, kRare / kEvery);
}

// A line that is seen twice, a bucket of others apart, is forgotten in between: memory is bounded.
TEST(FrequentLinesTest, RareOnesAreForgotten) {
  constexpr int kOthers = 1 << 17;
  FrequentLines lines;
  lines.add(0, "Rare");
  for (int i = 0; i < kOthers; ++i) {
    lines.add(0, "Story " + std::to_string(i));
  }
  lines.add(0, "Rare");
  EXPECT_TRUE(lines.of_sources(1, 10)[0].empty());
}

TEST(ShownTest, IsOneLineOfValidText) {
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown("It rained."), "It rained.");
  EXPECT_EQ(shown("a\tb\r\nc"), "a b  c");
  EXPECT_EQ(shown("Caf\xE9!"), "Caf\uFFFD!");
}

TEST(ShownTest, IsCutBetweenCharacters) {
  const std::string whole(kShownBytes, 'a');
  EXPECT_EQ(shown(whole), whole);
  EXPECT_EQ(shown(whole + "a"), std::string(kShownBytes - 3, 'a') + "…");
  for (std::size_t before = kShownBytes - 10; before <= kShownBytes; ++before) {
    const std::string wide = std::string(before, 'a') + "東京は雨だった";
    const std::string cut = shown(wide);
    EXPECT_LE(cut.size(), kShownBytes) << before;
    EXPECT_EQ(base::valid_prefix(cut), cut.size()) << before;
    EXPECT_TRUE(cut.ends_with("…")) << before;
    // What is replaced takes more room than it had.
    EXPECT_LE(shown(std::string(before, 'a') + "\xE9\xE9\xE9\xE9").size(), kShownBytes) << before;
  }
}

}  // namespace
}  // namespace newsieve::judge
