#include "base/scanned_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "base/hostile_text.h"
#include "base/lines.h"
#include "base/looks.h"
#include "base/normal_text.h"
#include "base/word_hash.h"
#include "each_target.h"

namespace newsieve::base {
namespace {

using Lines = std::vector<std::pair<std::string, std::uint32_t>>;

Lines lines_of(const ScannedText& text) {
  Lines lines;
  text.for_each_line(
      [&](std::string_view line, std::uint32_t ordinal) { lines.emplace_back(line, ordinal); });
  return lines;
}

/// What `look` adds, byte by byte.
void add_words(std::string_view line, std::vector<std::uint64_t>& words) {
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) {
      const std::size_t length = word.size();
      word.append(8, '\0');
      words.push_back(word_hash(word.data(), length));
      word.clear();
    }
  };
  for (const char c : line) {
    if (is_word_byte(c)) {
      word += to_lower(c);
    } else {
      end_word();
    }
  }
  end_word();
}

/// The lines, looks and normal lines of a text are those of readers that go byte by byte.
void expect_agreement(const std::string& text) {
  SCOPED_TRACE(testing::PrintToString(text));
  ScannedText scanned;
  scanned.read(text);
  Lines expected;
  for_each_line(text, [&](std::string_view line, std::uint32_t ordinal) {
    expected.emplace_back(line, ordinal);
  });
  ASSERT_EQ(lines_of(scanned), expected);
  NormalText normals;
  normals.read(scanned);
  WordList words;
  words.read(scanned);
  std::vector<std::uint64_t> expected_words;
  scanned.for_each_line([&](std::string_view line, std::uint32_t) {
    SCOPED_TRACE(testing::PrintToString(line));
    Looks looks = look(line);
    EXPECT_EQ(look(scanned, line, words), looks);
    EXPECT_EQ(words.count_before(scanned.start_of(line)), expected_words.size());
    add_words(line, expected_words);
    EXPECT_EQ(words.count_before(scanned.start_of(line) + line.size()), expected_words.size());
    looks.stop_words = 0;
    EXPECT_EQ(look_briefly(scanned, line), looks);
    EXPECT_EQ(normals.kept_hash(line), normal_hash(line));
    EXPECT_EQ(normals.kept(line), normalise(line));
    const NormalLine normal = normals.line(line);
    EXPECT_EQ(normal.kept, normalise(line));
    EXPECT_EQ(normal.folded, normalise(line, Digits::kFold));
    EXPECT_EQ(normal.kept_hash, normal_hash(line));
    EXPECT_EQ(normal.folded_hash, normal_hash(line, Digits::kFold));
  });
  EXPECT_TRUE(std::ranges::equal(words.hashes(), expected_words));
  ScannedText unmarked;
  unmarked.read_unmarked(text);
  ASSERT_EQ(lines_of(unmarked), expected);
  normals.read(unmarked);
  unmarked.for_each_line([&](std::string_view line, std::uint32_t) {
    EXPECT_EQ(normals.kept(line), normalise(line));
    const NormalLine normal = normals.folded(line);
    EXPECT_EQ(normal.folded, normalise(line, Digits::kFold));
    EXPECT_EQ(normal.folded_hash, normal_hash(line, Digits::kFold));
  });
}

TEST(ScannedTextTest, AgreesWithReadersOfBytes) {
  for (const std::string text :
       {"", "\n", "one", "one\n", "\n\n one \r\n\t\ntwo", "The harbour opened. It closed again.",
        "He said so.” Then: no. but yes", "l'heure de l’été n'est pas d’ici", "- a list's item",
        "a--b -c 'd' e' \"F.\" g"}) {
    expect_agreement(text);
    for (std::size_t shift = 50; shift < 70; ++shift) {  // over the border of two blocks
      expect_agreement(std::string(shift, 'x') + text);
      expect_agreement(std::string(shift, ' ') + text);
      expect_agreement(std::string(shift, '.') + text);
    }
  }
}

TEST(ScannedTextTest, AgreesOnHostileTextOnEveryTarget) {
  test::for_each_target([] {
    std::mt19937 random(3);
    for (int round = 0; round < 400 && !testing::Test::HasFailure(); ++round) {
      expect_agreement(test::hostile_text(1 + random() % 300, random));
    }
  });
}

TEST(ScannedTextTest, ForgetsTheTextBefore) {
  ScannedText scanned;
  scanned.read(std::string(1000, '\n'));
  scanned.read("one\ntwo");
  EXPECT_EQ(lines_of(scanned), (Lines{{"one", 0}, {"two", 1}}));
}

TEST(ScannedTextTest, MarksCharactersBeyondAsciiOnEachByte) {
  ScannedText scanned;
  const std::string text = "\u00c9t\u00e9\u2019\u2026";
  scanned.read(text);
  const ByteKinds& kinds = scanned.kinds(0);
  EXPECT_EQ(kinds.word, 0b11111U);
  EXPECT_EQ(kinds.upper, 0b00011U);
  EXPECT_EQ(kinds.lower, 0b11100U);
  EXPECT_EQ(kinds.apostrophe, 0b111U << 5U);
  EXPECT_EQ(kinds.terminator, 0b111U << 8U);
}

}  // namespace
}  // namespace newsieve::base
