#include "base/partitions.h"

#include <gtest/gtest.h>

#include "base/hash.h"

namespace newsieve::base {
namespace {

struct Item {
  std::uint32_t number;
  std::uint32_t order;
};

class PartitionsTest : public testing::TestWithParam<std::uint64_t> {};

TEST_P(PartitionsTest, GivesBackEachPartitionInOrder) {
  constexpr std::size_t kPartitions = 7;
  Partitions<Item> partitions(kPartitions, GetParam());
  std::vector<std::vector<Item>> expected(kPartitions);
  for (std::uint32_t i = 0; i < 1'000'000; ++i) {
    const Item item{.number = static_cast<std::uint32_t>(mix(i)), .order = i};
    const std::size_t partition = item.number % (kPartitions - 1);  // the last stays empty
    partitions.append(partition, item);
    expected[partition].push_back(item);
  }
  std::vector<Item> items(3);
  for (std::size_t partition = 0; partition < partitions.count(); ++partition) {
    partitions.read(partition, items);
    ASSERT_EQ(items.size(), expected[partition].size());
    for (std::size_t i = 0; i < items.size(); ++i) {
      ASSERT_EQ(items[i].number, expected[partition][i].number);
      ASSERT_EQ(items[i].order, expected[partition][i].order);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Memory, PartitionsTest, testing::Values(0, std::uint64_t{1} << 30),
                         [](const auto& test) { return test.param == 0 ? "disk" : "memory"; });

}  // namespace
}  // namespace newsieve::base
