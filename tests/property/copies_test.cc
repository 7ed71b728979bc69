// Planted copies, whole and partial, are found in every script, and nothing else is merged.
#include "generator/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>

#include "property/run_line.h"

namespace newsieve::property {
namespace {

using generator::LanguageName;
using generator::PairKind;

constexpr std::uint64_t kSeed = 17;
constexpr std::uint32_t kPairs = 100;  ///< of each kind
constexpr double kLeastRecall = 0.97;

/// By id, the id of the row that stands for it.
using Representatives = std::map<std::string, std::string>;

const Representatives& representatives(LanguageName language) {
  static std::map<LanguageName, Representatives> known;
  const auto [found, is_new] = known.try_emplace(language);
  if (is_new) {
    Options options;
    options.strip.level = StripLevel::kNone;
    const std::string rows = generator::make_corpus(kSeed, language, kPairs).rows;
    for (const OutputRow& row : run_line_on(rows, options).rows()) {
      found->second[row.id] = row.id;
      for (const std::string& copy : row.copies) {
        found->second[copy] = row.id;
      }
    }
  }
  return found->second;
}

std::string id_of(LanguageName language, PairKind kind, std::uint32_t ordinal, char story) {
  return std::string(generator::language(language).code) + "/" +
         std::string(generator::name_of(kind)) + "/" + std::to_string(ordinal) + "/" + story;
}

class CopiesTest : public testing::TestWithParam<std::tuple<LanguageName, PairKind>> {};

TEST_P(CopiesTest, AreFound) {
  const auto [language, kind] = GetParam();
  const Representatives& known = representatives(language);
  std::uint32_t merged = 0;
  std::string others;
  for (std::uint32_t i = 0; i < kPairs; ++i) {
    const bool same =
        known.at(id_of(language, kind, i, 'a')) == known.at(id_of(language, kind, i, 'b'));
    merged += same ? 1 : 0;
    others += same == generator::is_copy(kind) ? "" : ' ' + std::to_string(i);
  }
  if (generator::is_copy(kind)) {
    EXPECT_GE(merged, kLeastRecall * kPairs) << "not found:" << others;
  } else {
    EXPECT_EQ(merged, 0U) << "merged:" << others;
  }
}

constexpr std::array kTested{LanguageName::kEnglish, LanguageName::kArabic, LanguageName::kChinese,
                             LanguageName::kJapanese, LanguageName::kHindi};

INSTANTIATE_TEST_SUITE_P(Pairs, CopiesTest,
                         testing::Combine(testing::ValuesIn(kTested),
                                          testing::ValuesIn(generator::kPairKinds)),
                         [](const testing::TestParamInfo<CopiesTest::ParamType>& tested) {
                           std::string name(generator::name_of(std::get<1>(tested.param)));
                           std::replace(name.begin(), name.end(), '-', '_');
                           name += '_';
                           name += generator::language(std::get<0>(tested.param)).code;
                           return name;
                         });

class OriginalsTest : public testing::TestWithParam<LanguageName> {};

TEST_P(OriginalsTest, StayApart) {
  const auto pair_of = [](const std::string& id) { return id.substr(0, id.size() - 2); };
  for (const auto& [id, representative] : representatives(GetParam())) {
    EXPECT_EQ(pair_of(id), pair_of(representative));
  }
}

TEST_P(OriginalsTest, AreAllThere) {
  EXPECT_EQ(representatives(GetParam()).size(), 2 * kPairs * generator::kPairKinds.size());
}

INSTANTIATE_TEST_SUITE_P(Languages, OriginalsTest, testing::ValuesIn(kTested),
                         [](const testing::TestParamInfo<LanguageName>& tested) {
                           return std::string(generator::language(tested.param).code);
                         });

}  // namespace
}  // namespace newsieve::property
