#include "run/copies.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "../read/temporary_folder.h"
#include "run/steps.h"
#include "run/waiting.h"
#include "run/write_waiting.h"

namespace newsieve::run {
namespace {

TEST(CopiesTest, AreCountedByRelation) {
  Summary summary;
  summary.dropped.resize(kSpanClasses);
  count_membership({.representative = 4}, 4, summary);
  for (const Relation relation : {Relation::kExact, Relation::kNear, Relation::kNear}) {
    count_membership({.representative = 4, .relation = relation, .capped = true}, 7, summary);
  }
  EXPECT_EQ(summary.copies_exact, 1U);
  EXPECT_EQ(summary.copies_near, 2U);
  EXPECT_EQ(summary.copies_contained, 0U);
  EXPECT_EQ(summary.capped_records, 3U);
}

/// Five records of one input, of which three may be copies, waiting to be written.
class WaitingTest : public testing::Test {
 protected:
  WaitingTest() {
    work_.batch->leftovers.push_back({.place = {0, 10, 1},
                                      .span_class = SpanClass::kSeparator,
                                      .rule = "form feed",
                                      .evidence = ""});
    for (std::uint64_t i = 0; i < 5; ++i) {
      work_.batch->pages.push_back({.place = {0, 100 * i, 50}, .text = kText, .row = {}});
      strip::Articles& articles = work_.articles.emplace_back();
      Record& record = articles.records.emplace_back();
      record.id = "r" + std::to_string(i);
      record.text = kText;
      record.source = "dump.txt";
      record.offset = 100 * i;
      record.carried_copies = i == 3 ? R"({"id":"old"})" : "";
      articles.spans.push_back({.start = 0, .length = 16, .evidence = {}, .article = 0});
      articles.spans.push_back({.start = 17,
                                .length = 4,
                                .span_class = SpanClass::kUi,
                                .rule = "label",
                                .evidence = {},
                                .article = -1});
    }
    options_.read.inputs = {folder_.write("dump.txt", "")};
    summary_.dropped.resize(kSpanClasses);
  }

  /// Writes all, with `memberships` as they are.
  void write(const std::vector<cluster::Membership>& memberships, bool with_ledger = true) {
    write_clusters(cluster::Clusters{.memberships = memberships, .links = {}}, with_ledger);
  }

  void write_clusters(const cluster::Clusters& clusters, bool with_ledger = true) {
    Observer silent;
    const Context context(options_, silent, 1);
    Waiting waiting(memory_);
    work_.rendered.clear();
    render_batch(context, with_ledger, work_);
    waiting.add(work_.rendered);
    EXPECT_EQ(waiting.records(), 5U);
    write::OutputFile output(folder_ / "output");
    write::OutputFile ledger(folder_ / "ledger");
    write_waiting(waiting, clusters, output, with_ledger ? &ledger : nullptr);
    output.commit();
    ledger.commit();
  }

  void write_waiting(const Waiting& waiting, const cluster::Clusters& clusters,
                     write::OutputFile& output, write::OutputFile* ledger) {
    const CopyLists copies(clusters.memberships);
    count_rows(waiting, clusters, copies, summary_);
    write_rows(waiting, clusters, copies, loop_in_threads(threads_), output);
    if (ledger != nullptr) {
      write_ledger(waiting, clusters, *ledger);
    }
  }

  /// The rows of a file, each without its newline.
  [[nodiscard]] std::vector<std::string> rows(std::string_view name) const {
    std::ifstream file(folder_ / name);
    std::vector<std::string> rows;
    for (std::string row; std::getline(file, row);) {
      rows.push_back(row);
    }
    return rows;
  }

