#include "cluster/account.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "sketch/sketcher.h"
#include "sketch/word_places.h"

namespace newsieve::cluster {
namespace {

constexpr std::int64_t kHour = 3600;

struct Text {
  explicit Text(std::string_view words, std::int64_t published = Standing::kUnknownDate)
      : text(words) {
    sketch::Sketcher sketcher;
    sketcher.sketch(text, sketched);
    standing.published = published;
  }

  /// The words of a lack.
  [[nodiscard]] std::vector<std::string> at(const LackAccount& account) const {
    std::vector<std::string> words;
    sketch::WordPlaces places;
    places.read(text);
    for (const WordsAt& at : account.missing) {
      const sketch::ByteSpan span = places.span_of(at.first, at.count);
      words.push_back(text.substr(span.start, span.length));
    }
    return words;
  }

  std::string text;
  Sketch sketched;
  Standing standing;
};

Account account(const Text& copy, const Text& original) {
  return account_of({.sketch = copy.sketched, .standing = copy.standing},
                    {.sketch = original.sketched, .standing = original.standing}, {});
}

using Words = std::vector<std::string>;

TEST(AccountTest, NamesTheFactsThatKeepSiblingsApart) {
  const Text may(
      "The mine at Kettle Hill produced 9,655 tonnes of ore in the month, 12 more than planned, "
      "and "
      "a rise to 9,655 is a record since the books began, as Ilse Carrowan told the bourse in a "
      "short notice on the last day of the quarter, before the doors of the hall were closed.");
  const Text april(
      "The mine at Kettle Hill produced 10,214 tonnes of ore in the month, 12 more than planned, "
      "and "
      "a rise to 10,214 is a record since the books began, as Odo Brennick told the bourse in a "
      "short notice on the last day of the quarter, before the doors of the hall were closed.");
  const Account told = account(may, april);
  EXPECT_EQ(told.finding, Finding::kTemplateSibling);
  EXPECT_EQ(may.at(told.copy_numbers), (Words{"9,655"}));
  EXPECT_EQ(april.at(told.original_numbers), (Words{"10,214"}));
  EXPECT_EQ(told.copy_numbers.lack.facts, 2U);
  EXPECT_EQ(told.copy_numbers.lack.allowed, 0U);
  EXPECT_TRUE(told.copy_is_shorter);
  EXPECT_EQ(may.at(told.names), (Words{"Ilse", "Carrowan"}));
  EXPECT_FALSE(told.seconds_apart);
  EXPECT_GT(told.jaccard, 0.3);
}

TEST(AccountTest, TellsWhichWordDenies) {
  const Text guilty(
      "The court of Castrin found the harbour master guilty of theft on Monday evening.");
  const Text not_guilty(
      "The court of Castrin found the harbour master not guilty of theft on Monday evening.");
  const Account told = account(guilty, not_guilty);
  EXPECT_EQ(told.finding, Finding::kTemplateSibling);
  EXPECT_TRUE(told.copy_negations.missing.empty());
  EXPECT_EQ(not_guilty.at(told.original_negations), (Words{"not"}));
  EXPECT_EQ(account(not_guilty, guilty).finding, Finding::kTemplateSibling);
}

TEST(AccountTest, TellsCharactersThatDeny) {
  const Text will("首相は金曜日の記者会見で増税法案を今国会に提出すると述べた。");
  const Text will_not("首相は金曜日の記者会見で増税法案を今国会に提出しないと述べた。");
  const Account told = account(will, will_not);
  EXPECT_EQ(told.finding, Finding::kTemplateSibling);
  EXPECT_TRUE(told.copy_negations.missing.empty());
  EXPECT_EQ(will_not.at(told.original_negations), (Words{"ない"}));
}

TEST(AccountTest, TellsNumbersInWords) {
  const Text nine("The crew of the ferry found nine boxes of tea below the mill light on Monday.");
  const Text digit("The crew of the ferry found 9 boxes of tea below the mill light on Monday.");
  const Text more(
      "The crew of the ferry found forty-two boxes of tea below the mill light on Monday.");
  EXPECT_EQ(account(nine, digit).finding, Finding::kCopy);
  EXPECT_TRUE(account(nine, digit).copy_numbers.missing.empty());
  const Account told = account(digit, more);
  EXPECT_EQ(told.finding, Finding::kTemplateSibling);
  EXPECT_EQ(digit.at(told.copy_numbers), (Words{"9"}));
  EXPECT_EQ(more.at(told.original_numbers), (Words{"forty-two"}));
}

TEST(AccountTest, TellsTheNamesOfTheShorterTextWhicheverItIs) {
  const Text shorter("The ferry of Castrin ran aground near the mill light on Monday evening.");
  const Text longer(
      "The ferry of Velmora ran aground near the mill light on Monday evening, and all were "
      "saved.");
  EXPECT_EQ(shorter.at(account(shorter, longer).names), (Words{"Castrin"}));
  const Account other_way = account(longer, shorter);
  EXPECT_FALSE(other_way.copy_is_shorter);
  EXPECT_EQ(shorter.at(other_way.names), (Words{"Castrin"}));
}

TEST(AccountTest, LacksAsManyAsTheGuardCounts) {
  const Text a(
      "In 2031 Odo, Ilse and Mirela had 3, 5 and 9 boats, and in 2031 they lost 4 of them.");
  const Text b(
      "In 2032 Odo, Anna and Mirela had 3, 6 and 9 boats, and in 2032 they lost 8 of them.");
  const Account told = account(a, b);
  EXPECT_EQ(told.copy_numbers.missing.size(), told.copy_numbers.lack.missing);
  EXPECT_EQ(told.original_numbers.missing.size(), told.original_numbers.lack.missing);
  EXPECT_EQ(told.names.missing.size(), told.names.lack.missing);
  EXPECT_EQ(a.at(told.copy_numbers), (Words{"2031", "5", "4"}));
}

TEST(AccountTest, TellsHowFarTheDatesOfASeriesAreApart) {
  constexpr std::string_view kNotice =
      "The ferry to the outer islands does not run on Sunday because of work at the north quay.";
  const Account told = account(Text(kNotice, 100 * kHour), Text(kNotice, 0));
  EXPECT_EQ(told.finding, Finding::kSeries);
  EXPECT_EQ(told.seconds_apart, 100 * kHour);
  EXPECT_EQ(told.band_keys, kBands);
  EXPECT_EQ(told.fingerprints, told.copy_fingerprints);
  EXPECT_EQ(told.copy_fingerprints, told.original_fingerprints);
  EXPECT_EQ(told.jaccard, 1);
}

TEST(AccountTest, OfStrangersShowsNothingInCommon) {
  const Account told = account(Text("The council of Tarnholm has put off its vote on the quay."),
                               Text("Trains do not run until the bridge has been looked at."));
  EXPECT_EQ(told.finding, Finding::kNothing);
  EXPECT_EQ(told.band_keys, 0U);
  EXPECT_EQ(told.fingerprints, 0U);
  EXPECT_EQ(told.jaccard, 0);
}

}  // namespace
}  // namespace newsieve::cluster
