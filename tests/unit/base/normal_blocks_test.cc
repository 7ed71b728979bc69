#include "base/normal_blocks.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "base/byte_kinds.h"
#include "each_target.h"

namespace newsieve::base {
namespace {

struct Written {
  std::string kept;
  std::string folded;
  std::vector<std::size_t> begins;

  friend bool operator==(const Written&, const Written&) = default;
};

template <typename Writer>
Written write_by(const Writer& writer, const std::string& source, std::vector<NormalBlock> blocks) {
  const std::size_t count = blocks.size();
  blocks.emplace_back();
  Written written{.kept = std::string(source.size(), '#'), .folded = written.kept, .begins = {}};
  writer(source.data(), blocks.data(), count, written.kept.data(), written.folded.data());
  for (const NormalBlock& block : blocks) {
    written.begins.push_back(block.kept);
    written.begins.push_back(block.folded);
  }
  written.kept.resize(blocks[count].kept);
  written.folded.resize(blocks[count].folded);
  return written;
}

TEST(NormalBlocksTest, AreThoseOfTheScalarWriterOnEveryTarget) {
  std::mt19937_64 random(41);
  for (std::size_t count = 0; count < 60; ++count) {
    std::string source((count + 2) * kBlockBytes, '\0');
    for (char& byte : source) {
      byte = static_cast<char>(random());
    }
    std::vector<NormalBlock> blocks(count);
    for (NormalBlock& block : blocks) {
      // All, none, most or half of the bytes.
      const std::array<std::uint64_t, 4> bits = {~std::uint64_t{0}, 0,
                                                 random() | random() | random(), random()};
      block.keep = bits[random() % 4];
      block.digits = random() & random() & random() & bits[random() % 4];
      block.keep_first = block.keep & ~(block.digits & random());
    }
    const Written expected = write_by(write_normal_blocks_scalar, source, blocks);
    test::for_each_target(
        [&] { EXPECT_EQ(write_by(write_normal_blocks, source, blocks), expected); });
  }
}

TEST(NormalBlocksTest, KeepsWhatIsToBeKept) {
  std::string source = "the quay  12 45";
  source.resize(2 * kBlockBytes, ' ');
  const std::uint64_t all = (std::uint64_t{1} << 15U) - 1;
  const NormalBlock block{.keep = all & ~(std::uint64_t{1} << 9U),
                          .keep_first = all & ~(0b10010000U << 7U | 1U << 9U),
                          .digits = 0b11011U << 10U};
  const Written written = write_by(write_normal_blocks, source, {block});
  EXPECT_EQ(written.kept, "the quay 12 45");
  EXPECT_EQ(written.folded, "the quay 0 0");
}

}  // namespace
}  // namespace newsieve::base
