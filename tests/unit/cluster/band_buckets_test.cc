#include "cluster/band_buckets.h"

#include <gtest/gtest.h>

#include <map>

#include "base/hash.h"

namespace newsieve::cluster {
namespace {

TEST(NumberBucketsTest, AgreesWithAMap) {
  // Keys of which some are shared, in all their digits, and the same keys in every band.
  std::vector<BandKeys> keys(500);
  for (std::size_t record = 0; record < keys.size(); ++record) {
    for (std::size_t band = 0; band < kBands; ++band) {
      keys[record][band] =
          static_cast<std::uint32_t>(base::mix(base::mix(record * kBands + band) % 400) >> 20);
    }
  }
  const std::vector<BandKeys> before = keys;
  const std::vector<std::uint32_t> sizes = number_buckets(keys);

  std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t> expected_sizes;
  for (const BandKeys& record : before) {
    for (std::size_t band = 0; band < kBands; ++band) {
      ++expected_sizes[{band, record[band]}];
    }
  }
  std::map<std::pair<std::size_t, std::uint32_t>, std::uint32_t> numbers;
  std::size_t shared = 0;
  for (const auto& [key, size] : expected_sizes) {
    shared += size > 1 ? 1U : 0U;
  }
  ASSERT_EQ(sizes.size(), shared);
  for (std::size_t record = 0; record < keys.size(); ++record) {
    for (std::size_t band = 0; band < kBands; ++band) {
      const std::pair key{band, before[record][band]};
      const std::uint32_t number = keys[record][band];
      if (expected_sizes[key] == 1) {
        ASSERT_EQ(number, kNoBucket);
        continue;
      }
      ASSERT_LT(number, sizes.size());
      ASSERT_EQ(sizes[number], expected_sizes[key]);
      ASSERT_EQ(numbers.emplace(key, number).first->second, number);
    }
  }
  EXPECT_EQ(numbers.size(), sizes.size());
}

TEST(NumberBucketsTest, NoRecords) {
  EXPECT_TRUE(number_buckets({}).empty());
}

}  // namespace
}  // namespace newsieve::cluster
