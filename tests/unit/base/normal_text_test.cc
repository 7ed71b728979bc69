#include "base/normal_text.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "base/hostile_text.h"
#include "base/utf8.h"
#include "each_target.h"

namespace newsieve::base {
namespace {

/// The normal lines of a text are those of its lines, one by one.
void expect_agreement(const std::string& text) {
  SCOPED_TRACE(testing::PrintToString(text));
  ScannedText scanned;
  scanned.read(text);
  NormalText normals;
  normals.read(scanned);
  scanned.for_each_line([&](std::string_view line, std::uint32_t) {
    SCOPED_TRACE(testing::PrintToString(line));
    const NormalLine normal = normals.line(line);
    EXPECT_EQ(normal.kept, normalise(line));
    EXPECT_EQ(normal.folded, normalise(line, Digits::kFold));
    EXPECT_EQ(normal.kept_hash, normal_hash(line));
    EXPECT_EQ(normal.folded_hash, normal_hash(line, Digits::kFold));
    EXPECT_EQ(normals.kept(line), normal.kept);
    EXPECT_EQ(normals.kept_hash(line), normal.kept_hash);
  });
}

/// `text` without the character whose folded form is longer than itself.
std::string without_growth(std::string text) {
  constexpr std::string_view kGrows = "\u023a";
  for (std::size_t at = 0; (at = text.find(kGrows, at)) != std::string::npos;) {
    text.replace(at, kGrows.size(), "\n");
  }
  return text;
}

TEST(NormalTextTest, HasTheNormalLinesOfEveryCharacter) {
  for (char32_t begin = 0x80; begin < 0x12000; begin += 0x40) {
    std::string text;
    for (char32_t c = begin; c < begin + 0x40; ++c) {
      std::array<char, 4> bytes{};
      text.append(bytes.data(), encode(c, bytes.data())).append(c % 3 == 0 ? "1" : "");
    }
    expect_agreement(text);
  }
}

TEST(NormalTextTest, KeepsGapsAndDigitsApartOverTheBordersOfBlocks) {
  for (const std::string text :
       {"a, b", "12 34", "1\u200d2", "a\u200d b", "a \u200d b", "\u201ca\u201d", "\u0665\u0666 7",
        "--", "(a)\n(b) \n c-", "\u3002\u3002", "\xe2\x80 a"}) {
    for (std::size_t shift = 55; shift < 70; ++shift) {
      expect_agreement(std::string(shift, 'x') + text + "9 x");
      expect_agreement(std::string(shift, '.') + text);
      expect_agreement(std::string(shift, '7') + text + '\n' + text);
    }
  }
}

TEST(NormalTextTest, AgreesOnHostileTextOnEveryTarget) {
  test::for_each_target([] {
    std::mt19937 random(23);
    for (int round = 0; round < 300 && !testing::Test::HasFailure(); ++round) {
      const std::string text = test::hostile_text(1 + random() % 300, random);
      expect_agreement(text);
      expect_agreement(without_growth(text));
    }
  });
}

TEST(NormalTextTest, ForgetsTheTextBefore) {
  ScannedText scanned;
  NormalText normals;
  scanned.read("\u023a");
  normals.read(scanned);
  const std::string text = "The Quay, 12";
  scanned.read(text);
  normals.read(scanned);
  EXPECT_EQ(normals.line(scanned.text()).kept, "the quay 12");
  EXPECT_EQ(normals.line(scanned.text()).folded, "the quay 0");
}

}  // namespace
}  // namespace newsieve::base
