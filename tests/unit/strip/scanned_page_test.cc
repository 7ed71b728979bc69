#include "strip/scanned_page.h"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/hostile_text.h"
#include "base/lines.h"
#include "strip/line_characters.h"

namespace newsieve::strip {
namespace {

/// What is read of a line.
struct Seen {
  Characters characters;
  LineFeatures features;
  std::size_t shared = 0;

  friend bool operator==(const Seen&, const Seen&) = default;
};

/// Each line of `page` reads as the reader says that goes character by character. Words of
/// `headline` are looked for.
void expect_agreement(const std::string& page, std::string_view headline) {
  SCOPED_TRACE(testing::PrintToString(page));
  LineFeatures unused;
  std::vector<SalientWord> words;
  read_characters(headline, unused, words);
  HeadlineWords headline_words;
  headline_words.read(words);
  ScannedPage scanned;
  base::ScannedText text;
  text.read("What the page before has left behind, 1987 words at 14:05.");
  base::WordList list;
  list.read(text);
  scanned.read(text, list);
  text.read(page);
  list.read(text);
  scanned.read(text, list);
  base::for_each_line(page, [&](std::string_view line, std::uint32_t) {
    Seen expected;
    words.clear();
    expected.characters = read_characters(line, expected.features, words);
    expected.shared = headline_words.shared_with(words);
    Seen seen;
    words.clear();
    seen.characters = scanned.read_characters(line, headline_words, seen.features, words);
    seen.shared = headline_words.shared_with(words);
    EXPECT_EQ(seen, expected) << testing::PrintToString(line);
  });
}

/// Pieces that hold what features are made of.
std::string pieces(std::size_t count, std::mt19937& random) {
  static constexpr auto kPieces = std::to_array<std::string_view>({" ",
                                                                   " ",
                                                                   " ",
                                                                   "\n",
                                                                   ", ",
                                                                   ". ",
                                                                   ":",
                                                                   "'",
                                                                   "\u2019",
                                                                   "1987",
                                                                   "2031",
                                                                   "1899",
                                                                   "20",
                                                                   "19876",
                                                                   "14:05",
                                                                   "3:1",
                                                                   "5:",
                                                                   "12",
                                                                   "7",
                                                                   "boats",
                                                                   "Boats",
                                                                   "of",
                                                                   "GET",
                                                                   "O'NEILL",
                                                                   "A",
                                                                   "don't",
                                                                   "don\u2019t",
                                                                   "dont",
                                                                   "UNO",
                                                                   "\u00C9TAT",
                                                                   "\u00e9tat",
                                                                   "\u212Aelvin",
                                                                   "kelvin",
                                                                   "Kelvin",
                                                                   "|",
                                                                   "@",
                                                                   "\u00A9",
                                                                   ">",
                                                                   "\u203A",
                                                                   "$",
                                                                   "\u20AC",
                                                                   "?",
                                                                   "#",
                                                                   "\"",
                                                                   "\u201C",
                                                                   "\u3001",
                                                                   "www.",
                                                                   "http",
                                                                   "wwww",
                                                                   "htp",
                                                                   "\u6e2f",
                                                                   "\xff",
                                                                   "\u2013",
                                                                   "\u00a0",
                                                                   "-",
                                                                   "internationalisation",
                                                                   "internationalisations"});
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += kPieces[random() % kPieces.size()];
  }
  return text;
}

TEST(ScannedPageTest, ReadsHostileLinesAsTheCarefulReaderDoes) {
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    const std::string page = test::hostile_text(1 + random() % 120, random);
    expect_agreement(page, i % 2 == 0 ? "" : "The international ferry of 2024, don\u2019t");
  }
}

TEST(ScannedPageTest, ReadsNumbersMarksAndCapitalsAsTheCarefulReaderDoes) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string page = pieces(1 + random() % 90, random);
    expect_agreement(page, i % 2 == 0 ? "" : "Kelvin boats dont internationalisation, 1987");
  }
}

TEST(ScannedPageTest, ReadsLinesAtEveryPlaceOfABlock) {
  const std::string line =
      "In 1987 at 14:05 ISMERE's UNO met, O'NEILL said \u2013 \u201Cboats\u201D";
  for (std::size_t before = 0; before < 130; ++before) {
    expect_agreement(std::string(before, 'x') + "\n" + line, "boats of Ismere");
  }
}

TEST(ScannedPageTest, LooksForTheHeadlineBehindTheFirstWordsToo) {
  std::string line;
  for (std::size_t i = 0; i < 3 * kMostWords; ++i) {
    line += "word ";
  }
  expect_agreement(line + "Boats and 42 berths, last of all BOATS", "boats, 17 berths");
  expect_agreement(line + "\u00e9tat", "\u00c9tat");
  expect_agreement(line, "");
}

}  // namespace
}  // namespace newsieve::strip
