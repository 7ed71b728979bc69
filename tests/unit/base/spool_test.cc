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
  spool.append(std::string(std::size_t{1} << 20, 'a'));  // spills
  spool.append("bbb");
  std::string bytes;
  spool.read((std::uint64_t{1} << 20) - 2, 5, bytes);
  EXPECT_EQ(bytes, "aabbb");
}

TEST(SpoolTest, RefusesToReadPastItsEnd) {
  Spool spool(1);
  spool.append("abc");
  std::string bytes;
  EXPECT_THROW(spool.read(1, 3, bytes), RunError);
}

}  // namespace
}  // namespace newsieve::base
