#include "sketch/signature.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/hash.h"

namespace newsieve::sketch {
namespace {

/// `count` uniform hashes, other ones for another `seed`.
std::vector<std::uint64_t> elements(std::uint64_t seed, std::size_t count) {
  std::vector<std::uint64_t> set;
  for (std::size_t i = 0; i < count; ++i) {
    set.push_back(base::mix(base::mix(seed) + i));
  }
  return set;
}

Signature signature_of(const std::vector<std::uint64_t>& set) {
  Signature signature{};
  make_signature(set, signature);
  return signature;
}

TEST(SignatureTest, OrderAndRepeatsMakeNoDifference) {
  std::vector<std::uint64_t> set = elements(1, 50);
  const Signature signature = signature_of(set);
  std::reverse(set.begin(), set.end());
  set.push_back(set.front());
  EXPECT_EQ(signature_of(set), signature);
}

TEST(SignatureTest, EqualSetsAgreeAndDisjointOnesDoNot) {
  for (const std::size_t size : {1U, 2U, 30U, 1000U}) {
    const Signature a = signature_of(elements(1, size));
    EXPECT_EQ(estimate_jaccard(a, signature_of(elements(1, size))), 1);
    EXPECT_EQ(estimate_jaccard(a, signature_of(elements(2, size))), 0);
  }
}

TEST(SignatureTest, GoldenValues) {
  // Stored indexes depend on these: other values need another version.
  static_assert(kSketchVersion == 5 && kSignatureSize == 64 && kBands == 32);
  const Signature few = signature_of(elements(1, 3));
  const Signature many = signature_of(elements(1, 1000));
  EXPECT_EQ(few[0], 237105185042021234U);
  EXPECT_EQ(few[63], 648966324212152538U);
  EXPECT_EQ(many[0], 1637631754742251U);
  EXPECT_EQ(many[63], 7254186485053163U);
}

TEST(SignatureOfAnySizeTest, IsTheUsualOneAt64AndAnEstimateAtOthers) {
  for (const std::size_t size : {16U, 64U, 128U, 256U, 2048U}) {
    for (const std::size_t count : {1U, 3U, 40U, 1000U}) {
      const std::vector<std::uint64_t> set = elements(1, count);
      std::vector<std::uint64_t> whole(size);
      make_signature_of_any_size(set, whole);
      EXPECT_EQ(std::count(whole.begin(), whole.end(), UINT64_MAX), 0);
      if (size == kSignatureSize) {
        const Signature usual = signature_of(set);
        EXPECT_TRUE(std::equal(whole.begin(), whole.end(), usual.begin()));
      }
      // A set and its first half: similarity 1/2, but for a single element, which is all.
      std::vector<std::uint64_t> half(size);
      make_signature_of_any_size(std::span(set).first((count + 1) / 2), half);
      const double jaccard =
          static_cast<double>((count + 1) / 2) / static_cast<double>(count);  // 1, 2/3, 1/2, 1/2
      const double deviation = std::sqrt(jaccard * (1 - jaccard) / static_cast<double>(size));
      EXPECT_NEAR(estimate_jaccard(whole, half), jaccard, 4 * deviation) << size << " " << count;
    }
  }
}

struct EstimateCase {
  const char* name;
  std::size_t shared;
  std::size_t own;  ///< of each set
};

class EstimateTest : public testing::TestWithParam<EstimateCase> {};

TEST_P(EstimateTest, IsUnbiased) {
  const auto [name, shared, own] = GetParam();
  constexpr int kTrials = 1000;
  double sum = 0;
  double squares = 0;
  const double jaccard = static_cast<double>(shared) / static_cast<double>(shared + 2 * own);
  for (std::uint64_t trial = 0; trial < kTrials; ++trial) {
    std::vector<std::uint64_t> a = elements(3 * trial, shared);
    std::vector<std::uint64_t> b = a;
    const std::vector<std::uint64_t> only_a = elements(3 * trial + 1, own);
    const std::vector<std::uint64_t> only_b = elements(3 * trial + 2, own);
    a.insert(a.end(), only_a.begin(), only_a.end());
    b.insert(b.end(), only_b.begin(), only_b.end());
    const double error = estimate_jaccard(signature_of(a), signature_of(b)) - jaccard;
    sum += error;
    squares += error * error;
  }
  // Independent values would err by this much; those of this sketch err by less.
  const double deviation = std::sqrt(jaccard * (1 - jaccard) / kSignatureSize);
  EXPECT_LT(std::abs(sum / kTrials), 4 * deviation / std::sqrt(kTrials));
  EXPECT_LT(std::sqrt(squares / kTrials), 1.05 * deviation);
}

INSTANTIATE_TEST_SUITE_P(All, EstimateTest,
                         testing::Values(EstimateCase{"tiny", 2, 1}, EstimateCase{"small", 10, 10},
                                         EstimateCase{"as_many_as_places", 32, 16},
                                         EstimateCase{"news", 200, 100},
                                         EstimateCase{"news_far", 50, 200},
                                         EstimateCase{"news_near", 270, 15},
                                         EstimateCase{"long_text", 2000, 1000}),
                         [](const auto& test) { return test.param.name; });

TEST(BandKeysTest, GoldenValues) {
  std::vector<std::uint64_t> keys;
  make_band_keys(signature_of(elements(1, 1000)), keys);
  ASSERT_EQ(keys.size(), kBands);
  EXPECT_EQ(keys[0], 3240884450978965301U);
  EXPECT_EQ(keys[31], 3243740930933142376U);
}

TEST(BandKeysTest, KeyAgreesExactlyWhereItsRowsDo) {
  const Signature a = signature_of(elements(1, 300));
  Signature b = a;
  b[2 * kRowsPerBand] ^= 1;
  std::vector<std::uint64_t> keys_a;
  std::vector<std::uint64_t> keys_b{1, 2, 3};
  make_band_keys(a, keys_a);
  make_band_keys(b, keys_b);
  ASSERT_EQ(keys_a.size(), keys_b.size());
  for (std::size_t band = 0; band < kBands; ++band) {
    EXPECT_EQ(keys_a[band] == keys_b[band], band != 2) << band;
  }
}

TEST(BandKeysTest, EqualRowsOfDifferentBandsHaveDifferentKeys) {
  const std::vector<std::uint64_t> values(12, 7);
  std::vector<std::uint64_t> keys;
  make_band_keys(values, 4, keys);
  std::sort(keys.begin(), keys.end());
  EXPECT_EQ(keys.size(), 3U);
  EXPECT_EQ(std::unique(keys.begin(), keys.end()), keys.end());
}

TEST(BandKeysTest, ValuesLeftOverAreInNoBand) {
  const std::vector<std::uint64_t> nine{1, 2, 3, 4, 5, 6, 7, 8, 9};
  std::vector<std::uint64_t> keys;
  make_band_keys(nine, 4, keys);
  EXPECT_EQ(keys.size(), 2U);
  make_band_keys(nine, 10, keys);
  EXPECT_TRUE(keys.empty());
}

}  // namespace
}  // namespace newsieve::sketch
