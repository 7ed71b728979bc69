#include "run/batches.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "../read/temporary_folder.h"
#include "../split/dump.h"
#include "newsieve/error.h"
#include "run/pipeline.h"

namespace newsieve::run {
namespace {

using namespace std::literals;

/// What the batches of a run held, in input order.
struct Held {
  std::vector<std::string> items;  ///< pages in brackets; leftovers by class and length
  std::vector<std::string> problems;
  std::uint64_t bytes = 0;     ///< of all batches and of leftovers outside of them
  std::uint64_t newlines = 0;  ///< in these

  friend bool operator==(const Held&, const Held&) = default;
};

Held read_all(const std::vector<read::Input>& inputs, const Options& options, FoundPages& found) {
  read::Opener opener(1);
  Batches batches(options, inputs, opener, found);
  Held held;
  StageTimes times;
  base::Batch batch;
  while (batches.next(batch, times)) {
    const auto add_leftover = [&](const base::Leftover& leftover) {
      held.items.push_back(std::string(name_of(leftover.span_class)) + ' ' +
                           std::to_string(leftover.place.length));
    };
    in_input_order(batch, add_leftover, [&](std::size_t i) {
      const Page& page = batch.pages[i];
      EXPECT_EQ(page.text, std::string_view(batch.bytes)
                               .substr(page.place.offset - batch.offset, page.place.length));
      held.items.push_back('[' + std::string(page.text) + ']');
    });
    for (const Problem& problem : batch.problems) {
      held.problems.push_back(problem.offset
                                  ? std::to_string(*problem.offset) + ": " + problem.message
                                  : problem.message);
    }
    held.bytes += batch.bytes.size();
    held.newlines +=
        static_cast<std::uint64_t>(std::count(batch.bytes.begin(), batch.bytes.end(), '\n'));
    held.newlines += batch.newlines_passed_over;
  }
  return held;
}

Held read_bytes(std::string_view bytes, const Options& options = {}) {
  const newsieve::test::TemporaryFolder folder;
  const std::vector<read::Input> inputs = {{.path = folder.write("input", bytes), .problem = {}}};
  FoundPages found(1 << 24);
  const Held first = read_all(inputs, options, found);
  EXPECT_EQ(read_all(inputs, options, found), first) << "in the second pass";
  return first;
}

/// The texts of the pages, one behind the other.
std::string joined(const Held& held) {
  std::string texts;
  for (const std::string& item : held.items) {
    if (item.starts_with('[')) {
      texts += item.substr(1, item.size() - 2);
    }
  }
  return texts;
}

Options with_max_page(std::uint64_t bytes) {
  Options options;
  options.read.max_page_bytes = bytes;
  return options;
}

using Items = std::vector<std::string>;

struct Case {
  const char* name;
  std::string_view bytes;
  Items items;
  std::vector<std::string> problems;
};

class BatchesTest : public testing::TestWithParam<Case> {};

TEST_P(BatchesTest, HoldPagesOfTwentyBytesAtMost) {
  const Case& c = GetParam();
  const Held held = read_bytes(c.bytes, with_max_page(20));
  EXPECT_EQ(held.items, c.items);
  EXPECT_EQ(held.problems, c.problems);
}

constexpr const char* kCut = "a page of over 20 bytes is cut at a line; --delimiter may help";
constexpr const char* kLong = "a line of 31 bytes is longer than --max-page and skipped";

INSTANTIATE_TEST_SUITE_P(
    Inputs, BatchesTest,
    testing::Values(
        Case{"one_page", "The quay\nis old.\n", {"[The quay\nis old.\n]"}, {}},
        Case{"marks", "quay\f\0boat"sv, {"[quay]", "separator 1", "separator 1", "[boat]"}, {}},
        Case{"byte_order_mark", "\xEF\xBB\xBFquay", {"byte_order_mark 3", "[quay]"}, {}},
        Case{"byte_order_mark_alone", "\xEF\xBB\xBF", {"byte_order_mark 3"}, {}},
        Case{"empty", "", {"unread_input 0"}, {"the input is empty"}},
        Case{"carriage_returns", "The quay\ris old.\r", {"[The quay\nis old.\n]"}, {}},
        Case{"carriage_returns_and_line_feeds",
             "The quay\r\nis old.\r",
             {"[The quay\r\nis old.\r]"},
             {}},
        Case{"page_of_carriage_returns",
             "The old quay\rof Port Ismere\ris no more.\r",
             {"[The old quay\n]", "[of Port Ismere\n]", "[is no more.\n]"},
             {"0: "s + kCut, "13: "s + kCut}},
        Case{"white_space", " \n\n", {"separator 3"}, {}},
        Case{"long_page",
             "The old quay\nof Port Ismere\nis no more.\n",
             {"[The old quay\n]", "[of Port Ismere\n]", "[is no more.\n]"},
             {"0: "s + kCut, "13: "s + kCut}},
        Case{"long_line_at_the_end",
             "The quay\nThe quay of Port Ismere is old.",
             {"[The quay\n]", "too_long 31"},
             {"0: "s + kCut, "9: "s + kLong}},
        Case{"long_line_first",
             "The quay of Port Ismere was old\nThe quay\n",
             {"too_long 32", "[The quay\n]"},
             {"0: a line of 32 bytes is longer than --max-page and skipped"}}),
    [](const auto& test) { return test.param.name; });

TEST(BatchesTest, PassOverALineOfManyBlocks) {
  const std::string line(9'000'000, 'q');
  const Held held = read_bytes(line + "\nquay\n", with_max_page(1'000'000));
  EXPECT_EQ(held.items, (Items{"too_long 9000001", "[quay\n]"}));
  EXPECT_EQ(held.newlines, 2U);
  EXPECT_EQ(held.problems.size(), 1U);
}

TEST(BatchesTest, PassOverALineOfManyBlocksUpToTheMarkThatEndsIt) {
  const std::string line(5'000'000, 'q');
  Options options = with_max_page(100'000);
  for (const bool stream : {false, true}) {
    options.stream = stream;
    for (const std::string& mark : {"\f"s, "\0"s}) {
      const Held held = read_bytes("quay" + mark + line + mark + "boat" + mark + "ice\n", options);
      EXPECT_EQ(held.items, (Items{"[quay]", "separator 1", "too_long 5000000", "separator 1",
                                   "[boat]", "separator 1", "[ice\n]"}));
      EXPECT_EQ(held.newlines, 1U);
    }
  }
}

TEST(BatchesTest, HoldAPageOfManyBlocks) {
  Options options;
  options.stream = true;  // small blocks
  std::string page;
  while (page.size() < 300'000) {
    page += "The council of Port Ismere voted on the quay in its session of the evening.\n";
  }
  const Held held = read_bytes(page, options);
  ASSERT_EQ(held.items.size(), 1U);
  EXPECT_EQ(held.items[0].size(), page.size() + 2);
}

/// Where pages are marked, one that is too long is cut by its own bytes alone, whatever stands
/// before it and however much is read at once.
TEST(BatchesTest, CutAMarkedPageAtTheSameLines) {
  std::string page;
  for (int i = 0; page.size() < 600'000; ++i) {
    page += "The council of Port Ismere voted on the quay " + std::to_string(i) + '\n';
    page += i == 3000 ? std::string(90'000, 'q') + '\n' : "";
  }
  Options options = with_max_page(70'000);
  const auto parts_behind = [&](std::size_t before) {
    std::string dump = "quay\f";
    while (dump.size() < before) {
      dump += std::string(1000, 'q') + '\f';
    }
    const std::size_t start = dump.size();
    const Held held = read_bytes(dump + page + "\fquay", options);
    auto item = held.items.begin();
    for (std::size_t at = 0; at < start; ++item) {
      at += *item == "separator 1" ? 1 : item->size() - 2;
    }
    Items parts(item, held.items.end());
    parts.push_back(std::to_string(held.problems.size()));
    return parts;
  };
  const Items expected = parts_behind(0);
  EXPECT_GT(expected.size(), 10U);
  for (const bool stream : {false, true}) {
    options.stream = stream;
    for (const std::size_t before : {10U, 40'000U, 60'000U, 65'500U, 4'190'000U}) {
      EXPECT_EQ(parts_behind(before), expected) << before << ' ' << stream;
    }
  }
}

TEST(BatchesTest, HoldTheSamePagesInSmallBlocks) {
  std::string dump;
  for (int i = 0; i < 20'000; ++i) {
    dump += "Council votes on quay " + std::to_string(i) + "\nIt was a short night.\n\f";
  }
  Options stream;
  stream.stream = true;
  EXPECT_EQ(read_bytes(dump), read_bytes(dump, stream));
  EXPECT_EQ(read_bytes(dump).items.size(), 40'000U);
}

/// Pages that follow each other without a mark, in many blocks.
std::string glued_pages() {
  std::string dump;
  while (dump.size() < 2'000'000) {
    for (const split::test::Story& story : split::test::kStories) {
      dump += split::test::article(story);
    }
  }
  return dump;
}

TEST(BatchesTest, HoldTheSameGluedPagesInEveryPass) {
  EXPECT_GT(read_bytes(glued_pages()).items.size(), 1000U);
}

/// Found in blocks of megabytes, pages come in batches that stay in a processor's cache.
TEST(BatchesTest, AreSmallThoughBlocksAreLarge) {
  std::string marked = glued_pages();
  for (std::size_t at = 0; at < marked.size(); at += 5000) {
    marked[at] = '\f';
  }
  for (const std::string& dump : {glued_pages(), marked}) {
    const newsieve::test::TemporaryFolder folder;
    const std::vector<read::Input> inputs = {{.path = folder.write("input", dump), .problem = {}}};
    read::Opener opener(1);
    FoundPages nothing(0);
    const Options options;
    Batches batches(options, inputs, opener, nothing);
    StageTimes times;
    base::Batch batch;
    std::string joined;
    while (batches.next(batch, times)) {
      EXPECT_EQ(batch.offset, joined.size());
      EXPECT_LT(batch.bytes.size(), 300'000U);
      joined += batch.bytes;
    }
    EXPECT_EQ(joined, dump);
  }
}

TEST(BatchesTest, HoldAllBytesOfAnInputThatChangesBetweenPasses) {
  const std::string dump = glued_pages();
  std::string longer = dump;
  longer.insert(dump.size() / 2, "Boats\n");
  const newsieve::test::TemporaryFolder folder;
  const std::vector<read::Input> inputs = {{.path = folder.write("input", dump), .problem = {}}};
  for (const std::string& changed :
       {longer, dump.substr(0, dump.size() / 2), std::string("quay")}) {
    static_cast<void>(folder.write("input", dump));
    FoundPages found(1 << 24);
    static_cast<void>(read_all(inputs, {}, found));
    static_cast<void>(folder.write("input", changed));
    const Held held = read_all(inputs, {}, found);
    EXPECT_EQ(held.bytes, changed.size());
    EXPECT_EQ(joined(held), changed);
  }
}

TEST(BatchesTest, DoNotDependOnHowBytesArrive) {
  std::string dump;
  while (dump.size() < 5'000'000) {
    dump += "Council votes on quay " + std::to_string(dump.size()) + "\nIt was a short night.\n\f";
  }
  const newsieve::test::TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] {
    std::ofstream into(pipe, std::ios::binary);
    for (std::size_t at = 0; at < dump.size(); at += 70'001) {
      into << dump.substr(at, 70'001) << std::flush;
    }
  });
  FoundPages nothing(0);
  const Held held = read_all({{.path = pipe, .problem = {}}}, {}, nothing);
  writer.join();
  EXPECT_EQ(held, read_bytes(dump));
}

TEST(BatchesTest, EndRowsWithLines) {
  Options options;
  options.read.format = Format::kJsonl;
  options.stream = true;  // small blocks
  const newsieve::test::TemporaryFolder folder;
  std::string rows;
  while (rows.size() < 300'000) {
    rows += R"({"text":"The quay of Port Ismere is old."})"
            "\n";
  }
  const std::vector<read::Input> inputs = {{.path = folder.write("rows", rows), .problem = {}}};
  read::Opener opener(1);
  FoundPages nothing(0);
  Batches batches(options, inputs, opener, nothing);
  std::string joined;
  int count = 0;
  StageTimes times;
  base::Batch batch;
  while (batches.next(batch, times)) {
    EXPECT_EQ(batch.format, Format::kJsonl);
    EXPECT_EQ(batch.offset, joined.size());
    EXPECT_TRUE(batch.bytes.ends_with('\n'));
    joined += batch.bytes;
    ++count;
  }
  EXPECT_EQ(joined, rows);
  EXPECT_GT(count, 1);
  EXPECT_EQ(batches.consumed(), rows.size());
}

TEST(BatchesTest, RefuseWhatIsNoTextAndGoOn) {
  const newsieve::test::TemporaryFolder folder;
  const std::string wide = folder.write("a", "\xFF\xFEq\0u\0a\0y\0"sv);
  const std::string text = folder.write("b", "quay\n");
  FoundPages nothing(0);
  const Held held = read_all({{.path = wide, .problem = {}},
                              {.path = folder / "missing", .problem = {}},
                              {.path = text, .problem = {}}},
                             {}, nothing);
  EXPECT_EQ(held.items, (Items{"unread_input 10", "unread_input 0", "[quay\n]"}));
  EXPECT_EQ(held.problems.size(), 2U);
}

TEST(BatchesTest, RefuseABrokenDelimiter) {
  Options options;
  options.split.delimiter = "(";
  EXPECT_THROW(read_bytes("quay", options), RunError);
}

}  // namespace
}  // namespace newsieve::run
