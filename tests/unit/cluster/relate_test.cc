#include "cluster/relate.h"

#include <gtest/gtest.h>

#include <string>

#include "texts.h"

namespace newsieve::cluster {
namespace {

/// A text and what of it is compared.
struct Text {
  explicit Text(const std::string& text, const Standing& of = {})
      : sketch(sketch_of(text)), standing(of) {
    collect_numbers(sketch.words, numbers);
  }
  [[nodiscard]] Evidence evidence() const {
    return {.standing = standing, .words = sketch.words, .numbers = numbers};
  }

  Sketch sketch;
  Standing standing;
  std::vector<std::uint32_t> numbers;
};

Comparison compare(const Text& copy, const Text& original, const DedupOptions& options = {}) {
  Comparer comparer(options);
  comparer.set_copy(copy.evidence());
  return comparer.compare(original.evidence());
}

struct CompareCase {
  const char* name;
  std::string copy;
  std::string original;
  Finding finding;
  Relation relation = Relation::kNear;
};

class CompareTest : public testing::TestWithParam<CompareCase> {};

TEST_P(CompareTest, Finds) {
  const Comparison comparison = compare(Text(GetParam().copy), Text(GetParam().original));
  EXPECT_EQ(comparison.finding, GetParam().finding);
  EXPECT_EQ(comparison.relation, GetParam().relation);
}

const std::string kFirstNumbers = "12 34 56 ";
const std::string kOtherNumbers = "13 35 57 ";

INSTANTIATE_TEST_SUITE_P(
    All, CompareTest,
    testing::Values(
        CompareCase{"equal", words(0, 50), words(0, 50), Finding::kCopy, Relation::kExact},
        CompareCase{"near", words(0, 100), words(20, 120), Finding::kCopy},
        CompareCase{"not_near", words(0, 100), words(23, 123), Finding::kPassage},
        CompareCase{"one_line_with_another_word", words(0, 12), words(0, 11) + words(90, 91),
                    Finding::kNothing},
        CompareCase{"one_line_and_a_word_more", words(0, 12), words(0, 13), Finding::kCopy},
        CompareCase{"two_lines_with_another_word", words(0, 13), words(0, 12) + words(90, 91),
                    Finding::kCopy},
        CompareCase{"near_but_the_longer_says_more", words(0, 80), words(0, 114), Finding::kCopy},
        CompareCase{"contained", words(0, 80), words(0, 120), Finding::kCopy, Relation::kContained},
        CompareCase{"contained_in_a_much_longer", words(900, 960), words(0, 2000), Finding::kCopy,
                    Relation::kContained},
        CompareCase{"at_the_containment", words(0, 100), words(16, 300), Finding::kCopy,
                    Relation::kContained},
        CompareCase{"below_the_containment", words(0, 100), words(17, 300), Finding::kPassage},
        CompareCase{"shortest_contained", words(0, 30), words(0, 200), Finding::kCopy,
                    Relation::kContained},
        CompareCase{"too_short_to_be_contained", words(0, 29), words(0, 200), Finding::kNothing},
        CompareCase{"longer_is_not_contained", words(0, 200), words(0, 80), Finding::kPassage},
        CompareCase{"shortest_passage", words(0, 50) + words(1000, 1100),
                    words(2000, 2100) + words(0, 50), Finding::kPassage},
        CompareCase{"too_short_a_passage", words(0, 49) + words(1000, 1100),
                    words(2000, 2100) + words(0, 49), Finding::kNothing},
        CompareCase{"disjoint", words(0, 100), words(500, 600), Finding::kNothing},
        CompareCase{"other_numbers", words(0, 60) + kFirstNumbers, words(0, 60) + kOtherNumbers,
                    Finding::kTemplateSibling},
        CompareCase{"one_word_texts", words(0, 1), words(1, 2), Finding::kNothing}),
    [](const auto& test) { return test.param.name; });

TEST(CompareTest, DatesMakeASeries) {
  const std::string notice_text = words(0, 60);
  EXPECT_EQ(compare(Text(notice_text, at(1, 0)), Text(notice_text, at(1, 30 * kDay))).finding,
            Finding::kSeries);
  EXPECT_EQ(compare(Text(notice_text, at(1, 0)), Text(notice_text, at(1, 2 * kDay))).finding,
            Finding::kCopy);
}

TEST(CompareTest, OptionsDecide) {
  const Text copy(words(0, 100));
  const Text original(words(20, 120));
  EXPECT_EQ(compare(copy, original, {.near = 0.9}).finding, Finding::kPassage);
  const Text lead(words(0, 80));
  EXPECT_EQ(compare(lead, Text(words(10, 200)), {.containment = 0.95}).finding, Finding::kPassage);
  const Text numbers(words(0, 60) + kFirstNumbers);
  EXPECT_EQ(compare(numbers, Text(words(0, 60) + kOtherNumbers), {.guard = 0}).finding,
            Finding::kCopy);
}

TEST(CompareTest, SimilarityIsExact) {
  // 98 shingles each, 78 in common; 80 words stand in both.
  const Comparison comparison = compare(Text(words(0, 100)), Text(words(20, 120)));
  EXPECT_DOUBLE_EQ(comparison.jaccard, 78.0 / 118.0);
  EXPECT_DOUBLE_EQ(comparison.containment, 0.8);
  EXPECT_EQ(comparison.passage.in_copy, 20U);
  EXPECT_EQ(comparison.passage.in_original, 0U);
  EXPECT_EQ(comparison.passage.length, 80U);
}

TEST(CompareTest, CloserIsHigherJaccardThenContainment) {
  const auto comparison = [](double jaccard, double containment) {
    Comparison result;
    result.jaccard = jaccard;
    result.containment = containment;
    return result;
  };
  const Comparison match = comparison(0.6, 0.7);
  EXPECT_TRUE(is_closer(comparison(0.7, 0.7), match));
  EXPECT_TRUE(is_closer(comparison(0.6, 0.8), match));
  EXPECT_FALSE(is_closer(match, match));
  EXPECT_FALSE(is_closer(comparison(0.5, 0.9), match));
}

TEST(EarlierVersionTest, OfOneKnownSourceAtKnownDates) {
  EXPECT_TRUE(is_earlier_version(at(1, 0), at(1, 5)));
  EXPECT_FALSE(is_earlier_version(at(1, 5), at(1, 0)));
  EXPECT_FALSE(is_earlier_version(at(1, 5), at(1, 5)));
  EXPECT_FALSE(is_earlier_version(at(1, 0), at(2, 5)));
  EXPECT_FALSE(is_earlier_version(at(0, 0), at(0, 5)));
  EXPECT_FALSE(is_earlier_version({.source = 1}, at(1, 5)));
  EXPECT_FALSE(is_earlier_version(at(1, 0), {.source = 1}));
}

}  // namespace
}  // namespace newsieve::cluster
