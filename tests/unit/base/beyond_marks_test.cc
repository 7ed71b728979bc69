#include "base/beyond_marks.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "base/hostile_text.h"
#include "base/utf8.h"

namespace newsieve::base {
namespace {

struct Marked {
  std::vector<ByteKinds> kinds;
  std::vector<std::uint64_t> special;
  std::vector<std::uint64_t> folds;

  friend bool operator==(const Marked&, const Marked&) = default;
};

template <typename Marker>
Marked mark_by(const Marker& marker, const std::string& text) {
  const std::size_t blocks = (text.size() + kBlockBytes - 1) / kBlockBytes;
  std::string whole = text;
  whole.resize(blocks * kBlockBytes, '\0');
  std::string folded = whole;
  // What the text before left must be gone.
  Marked marked{.kinds = std::vector<ByteKinds>(blocks),
                .special = std::vector<std::uint64_t>(blocks, ~std::uint64_t{0}),
                .folds = std::vector<std::uint64_t>(blocks, ~std::uint64_t{0})};
  read_kinds(whole.data(), blocks, marked.kinds.data(), folded.data());
  marker(text, marked.kinds.data(), marked.special.data(), marked.folds.data());
  return marked;
}

void expect_agreement(const std::string& text) {
  EXPECT_EQ(mark_by(mark_beyond, text), mark_by(mark_beyond_scalar, text))
      << testing::PrintToString(text);
}

TEST(BeyondMarksTest, AreThoseOfTheScalarMarkerForEveryCharacter) {
  for (char32_t begin = 0x80; begin < 0x30000; begin += 0x100) {
    std::string text;
    for (char32_t c = begin; c < begin + 0x100; ++c) {
      std::array<char, 4> bytes{};
      text.append(bytes.data(), encode(c, bytes.data()));  // surrogates too, which are no UTF-8
    }
    expect_agreement(text);
  }
}

TEST(BeyondMarksTest, AreThoseOfTheScalarMarkerOverTheBordersOfBlocks) {
  for (const std::string piece :
       {"\u00e9", "\u201d", "\u6e2f", "\U0001f6a2", "\xc3", "\xe2\x80", "\xff"}) {
    for (std::size_t shift = 60; shift < 68; ++shift) {
      expect_agreement(std::string(shift, 'x') + piece);
      expect_agreement(std::string(shift, 'x') + piece + piece + "x");
    }
  }
}

TEST(BeyondMarksTest, AreThoseOfTheScalarMarkerOnHostileText) {
  std::mt19937 random(17);
  for (int round = 0; round < 400 && !testing::Test::HasFailure(); ++round) {
    expect_agreement(test::hostile_text(1 + random() % 300, random));
  }
}

TEST(BeyondMarksTest, SpecialIsTheFirstByteOfWhatBitsDoNotTellEnoughOf) {
  const std::string text = "\u00e9\u03bb\u200d\u6e2f";
  const Marked marked = mark_by(mark_beyond, text);
  EXPECT_EQ(marked.special[0], 0b10010100U);
  EXPECT_EQ(marked.folds[0], 0b00010000U);
  EXPECT_EQ(marked.kinds[0].word, 0b1110001111U);
}

}  // namespace
}  // namespace newsieve::base
