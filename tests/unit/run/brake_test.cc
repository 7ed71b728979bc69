#include "run/brake.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "../read/temporary_folder.h"

namespace newsieve::run {
namespace {

class Listener : public Observer {
 public:
  void warning(std::string_view message) override { heard.emplace_back(message); }
  std::vector<std::string> heard;
};

struct BrakeCase {
  const char* name;
  std::uint64_t records;
  std::uint64_t copies;
  std::uint64_t largest_cluster;
  std::vector<std::string> bounds;  ///< passed
};

class BrakeTest : public testing::TestWithParam<BrakeCase> {};

TEST_P(BrakeTest, TellsOfBoundsThatArePassed) {
  const newsieve::test::TemporaryFolder folder;
  Options options;
  options.read.inputs = {folder.write("empty", "")};
  options.dedup.max_cluster = 50;
  options.dedup.max_removal = 0.5;
  Listener listener;
  Context context(options, listener, 1);
  context.summary.records = GetParam().records;
  context.summary.copies_near = GetParam().copies;
  context.summary.largest_cluster = GetParam().largest_cluster;
  warn_of_removals(context);
  std::vector<std::string> bounds;
  for (const Warning& warning : context.summary.warnings) {
    bounds.emplace_back(warning.bound);
  }
  EXPECT_EQ(bounds, GetParam().bounds);
  EXPECT_EQ(listener.heard.size(), bounds.size());
}

INSTANTIATE_TEST_SUITE_P(
    Runs, BrakeTest,
    testing::Values(BrakeCase{"nothing", 0, 0, 0, {}}, BrakeCase{"half", 100, 50, 50, {}},
                    BrakeCase{"more_than_half", 100, 51, 2, {"max-removal"}},
                    BrakeCase{"of_few", 99, 98, 50, {}},
                    BrakeCase{"large_cluster", 1000, 50, 51, {"max-cluster"}},
                    BrakeCase{"both", 200, 199, 200, {"max-cluster", "max-removal"}}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace newsieve::run
