#include "cli/progress_bar.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

struct Case {
  std::string_view name;
  Progress progress;
  std::size_t width;
  std::string_view line;
};

class RenderProgress : public testing::TestWithParam<Case> {};

TEST_P(RenderProgress, ShowsWhatIsKnownAndFits) {
  EXPECT_EQ(render_progress(GetParam().progress, GetParam().width), GetParam().line);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RenderProgress,
    testing::Values(
        Case{"Half",
             {"learn", 1'000'000'000, 2'000'000'000, 4},
             79,
             "learn  50%  [############-------------]  1.0 GB of 2.0 GB  250 MB/s  4.0 s left"},
        Case{"JustBegun",
             {"learn", 0, 2'000'000'000, 0.1},
             79,
             "learn   0%  [----------------------------------------]  0 B of 2.0 GB"},
        Case{"Done",
             {"learn", 2'000'000'000, 2'000'000'000, 10},
             60,
             "learn 100%  [##################]  2.0 GB of 2.0 GB  200 MB/s"},
        Case{"NearlyDoneIsNotDone",
             {"learn", 999'999, 1'000'000, 0.1},
             79,
             "learn  99%  [#######################################-]  1.0 MB of 1.0 MB"},
        Case{"MoreThanTheTotal",
             {"learn", 3'000'000, 2'000'000, 0.1},
             79,
             "learn 100%  [########################################]  3.0 MB of 2.0 MB"},
        Case{"UnknownTotal", {"learn", 5'000'000, 0, 2}, 79, "learn  5.0 MB  2.5 MB/s"},
        Case{"TooNarrowForABar",
             {"learn", 1'000'000'000, 2'000'000'000, 4},
             60,
             "learn  50%  1.0 GB of 2.0 GB  250 MB/s  4.0 s left"},
        Case{"Narrow", {"learn", 1'000'000'000, 2'000'000'000, 4}, 30, "learn  50%  4.0 s left"},
        Case{"VeryNarrow", {"learn", 1'000'000'000, 2'000'000'000, 4}, 12, "learn  50% …"},
        Case{"NoColumns", {"learn", 1, 2, 4}, 0, ""}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace newsieve::cli
