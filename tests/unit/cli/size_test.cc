#include "cli/size.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

struct Case {
  std::string_view text;
  std::optional<std::uint64_t> bytes;
};

class Size : public testing::TestWithParam<Case> {};

TEST_P(Size, IsRead) {
  EXPECT_EQ(parse_size(GetParam().text), GetParam().bytes);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Size,
    testing::Values(Case{"0", 0}, Case{"1000", 1000}, Case{"12B", 12}, Case{"64M", 64U << 20},
                    Case{"64m", 64U << 20}, Case{"1K", 1024}, Case{"1KiB", 1024},
                    Case{"1kib", 1024}, Case{"1KB", 1000}, Case{"1GiB", 1U << 30},
                    Case{"2GB", 2'000'000'000}, Case{"3T", std::uint64_t{3} << 40},
                    Case{"18446744073709551615", UINT64_MAX},
                    Case{"18446744073709551616", std::nullopt}, Case{"99999999999T", std::nullopt},
                    Case{"", std::nullopt}, Case{"M", std::nullopt}, Case{"-1", std::nullopt},
                    Case{"1.5G", std::nullopt}, Case{"64 M", std::nullopt},
                    Case{"64MM", std::nullopt}, Case{"64X", std::nullopt},
                    Case{"1iB", std::nullopt}),
    [](const auto& test) { return "Case" + std::to_string(test.index); });

TEST(SizeText, IsWrittenAsShortAsItIsReadAgain) {
  EXPECT_EQ(to_size(0), "0");
  EXPECT_EQ(to_size(1000), "1000");
  EXPECT_EQ(to_size(1024), "1K");
  EXPECT_EQ(to_size(std::uint64_t{64} << 20), "64M");
  EXPECT_EQ(to_size(std::uint64_t{1} << 50), "1024T");
  for (const std::uint64_t bytes : {std::uint64_t{1}, std::uint64_t{1536}, UINT64_MAX}) {
    EXPECT_EQ(parse_size(to_size(bytes)), bytes);
  }
}

}  // namespace
}  // namespace newsieve::cli
