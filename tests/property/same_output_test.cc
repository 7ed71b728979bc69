// The same news gives the same output, however it arrives and however many threads work on it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "generator/dump.h"
#include "property/run_line.h"

namespace newsieve::property {
namespace {

using generator::Join;

constexpr generator::Settings kSettings{.seed = 23, .sites = 6, .pages_per_site = 12};

std::string make_stream(Join join) {
  generator::Stream stream(join);
  std::string bytes;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    stream.append(generator::make_page(kSettings, i), bytes);
  }
  return bytes;
}

/// A folder of pages, one a file.
void fill(const Folder& folder) {
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    folder.write(generator::file_name(i), generator::make_page(kSettings, i).bytes());
  }
}

Written run_on_folder(const std::filesystem::path& folder, unsigned threads) {
  Options options;
  options.read.inputs = {folder.string()};
  options.threads = threads;
  return run_line(options);
}

TEST(SameOutputTest, ForAnyNumberOfThreads) {
  const Folder folder;
  fill(folder);
  folder.write("rows.jsonl", make_stream(Join::kJsonl));
  const Written one = run_on_folder(folder.path(), 1);
  EXPECT_GE(one.rows().size(), kSettings.pages() / 2);
  for (const unsigned threads : {2U, 5U, 0U}) {
    const Written other = run_on_folder(folder.path(), threads);
    EXPECT_EQ(one.output, other.output) << threads;
    EXPECT_EQ(one.ledger, other.ledger) << threads;
  }
}

TEST(SameOutputTest, WithLittleMemory) {
  Options options;
  const std::string bytes = make_stream(Join::kNul);
  const Written roomy = run_line_on(bytes, options);
  options.max_memory = 1;
  // Offsets and texts only: the name of the input is part of the rows.
  EXPECT_EQ(roomy.texts(), run_line_on(bytes, options).texts());
}

class JoinedTest : public testing::TestWithParam<Join> {};

TEST_P(JoinedTest, GivesTheTextsOfTheFolder) {
  const Folder folder;
  fill(folder);
  const std::vector<std::string> expected = run_on_folder(folder.path(), 0).texts();
  const std::vector<std::string> actual = run_line_on(make_stream(GetParam())).texts();
  for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
    ASSERT_EQ(expected[i], actual[i]) << "text " << i;  // the first is enough to see
  }
  EXPECT_EQ(expected.size(), actual.size());
}

std::string join_name(const testing::TestParamInfo<Join>& tested) {
  switch (tested.param) {
    case Join::kNul:
      return "nul";
    case Join::kFormFeed:
      return "form_feed";
    case Join::kHeaders:
      return "headers";
    case Join::kGlued:
      return "glued";
    case Join::kJsonl:
      break;
  }
  return "jsonl";
}

INSTANTIATE_TEST_SUITE_P(Joins, JoinedTest,
                         testing::Values(Join::kNul, Join::kFormFeed, Join::kHeaders, Join::kGlued),
                         join_name);

class CleanAgainTest : public testing::TestWithParam<RelatedItems> {};

TEST_P(CleanAgainTest, ChangesNothing) {
  const Folder folder;
  fill(folder);
  Options options;
  options.read.inputs = {folder.path().string(), NEWSIEVE_SAMPLES};
  options.parse.related = GetParam();
  const Written once = run_line(options);
  EXPECT_EQ(once.output, run_line_on(once.output, options).output);
}

INSTANTIATE_TEST_SUITE_P(Related, CleanAgainTest,
                         testing::Values(RelatedItems::kDrop, RelatedItems::kExtract),
                         [](const testing::TestParamInfo<RelatedItems>& tested) {
                           return tested.param == RelatedItems::kDrop ? "drop" : "extract";
                         });

}  // namespace
}  // namespace newsieve::property
