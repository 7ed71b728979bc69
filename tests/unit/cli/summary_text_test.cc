#include "cli/summary_text.h"

#include <gtest/gtest.h>

#include "newsieve/ledger.h"

namespace newsieve::cli {
namespace {

void drop(Summary& summary, SpanClass span_class, std::uint64_t bytes) {
  summary.dropped.resize(kSpanClasses);
  summary.dropped[static_cast<std::size_t>(span_class)] = {1, bytes};
}

TEST(SummaryText, IsAlignedAndLargestFirst) {
  Summary summary;
  summary.inputs = 2;
  summary.input_bytes = 2'000'000;
  summary.pages = 1200;
  summary.records = 1210;
  summary.kept_records = 1000;
  summary.kept_bytes = 700'000;
  summary.copies_exact = 200;
  summary.copies_contained = 10;
  summary.largest_cluster = 40;
  summary.links_shares_passage = 1;
  summary.links_series = 1500;
  summary.problems = 3;
  drop(summary, SpanClass::kBoilerplate, 200'000);
  drop(summary, SpanClass::kCopy, 60'000);
  drop(summary, SpanClass::kTitleEcho, 40'000);
  EXPECT_EQ(summary_text(summary, 2),
            "  inputs                       2  2.0 MB\n"
            "  pages                    1,200\n"
            "  articles                 1,210\n"
            "    copies                   210  200 exact, 10 contained\n"
            "    kept                   1,000\n"
            "  largest cluster             40  articles in one row\n"
            "  links                    1,501  1 shared passage, 1,500 of series\n"
            "  text kept               700 kB  70.0 %\n"
            "  text dropped            300 kB  30.0 %\n"
            "    boilerplate           200 kB  20.0 %\n"
            "    copy                   60 kB  6.0 %\n"
            "    title_echo             40 kB  4.0 %\n"
            "  problems                     3\n"
            "  time                     2.0 s  1.0 MB/s\n");
}

TEST(SummaryText, GathersSmallClasses) {
  Summary summary;
  summary.kept_bytes = 100;
  for (std::size_t i = 0; i < 8; ++i) {
    drop(summary, static_cast<SpanClass>(static_cast<std::size_t>(SpanClass::kTitleEcho) + i), 100);
  }
  const std::string text = summary_text(summary, 1);
  EXPECT_NE(text.find("    other                  200 B  22.2 %\n"), std::string::npos) << text;
}

TEST(SummaryText, OfNothingHasNoShares) {
  const std::string text = summary_text({}, 0);
  EXPECT_NE(text.find("  text kept                  0 B  -\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("nan"), std::string::npos) << text;
}

}  // namespace
}  // namespace newsieve::cli
