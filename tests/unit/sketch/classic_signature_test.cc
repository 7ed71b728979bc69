#include "sketch/classic_signature.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/hash.h"
#include "sketch/signature.h"

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

std::vector<std::uint64_t> signature_of(const ClassicSignature& kernel,
                                        const std::vector<std::uint64_t>& set) {
  std::vector<std::uint64_t> signature(kernel.size());
  kernel.make(set, signature);
  return signature;
}

TEST(ClassicSignatureTest, OrderAndRepeatsMakeNoDifference) {
  const ClassicSignature kernel(128);
  std::vector<std::uint64_t> set = elements(1, 50);
  const std::vector<std::uint64_t> signature = signature_of(kernel, set);
  std::reverse(set.begin(), set.end());
  set.push_back(set.front());
  EXPECT_EQ(signature_of(kernel, set), signature);
  EXPECT_EQ(signature_of(ClassicSignature(128), set), signature);
}

TEST(ClassicSignatureTest, ValuesAreMinimaOfLinearHashes) {
  // (a·x + b) mod p is linear: three equidistant elements have three equidistant hashes.
  constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61) - 1;
  const ClassicSignature kernel(300);
  const auto zero = signature_of(kernel, {0});
  const auto one = signature_of(kernel, {1});
  const auto two = signature_of(kernel, {2});
  const auto prime = signature_of(kernel, {kPrime});
  const auto largest = signature_of(kernel, {UINT64_MAX});  // 7 beyond a multiple of the prime
  const auto seven = signature_of(kernel, {7});
  const auto all = signature_of(kernel, {2, 0, 1});
  for (std::size_t i = 0; i < kernel.size(); ++i) {
    EXPECT_EQ((zero[i] + two[i]) % kPrime, 2 * one[i] % kPrime);
    EXPECT_NE(zero[i], one[i]);
    EXPECT_EQ(prime[i], zero[i]);
    EXPECT_EQ(largest[i], seven[i]);
    EXPECT_EQ(all[i], std::min({zero[i], one[i], two[i]}));
    EXPECT_LT(zero[i], kPrime);
  }
}

TEST(ClassicSignatureTest, GoldenValues) {
  const ClassicSignature kernel(128);
  const auto few = signature_of(kernel, elements(1, 3));
  const auto many = signature_of(kernel, elements(1, 1000));
  EXPECT_EQ(few[0], 113891132948712243U);
  EXPECT_EQ(few[127], 891836323715412517U);
  EXPECT_EQ(many[0], 536997224927119U);
  EXPECT_EQ(many[127], 382529447914307U);
  const auto other_seed = signature_of(ClassicSignature(128, 2), elements(1, 3));
  EXPECT_EQ(estimate_jaccard(few, other_seed), 0);
}

struct EstimateCase {
  const char* name;
  std::size_t shared;
  std::size_t own;  ///< of each set
};

class ClassicEstimateTest : public testing::TestWithParam<EstimateCase> {};

TEST_P(ClassicEstimateTest, IsUnbiased) {
  const auto [name, shared, own] = GetParam();
  constexpr int kTrials = 400;
  const ClassicSignature kernel(128);
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
    const double error =
        estimate_jaccard(signature_of(kernel, a), signature_of(kernel, b)) - jaccard;
    sum += error;
    squares += error * error;
  }
  const double deviation = std::sqrt(jaccard * (1 - jaccard) / 128);
  EXPECT_LT(std::abs(sum / kTrials), 4 * deviation / std::sqrt(kTrials));
  EXPECT_LT(std::sqrt(squares / kTrials), 1.15 * deviation);
  EXPECT_GT(std::sqrt(squares / kTrials), 0.85 * deviation);
}

INSTANTIATE_TEST_SUITE_P(All, ClassicEstimateTest,
                         testing::Values(EstimateCase{"tiny", 2, 1}, EstimateCase{"small", 10, 10},
                                         EstimateCase{"news", 200, 100},
                                         EstimateCase{"news_far", 50, 200},
                                         EstimateCase{"news_near", 270, 15}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace newsieve::sketch
