#include "base/spool.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "newsieve/error.h"

namespace newsieve::base {
namespace {

TEST(SpoolTest, GivesBackWhatWasAppendedOnEitherSideOfTheSpill) {
  Spool spool(1);
  std::vector<std::uint64_t> offsets;
  constexpr int kChunks = 64;
  for (int i = 0; i < kChunks; ++i) {
    offsets.push_back(spool.append(std::string(100'000, static_cast<char>('a' + i % 26))));
  }
  std::string bytes;
  for (int i = 0; i < kChunks; ++i) {
    spool.read(offsets[static_cast<std::size_t>(i)], 100'000, bytes);
    ASSERT_EQ(bytes, std::string(100'000, static_cast<char>('a' + i % 26))) << "chunk " << i;
  }
}

TEST(SpoolTest, ReadsAcrossTheBorderOfDiskAndMemory) {
  Spool spool(1);
  spool.append(std::string((std::size_t{1} << 20) + 1, 'a'));  // spills all but one
  spool.append("bbb");
  std::string bytes;
  spool.read((std::uint64_t{1} << 20) - 1, 5, bytes);
  EXPECT_EQ(bytes, "aabbb");
}

TEST(SpoolTest, KeepsTheOrderOfFewAndManyBytes) {
  constexpr std::size_t kMany = std::size_t{1} << 20;  // as many as wait for the disk
  Spool spool(10);
  std::string all;
  for (const std::size_t length : {std::size_t{3}, kMany, std::size_t{5}, kMany - 1, kMany - 6,
                                   std::size_t{6}, 3 * kMany, std::size_t{0}, kMany, kMany + 1}) {
    const std::string bytes(length, static_cast<char>('a' + all.size() % 26));
    EXPECT_EQ(spool.append(bytes), all.size());
    all += bytes;
    EXPECT_EQ(spool.size(), all.size());
    std::string read;
    spool.read(0, all.size(), read);
    ASSERT_TRUE(read == all) << length;
  }
}

TEST(SpoolTest, ViewsWhatItReads) {
  // Offsets and lengths that lie on disk, in memory, and across every border between.
  Spool spool(std::uint64_t{6} << 20);
  std::string all;
  for (std::uint64_t i = 0; all.size() < std::size_t{17} << 20; ++i) {
    const std::string bytes = std::to_string(i * i);
    EXPECT_EQ(spool.append(bytes), all.size());
    all += bytes;
  }
  std::string scratch;
  for (std::uint64_t offset = 0; offset + 70'000 < all.size(); offset += 65'521) {
    ASSERT_EQ(spool.view(offset, 70'000, scratch), std::string_view(all).substr(offset, 70'000));
  }
  EXPECT_EQ(spool.view(0, all.size(), scratch), all);
  Spool in_memory(std::uint64_t{64} << 20);
  in_memory.append(all);
  for (std::uint64_t offset = 0; offset + 70'000 < all.size(); offset += 65'521) {
    ASSERT_EQ(in_memory.view(offset, 70'000, scratch),
              std::string_view(all).substr(offset, 70'000));
  }
  EXPECT_EQ(in_memory.view(all.size(), 0, scratch), "");
  EXPECT_THROW(static_cast<void>(in_memory.view(all.size(), 1, scratch)), RunError);
}

TEST(SpoolTest, RefusesToReadPastItsEnd) {
  Spool spool(1);
  spool.append("abc");
  std::string bytes;
  EXPECT_THROW(spool.read(1, 3, bytes), RunError);
}

}  // namespace
}  // namespace newsieve::base
