// Planted copies, whole and partial, are found in every script, and nothing else is merged.
#include "generator/copies.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>

#include "property/run_line.h"

namespace newsieve::property {
namespace {

using generator::LanguageName;
using generator::PairKind;

constexpr std::uint64_t kSeed = 17;
constexpr std::uint32_t kPairs = 100;  ///< of each kind
constexpr double kLeastRecall = 0.97;

/// By id, the id of the row that stands for it.
std::map<std::string, std::string> representatives(LanguageName language) {
  Options options;
  options.strip.level = StripLevel::kNone;
  const std::string corpus = generator::make_corpus(kSeed, language, kPairs).rows;
  std::map<std::string, std::string> known;
  for (const OutputRow& row : run_line_on(corpus, options).rows()) {
    known[row.id] = row.id;
    for (const std::string& copy : row.copies) {
      known[copy] = row.id;
    }
  }
  return known;
}

class CopiesTest : public testing::TestWithParam<LanguageName> {};

// One test, so that the corpus is cleaned once.
TEST_P(CopiesTest, AreFoundAndNothingElseIsMerged) {
  const std::map<std::string, std::string> known = representatives(GetParam());
  ASSERT_EQ(known.size(), 2 * kPairs * generator::kPairKinds.size());
  std::map<PairKind, std::uint32_t> merged;
  for (const PairKind kind : generator::kPairKinds) {
    for (std::uint32_t i = 0; i < kPairs; ++i) {
      const std::string pair = std::string(generator::language(GetParam()).code) + "/" +
                               std::string(generator::name_of(kind)) + "/" + std::to_string(i);
      merged[kind] += known.at(pair + "/a") == known.at(pair + "/b") ? 1U : 0U;
    }
  }
  for (const PairKind kind : generator::kPairKinds) {
    if (generator::is_copy(kind)) {
      EXPECT_GE(merged[kind], kLeastRecall * kPairs) << generator::name_of(kind);
    } else {
      EXPECT_EQ(merged[kind], 0U) << generator::name_of(kind);
    }
  }
  for (const auto& [id, representative] : known) {
    EXPECT_EQ(id.substr(0, id.size() - 2), representative.substr(0, representative.size() - 2));
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, CopiesTest,
                         testing::Values(LanguageName::kEnglish, LanguageName::kArabic,
                                         LanguageName::kChinese, LanguageName::kJapanese,
                                         LanguageName::kHindi),
                         [](const testing::TestParamInfo<LanguageName>& tested) {
                           return std::string(generator::language(tested.param).code);
                         });

}  // namespace
}  // namespace newsieve::property
