#include "strip/body_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "each_target.h"
#include "reading.h"

namespace newsieve::strip {
namespace {

using test::kFirst;
using test::kSecond;
using test::kThird;
using test::page_of;

std::vector<LineFeatures> features_of(const std::string& page) {
  return line_features(page, test::read(page), {});
}

TEST(BodyModelTest, HasAScoreForEachLine) {
  EXPECT_EQ(score_lines(features_of(page_of(kFirst, kSecond))).size(), 2U);
  EXPECT_TRUE(score_lines({}).empty());
}

TEST(BodyModelTest, PrefersProseToNavigation) {
  const auto scores = score_lines(features_of(
      page_of("Home", "Sport", "Weather", kFirst, kSecond, kThird, "Contact", "Terms of use")));
  for (const std::size_t prose : {3U, 4U, 5U}) {
    EXPECT_GT(scores[prose], 0);
  }
  for (const std::size_t furniture : {0U, 1U, 2U, 6U, 7U}) {
    EXPECT_LT(scores[furniture], 0);
  }
}

TEST(BodyModelTest, HasTheSameBitsOnEveryTarget) {
  const std::string page =
      page_of("Home", "Sport", kFirst, "- a berth", kSecond, "14:05", kThird, "Terms of use");
  const std::vector<LineFeatures> features = features_of(page);
  const std::vector<float> scores = score_lines(features);
  newsieve::test::for_each_target([&] { EXPECT_EQ(score_lines(features), scores); });
}

TEST(BodyModelTest, ScoresTheLinesThatAreAskedForAsItDoesAll) {
  const std::vector<LineFeatures> features =
      features_of(page_of("Home", "Sport", kFirst, "Boats", kSecond, "Contact", "Letters"));
  const std::vector<float> scores = score_lines(features);
  for (const std::vector<std::size_t>& wanted : {std::vector<std::size_t>{},
                                                 {0},
                                                 {6},
                                                 {1, 2, 4},
                                                 {0, 2, 3, 4, 5, 6},
                                                 {0, 1, 2, 3, 4, 5, 6}}) {
    std::vector<float> expected;
    for (const std::size_t line : wanted) {
      expected.push_back(scores[line]);
    }
    EXPECT_EQ(score_lines(features, wanted), expected);
  }
}

TEST(BodyModelTest, HearsNeighbours) {
  const std::string line = "The harbour after the storm";
  const float in_prose = score_lines(features_of(page_of(kFirst, line, kSecond)))[1];
  const float in_a_menu = score_lines(features_of(page_of("Home", line, "Sport")))[1];
  EXPECT_GT(in_prose, in_a_menu);
}

TEST(BodyModelTest, TellsItsTermsInOneOrder) {
  const auto terms = score_terms(features_of(page_of("Home", kFirst)));
  ASSERT_EQ(terms.size(), 2U);
  ASSERT_EQ(terms[0].size(), terms[1].size());
  for (std::size_t i = 0; i < terms[0].size(); ++i) {
    EXPECT_EQ(terms[0][i].name, terms[1][i].name);
    EXPECT_TRUE(std::isfinite(terms[0][i].value));
  }
}

TEST(BodyModelTest, IsFiniteOnTheLongestOfPages) {
  std::string page;
  for (int i = 0; i < 20000; ++i) {
    page += i % 3 == 0 ? "Menu\n" : "A line of some words that ends here.\n";
  }
  for (const float score : score_lines(features_of(page))) {
    EXPECT_TRUE(std::isfinite(score));
  }
}

}  // namespace
}  // namespace newsieve::strip
