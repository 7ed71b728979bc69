// The same news gives the same output, however it arrives and however many threads work on it.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "generator/dump.h"
#include "property/run_line.h"
#include "unit/each_target.h"

namespace newsieve::property {
namespace {

using generator::Join;

constexpr generator::Settings kSettings{.seed = 23, .sites = 6, .pages_per_site = 12};

using Pages = std::vector<generator::Page>;

Pages make_pages() {
  Pages pages;
  for (std::uint32_t i = 0; i < kSettings.pages(); ++i) {
    pages.push_back(generator::make_page(kSettings, i));
  }
  return pages;
}

/// The pages of one site.
Pages make_pages_of(std::uint32_t site) {
  Pages pages = make_pages();
  std::erase_if(pages, [site](const generator::Page& page) {
    return page.ordinal / kSettings.pages_per_site != site;
  });
  return pages;
}

std::string join(const Pages& pages, Join how) {
  generator::Stream stream(how);
  std::string bytes;
  for (const generator::Page& page : pages) {
    stream.append(page, bytes);
  }
  return bytes;
}

/// One file a page.
void fill(const Folder& folder, const Pages& pages) {
  for (const generator::Page& page : pages) {
    folder.write(generator::file_name(page.ordinal), page.bytes());
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
  fill(folder, make_pages());
  folder.write("rows.jsonl", join(make_pages(), Join::kJsonl));
  const Written one = run_on_folder(folder.path(), 1);
  EXPECT_GE(one.rows().size(), kSettings.pages() / 2);
  for (const unsigned threads : {2U, 5U, 0U}) {
    const Written other = run_on_folder(folder.path(), threads);
    EXPECT_EQ(one.output, other.output) << threads;
    EXPECT_EQ(one.ledger, other.ledger) << threads;
  }
}

TEST(SameOutputTest, WithTheInstructionsOfAnyProcessor) {
  const Folder folder;
  fill(folder, make_pages());
  folder.write("rows.jsonl", join(make_pages(), Join::kJsonl));
  const Written best = run_on_folder(folder.path(), 1);
  test::for_each_target([&] {
    const Written other = run_on_folder(folder.path(), 1);
    EXPECT_EQ(best.output, other.output);
    EXPECT_EQ(best.ledger, other.ledger);
  });
}

TEST(SameOutputTest, WithLittleMemory) {
  Options options;
  const std::string bytes = join(make_pages(), Join::kNul);
  const Written roomy = run_line_on(bytes, options);
  options.max_memory = 1;
  // Offsets and texts only: the name of the input is part of the rows.
  EXPECT_EQ(roomy.texts(), run_line_on(bytes, options).texts());
}

/// Texts of a large file wait where they stand in it; what comes through a pipe cannot be read
/// again.
TEST(SameOutputTest, FromAPipe) {
  constexpr generator::Settings kMany{.seed = 24, .sites = 6, .pages_per_site = 40};
  generator::Stream stream(Join::kJsonl);
  std::string bytes;
  for (std::uint32_t i = 0; i < kMany.pages(); ++i) {
    stream.append(generator::make_page(kMany, i), bytes);
  }
  ASSERT_GT(bytes.size(), 1'000'000U);
  const Folder folder;
  Options options;
  options.strip.level = StripLevel::kNone;
  options.read.inputs = {folder.write("rows.jsonl", bytes)};
  for (const std::uint64_t memory : {options.max_memory, std::uint64_t{1}}) {
    options.max_memory = memory;
    const std::string path = folder.write("rows.jsonl", bytes);
    const Written from_file = run_line(options);
    std::filesystem::remove(path);
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    std::thread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
    const Written from_pipe = run_line(options);
    writer.join();
    EXPECT_EQ(from_file.output, from_pipe.output) << memory;
    EXPECT_EQ(from_file.ledger, from_pipe.ledger) << memory;
    std::filesystem::remove(path);
  }
}

class JoinedTest : public testing::TestWithParam<Join> {};

void expect_same_texts(const Pages& pages, Join how) {
  const Folder folder;
  fill(folder, pages);
  const std::vector<std::string> expected = run_on_folder(folder.path(), 0).texts();
  const std::vector<std::string> actual = run_line_on(join(pages, how)).texts();
  for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
    ASSERT_EQ(expected[i], actual[i]) << "text " << i;  // the first is enough to see
  }
  EXPECT_EQ(expected.size(), actual.size());
}

TEST_P(JoinedTest, GivesTheTextsOfTheFolder) {
  expect_same_texts(make_pages(), GetParam());
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
                         testing::Values(Join::kNul, Join::kFormFeed, Join::kHeaders), join_name);

/// Sites whose pages begin and end in lines which recur. Of the others' nothing but an unknown
/// headline tells where a page that is glued to the last one begins.
class GluedTest : public testing::TestWithParam<generator::Shape> {};

TEST_P(GluedTest, GivesTheTextsOfTheFolder) {
  expect_same_texts(make_pages_of(static_cast<std::uint32_t>(GetParam())), Join::kGlued);
}

INSTANTIATE_TEST_SUITE_P(Shapes, GluedTest,
                         testing::Values(generator::Shape::kAggregator,
                                         generator::Shape::kNewsletter, generator::Shape::kPortal),
                         [](const testing::TestParamInfo<generator::Shape>& tested) {
                           return generator::name_of(tested.param);
                         });

class CleanAgainTest : public testing::TestWithParam<RelatedItems> {};

TEST_P(CleanAgainTest, ChangesNothing) {
  const Folder folder;
  fill(folder, make_pages());
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
