#include "sketch/word_runs.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "each_target.h"

namespace newsieve::sketch {
namespace {

TEST(WordRunsTest, AreThoseOfTheScalarOneOnEveryTarget) {
  const std::vector<std::string> pieces = {"a", "B", "7", " ", ".", ",", "'", "$", "–", "’", "é"};
  std::mt19937 random(3);
  for (std::size_t count = 1; count <= kBlocksAtOnce; ++count) {
    std::string text;
    while (text.size() < (count + 1) * kMaskBytes) {
      text += pieces[random() % pieces.size()];
    }
    // The first of the blocks is one that others read on to from.
    TextMasks masks;
    classify_text(text, 0, count + 2, 0, masks);
    RunMasks expected;
    find_runs_scalar(masks, count, expected);
    test::for_each_target([&] {
      RunMasks found;
      find_runs(masks, count, found);
      for (std::size_t i = 1; i <= count; ++i) {
        ASSERT_EQ(found.runs[i], expected.runs[i]) << i << " of " << text;
        ASSERT_EQ(found.joints[i], expected.joints[i]) << i << " of " << text;
        ASSERT_EQ(found.names[i], expected.names[i]) << i << " of " << text;
        ASSERT_EQ(found.careful[i], expected.careful[i]) << i << " of " << text;
      }
    });
  }
}

/// The ends of all runs of `text`, as characters below its bytes: '!' of what needs care, 'j' of
/// what is joined and loses bytes, '#' of other numbers, 'N' of other names, '|' of the rest.
std::string ends_of(const std::string& text) {
  TextMasks masks;
  RunMasks found;
  const std::size_t blocks = text.size() / kMaskBytes + 1;
  classify_text(text, 0, blocks + 1, 1, masks);
  find_runs(masks, blocks, found);
  WordRunReader reader;
  std::string ends;
  for (std::size_t number = 1; number <= blocks; ++number) {
    const WordRuns runs = reader.next(masks, found, number);
    for (std::size_t i = 0; i < kMaskBytes; ++i) {
      const auto is = [i](std::uint64_t mask) { return (mask >> i & 1U) != 0; };
      ends += !is(runs.ends)     ? ' '
              : is(runs.careful) ? '!'
              : is(runs.joined)  ? 'j'
              : is(runs.numbers) ? '#'
              : is(runs.names)   ? 'N'
                                 : '|';
    }
  }
  return ends.substr(0, text.size() + 1);
}

TEST(WordRunsTest, EndBehindTheirLastBytes) {
  EXPECT_EQ(ends_of("Ships of Nordby, 14 at $5"),  //
            "     |  |      N   #  |  !");
  EXPECT_EQ(ends_of("don't go. 1,204.5 U.S. (x.y) 5.é"),  //
            "     j  |        j   !     !     !");
  EXPECT_EQ(ends_of("'80s, b'5 x5.6k'n 7.. 7.a"),  //
            "    !  | #       ! #   # |");
  EXPECT_EQ(ends_of("31.6 1.2.3 5,6 1.234,5"),  //
            "    #     j   j       j");
  EXPECT_EQ(ends_of("1.200 1.2000 1.20 U.S.A"),  //
            "     j      #    #     !");
  EXPECT_EQ(ends_of("290km A320 6PM"),  //
            "     !    #   !");
}

TEST(WordRunsTest, GoOnInTheNextBlock) {
  const std::string text = std::string(kMaskBytes - 3, ' ') + "a Sund" + std::string(70, '7');
  std::string expected(text.size() + 1, ' ');
  expected[kMaskBytes - 2] = '|';
  expected.back() = '#';
  EXPECT_EQ(ends_of(text), expected);
  for (std::size_t before = kMaskBytes - 6; before < kMaskBytes; ++before) {
    const std::string spaces(before, ' ');
    EXPECT_EQ(ends_of(spaces + "1.200 1.20"), spaces + "     j    #") << before;
  }
}

}  // namespace
}  // namespace newsieve::sketch