  static constexpr std::string_view kText = "The quay is old.\nHome\n";
  newsieve::test::TemporaryFolder folder_;
  Options options_;
  std::uint64_t memory_ = std::uint64_t{1} << 20;
  unsigned threads_ = 1;
  Work work_;
  Summary summary_;
};

bool holds(const std::string& row, std::string_view part) {
  return row.find(part) != std::string::npos;
}

TEST_F(WaitingTest, AllRecordsStandForThemselvesWithoutClusters) {
  write({});
  EXPECT_EQ(rows("output").size(), 5U);
  EXPECT_EQ(rows("ledger").size(), 6U);
  EXPECT_EQ(summary_.kept_records, 5U);
  EXPECT_EQ(summary_.kept_bytes, 5 * kText.size());
}

TEST_F(WaitingTest, CopiesAreListedInInputOrderAndBringTheirsAlong) {
  // 1, 3 and 4 are copies of 2: one before it, two behind.
  write({{.representative = 0},
         {.representative = 2, .relation = Relation::kNear, .jaccard = 0.5F, .containment = 0.75F},
         {.representative = 2},
         {.representative = 2, .relation = Relation::kExact},
         {.representative = 2, .relation = Relation::kContained, .jaccard = 0.25F}});
  const std::vector<std::string> output = rows("output");
  ASSERT_EQ(output.size(), 2U);
  EXPECT_TRUE(holds(output[0], R"("copies":[],"links":[]})"));
  const std::string& row = output[1];
  EXPECT_TRUE(holds(row, R"({"id":"r2")"));
  const std::size_t first = row.find(R"({"id":"r1")");
  const std::size_t second = row.find(R"({"id":"r3")");
  const std::size_t old = row.find(R"({"id":"old"})");
  const std::size_t third = row.find(R"({"id":"r4")");
  EXPECT_LT(first, second);
  EXPECT_LT(second, old);
  EXPECT_LT(old, third);
  EXPECT_LT(third, row.size());
  EXPECT_TRUE(holds(row, R"("relation":"near","jaccard":0.5,"containment":0.75})"));
  EXPECT_EQ(summary_.kept_records, 2U);
}

TEST_F(WaitingTest, TheLargestClusterIsNoted) {
  write({{.representative = 0},
         {.representative = 2},
         {.representative = 2},
         {.representative = 4},
         {.representative = 4}});
  EXPECT_EQ(summary_.largest_cluster, 2U);
  EXPECT_EQ(summary_.largest_cluster_id, "r2");  // the first of that size
}

TEST_F(WaitingTest, LinksCountBytesInTheTextOfTheRow) {
  // The headline opens the text of r2 and was not sketched.
  Record& titled = work_.articles[2].records[0];
  titled.title = "The quay";
  const std::string text = "The quay\n" + std::string(titled.text);
  titled.text = text;
  write_clusters({.memberships = {{.representative = 0},
                                  {.representative = 1},
                                  {.representative = 2},
                                  {.representative = 3},
                                  {.representative = 4}},
                  .links = {{.record = 1, .other = 0, .kind = LinkKind::kSeries},
                            {.record = 2,
                             .other = 4,
                             .kind = LinkKind::kSharesPassage,
                             .first_word = 1,
                             .other_first_word = 2,
                             .words = 2},
                            {.record = 2, .other = 1, .kind = LinkKind::kTemplateSibling},
                            {.record = 4,
                             .other = 2,
                             .kind = LinkKind::kSharesPassage,
                             .first_word = 2,
                             .other_first_word = 1,
                             .words = 2}}});
  const std::vector<std::string> output = rows("output");
  ASSERT_EQ(output.size(), 5U);
  EXPECT_TRUE(holds(output[0], R"("links":[]})"));
  EXPECT_TRUE(holds(output[1], R"("links":[{"relation":"series","id":"r0"}]})"));
  EXPECT_TRUE(holds(output[2], R"("links":[{"relation":"shares_passage","id":"r4","start":13,)"
                               R"("length":7,"other_start":9,"other_length":6},)"
                               R"({"relation":"template_sibling","id":"r1"}]})"))
      << output[2];
  EXPECT_TRUE(holds(output[3], R"("links":[]})"));
  EXPECT_TRUE(holds(output[4], R"("links":[{"relation":"shares_passage","id":"r2","start":9,)"
                               R"("length":6,"other_start":13,"other_length":7}]})"))
      << output[4];
}

TEST(LinksTest, AreCountedAsPairs) {
  Summary summary;
  count_links({{.record = 1, .other = 0, .kind = LinkKind::kTemplateSibling},
               {.record = 1, .other = 2, .kind = LinkKind::kSharesPassage},
               {.record = 2, .other = 1, .kind = LinkKind::kSharesPassage},
               {.record = 3, .other = 4, .kind = LinkKind::kSeries},
               {.record = 4, .other = 0, .kind = LinkKind::kSeries}},
              summary);
  EXPECT_EQ(summary.links_shares_passage, 1U);
  EXPECT_EQ(summary.links_template_sibling, 1U);
  EXPECT_EQ(summary.links_series, 2U);
}

TEST_F(WaitingTest, TextsOfCopiesAreInTheLedger) {
  write({{.representative = 0},
         {.representative = 0, .relation = Relation::kNear},
         {.representative = 2},
         {.representative = 3},
         {.representative = 4}});
  const std::vector<std::string> ledger = rows("ledger");
  ASSERT_EQ(ledger.size(), 7U);  // a separator, five labels, a copy's text
  EXPECT_TRUE(holds(ledger[0], R"("class":"ui")")) << ledger[0];
  EXPECT_TRUE(holds(ledger[1], R"("class":"separator","rule":"form feed")")) << ledger[1];
  EXPECT_TRUE(
      holds(ledger[2],
            R"("offset":100,"start":0,"length":16,"class":"copy","rule":"near","evidence":"r0")"))
      << ledger[2];
  EXPECT_TRUE(holds(ledger[2], R"({"record":"r1")")) << ledger[2];
  EXPECT_EQ(summary_.dropped[static_cast<std::size_t>(SpanClass::kCopy)].bytes, kText.size());
}

TEST_F(WaitingTest, OrdinalsGoOnOverBatches) {
  Observer silent;
  const Context context(options_, silent, 1);
  Waiting waiting(memory_);
  for (int batch = 0; batch < 2; ++batch) {
    work_.rendered.clear();
    render_batch(context, true, work_);
    waiting.add(work_.rendered);
  }
  ASSERT_EQ(waiting.records(), 10U);
  std::vector<cluster::Membership> memberships(10);
  for (std::uint32_t record = 0; record < 10; ++record) {
    memberships[record].representative = record == 8 ? 2 : record;
  }
  write::OutputFile output(folder_ / "output");
  write::OutputFile ledger(folder_ / "ledger");
  write_waiting(waiting, {.memberships = memberships, .links = {}}, output, &ledger);
  output.commit();
  ledger.commit();
  ASSERT_EQ(rows("output").size(), 9U);
  EXPECT_TRUE(holds(rows("output")[2], R"("copies":[{"id":"r3")")) << rows("output")[2];
  std::vector<std::string> copies;
  for (const std::string& row : rows("ledger")) {
    if (holds(row, R"("class":"copy")")) {
      copies.push_back(row);
    }
  }
  ASSERT_EQ(copies.size(), 1U);
  EXPECT_TRUE(holds(copies[0], R"({"record":"r3")")) << copies[0];
  EXPECT_TRUE(holds(copies[0], R"("offset":300)")) << copies[0];
  EXPECT_TRUE(holds(copies[0], R"("evidence":"r2")")) << copies[0];
}

TEST_F(WaitingTest, WhatWaitsOnDiskIsTheSame) {
  std::vector<cluster::Membership> memberships(5);
  for (std::uint32_t record = 0; record < 5; ++record) {
    memberships[record].representative = record == 3 ? 1 : record;
  }
  write(memberships);
  const std::vector<std::string> output = rows("output");
  const std::vector<std::string> ledger = rows("ledger");
  for (const std::uint64_t memory : {std::uint64_t{0}, std::uint64_t{1000}, std::uint64_t{2000}}) {
    memory_ = memory;
    write(memberships);
    EXPECT_EQ(rows("output"), output);
    EXPECT_EQ(rows("ledger"), ledger);
  }
}

TEST_F(WaitingTest, RowsMadeInSeveralThreadsAreTheSame) {
  const std::string long_text(std::size_t{3} << 20, 'a');
  cluster::Clusters clusters;
  clusters.memberships.resize(5);
  for (std::uint32_t record = 0; record < 5; ++record) {
    clusters.memberships[record].representative = record == 3 ? 1 : record;
    work_.articles[record].records[0].text = record % 2 == 0 ? std::string_view(long_text) : kText;
  }
  clusters.links = {{.record = 2, .other = 0, .kind = LinkKind::kSeries},
                    {.record = 4, .other = 0, .kind = LinkKind::kSeries},
                    {.record = 4, .other = 1, .kind = LinkKind::kTemplateSibling}};
  write_clusters(clusters);
  const std::vector<std::string> output = rows("output");
  ASSERT_EQ(output.size(), 4U);
  EXPECT_TRUE(holds(output[3], R"("links":[{"relation":"series","id":"r0"},{)"));
  threads_ = 3;
  write_clusters(clusters);
  EXPECT_TRUE(rows("output") == output);
}

TEST_F(WaitingTest, NothingIsKeptForALedgerThatIsNotAskedFor) {
  write({}, false);
  EXPECT_TRUE(rows("ledger").empty());
  EXPECT_EQ(rows("output").size(), 5U);
}

}  // namespace
}  // namespace newsieve::run
