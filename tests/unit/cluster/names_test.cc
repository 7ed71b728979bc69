#include "cluster/names.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <vector>

namespace newsieve::cluster {
namespace {

using Names = std::vector<std::uint32_t>;

Word plain_word(std::size_t number) {
  return static_cast<Word>(1'000'000 + number) << 2U;
}

Word name_word(std::uint32_t number) {
  return number << 2U | static_cast<Word>(WordKind::kName);
}

/// Names that each stand at a place of its own, that is between two words that stand nowhere else,
/// from number `first_place` on; and more words.
std::vector<Word> text_of(const Names& names, std::size_t tokens, std::size_t first_place = 0) {
  std::vector<Word> words;
  std::size_t place = first_place;
  for (const std::uint32_t name : names) {
    words.insert(words.end(), {plain_word(2 * place), name_word(name), plain_word(2 * place + 1)});
    ++place;
  }
  while (words.size() < tokens) {
    words.push_back(plain_word(100'000 + words.size()));
  }
  return words;
}

/// `count` of them from number `first` on.
Names names_from(std::uint32_t first, std::uint32_t count) {
  Names names(count);
  std::iota(names.begin(), names.end(), first);
  return names;
}

/// The same, but the first `replaced` are others.
Names names_but(std::uint32_t replaced, std::uint32_t count) {
  Names names = names_from(0, count);
  std::iota(names.begin(), names.begin() + replaced, 1000U);
  return names;
}

/// Without capitals: in a headline style, or after a full stop.
std::vector<Word> plain(std::vector<Word> words) {
  for (Word& word : words) {
    word &= ~Word{3};
  }
  return words;
}

struct NamesCase {
  const char* name;
  std::vector<Word> shorter;
  std::vector<Word> longer;
  bool agree;
};

class NamesTest : public testing::TestWithParam<NamesCase> {};

TEST_P(NamesTest, Decide) {
  const Evidence shorter{.standing = {}, .words = GetParam().shorter, .numbers = {}};
  const Evidence longer{.standing = {}, .words = GetParam().longer, .numbers = {}};
  NameComparer names;
  EXPECT_EQ(names.agree(shorter, longer, 0.8), GetParam().agree);
  EXPECT_EQ(names.agree(longer, shorter, 0.8), GetParam().agree);
}

constexpr std::size_t kElsewhere = 500;

INSTANTIATE_TEST_SUITE_P(
    All, NamesTest,
    testing::Values(
        NamesCase{"no_names", text_of({}, 40), text_of({}, 50), true},
        NamesCase{"same", text_of(names_from(0, 4), 40), text_of(names_from(0, 4), 50), true},
        NamesCase{"one_of_four_in_a_notice", text_of(names_from(0, 4), 40),
                  text_of(names_but(1, 4), 50), false},
        NamesCase{"one_of_five_in_a_notice", text_of(names_from(0, 5), 40),
                  text_of(names_but(1, 5), 50), true},
        NamesCase{"one_of_three_in_a_story", text_of(names_from(0, 3), 80),
                  text_of(names_from(1, 2), 90), true},
        NamesCase{"four_of_nine_in_a_story", text_of(names_from(0, 9), 100),
                  text_of(names_from(4, 5), 110), false},
        NamesCase{"three_of_ten_lost", text_of(names_from(0, 10), 150),
                  text_of(names_from(3, 7), 150, 3), true},
        NamesCase{"three_of_ten_replaced", text_of(names_from(0, 10), 150),
                  text_of(names_but(3, 10), 150), false},
        NamesCase{"two_of_ten_replaced", text_of(names_from(0, 10), 150),
                  text_of(names_but(2, 10), 150), true},
        NamesCase{"three_of_ten_lost_and_two_replaced", text_of(names_from(0, 10), 150),
                  text_of({1001, 1002, 3, 4, 5, 6, 7, 8, 9}, 151, 1), true},
        NamesCase{"three_of_ten_lost_and_others_elsewhere", text_of(names_from(0, 10), 150),
                  text_of(names_but(3, 10), 150, kElsewhere), true},
        NamesCase{"three_of_ten_replaced_in_a_long_story", text_of(names_from(0, 10), 300),
                  text_of(names_but(3, 10), 300), true},
        NamesCase{"four_of_ten_replaced_in_a_long_story", text_of(names_from(0, 10), 300),
                  text_of(names_but(4, 10), 300), false},
        NamesCase{"the_longer_may_name_more", text_of(names_from(0, 2), 40),
                  text_of(names_from(0, 20), 60), true},
        NamesCase{"other_case", text_of(names_from(0, 4), 40), plain(text_of(names_from(0, 4), 50)),
                  true}),
    [](const auto& test) { return test.param.name; });

TEST(NamesTest, InARowStandAtOnePlace) {
  std::vector<Word> words = text_of({}, 160);
  std::vector<Word> others = words;
  const std::vector<Word> full_names = {name_word(1), name_word(2), name_word(3)};
  words.insert(words.begin() + 50, full_names.begin(), full_names.end());
  others.insert(others.begin() + 50, {name_word(4), name_word(5)});
  NameComparer names;
  const Lack lack = names.lack({.standing = {}, .words = words, .numbers = {}},
                               {.standing = {}, .words = others, .numbers = {}}, 0.8);
  EXPECT_EQ(lack.facts, 2U);
  EXPECT_EQ(lack.missing, 2U);
  EXPECT_FALSE(lack.is_allowed()) << "one may be misspelled";
}

TEST(NamesTest, TellsWhichAreMissing) {
  const std::vector<Word> words = text_of({11, 8, 9, 10, 7, 7, 8, 9, 10, 11}, 40);
  const Evidence shorter{.standing = {}, .words = words, .numbers = {}};
  const std::vector<Word> others = text_of(names_from(9, 2), 60);
  const Evidence longer{.standing = {}, .words = others, .numbers = {}};
  NameComparer names;
  const Lack lack = names.lack(longer, shorter, 0.8);
  EXPECT_EQ(lack.facts, 5U);
  EXPECT_EQ(lack.missing, 3U);
  EXPECT_EQ(names.missing(), (std::vector<std::uint32_t>{7, 8, 11}));
}

}  // namespace
}  // namespace newsieve::cluster
