#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "../read/temporary_folder.h"
#include "newsieve/error.h"
#include "newsieve/ledger.h"
#include "newsieve/newsieve.h"

namespace newsieve {
namespace {

constexpr std::string_view kRow = R"({"text":"The quay of Port Ismere is old."})";

/// Remembers what a run tells.
class Listener : public Observer {
 public:
  void problem(const Problem& problem) override { problems.push_back(problem.message); }
  void pass(std::string_view name, std::uint64_t /*total_bytes*/) override {
    passes.emplace_back(name);
  }
  void progress(std::uint64_t bytes) override { read = bytes; }

  std::vector<std::string> problems;
  std::vector<std::string> passes;
  std::uint64_t read = 0;
};

class LineTest : public testing::Test {
 protected:
  Summary clean_bytes(std::string_view bytes) {
    options_.read.inputs = {folder_.write("input", bytes)};
    options_.write.output = folder_ / "output";
    return clean(options_, listener_);
  }

  [[nodiscard]] std::string output() const {
    std::ostringstream bytes;
    bytes << std::ifstream(folder_ / "output", std::ios::binary).rdbuf();
    return bytes.str();
  }

  test::TemporaryFolder folder_;
  Options options_;
  Listener listener_;
};

TEST_F(LineTest, ReadsTwiceToLearnWhatSitesRepeat) {
  clean_bytes("The quay of Port Ismere is old.\n");
  EXPECT_EQ(listener_.passes, (std::vector<std::string>{"learn", "sieve"}));
  EXPECT_EQ(listener_.read, 32U);
}

TEST_F(LineTest, APresetDoesNotGoWithAStream) {
  options_.dedup.preset = Preset::kDatatrove;
  EXPECT_EQ(clean_bytes(kRow).kept_records, 1U);
  options_.stream = true;
  EXPECT_THROW(clean_bytes(kRow), RunError);
}

TEST_F(LineTest, ReadsOnceWhereNothingIsLearned) {
  options_.strip.level = StripLevel::kPage;
  clean_bytes("The quay of Port Ismere is old.\n");
  EXPECT_EQ(listener_.passes, std::vector<std::string>{"sieve"});
}

TEST_F(LineTest, ReadsOnceInAStream) {
  options_.stream = true;
  clean_bytes("The quay of Port Ismere is old.\n");
  EXPECT_EQ(listener_.passes, std::vector<std::string>{"stream"});
}

TEST_F(LineTest, TellsAProblemOnce) {
  const Summary summary = clean_bytes("{\"text\":\"The quay is old.\"}\n{\"text\n");
  EXPECT_EQ(listener_.problems.size(), 1U);
  EXPECT_EQ(summary.problems, 1U);
  EXPECT_EQ(summary.pages, 1U);
}

TEST_F(LineTest, PassesOverRowsThatAreTooLong) {
  options_.read.max_page_bytes = 60;
  const std::string row(kRow);
  const Summary summary =
      clean_bytes(row + "\n{\"text\":\"" + std::string(100, 'q') + "\"}\n" + row + '\n');
  EXPECT_EQ(summary.pages, 2U);
  ASSERT_EQ(listener_.problems.size(), 1U);
  EXPECT_EQ(listener_.problems[0], "a row of 111 bytes is longer than --max-page and skipped");
  EXPECT_EQ(summary.dropped[static_cast<std::size_t>(SpanClass::kTooLong)].bytes, 111U);
}

TEST_F(LineTest, CountsWhatItReadsAndWrites) {
  options_.strip.level = StripLevel::kNone;
  const std::string rows = std::string(kRow) + '\n' + std::string(kRow) + '\n';
  const Summary summary = clean_bytes(rows);
  EXPECT_EQ(summary.inputs, 1U);
  EXPECT_EQ(summary.input_bytes, rows.size());
  EXPECT_EQ(summary.records, 2U);
  EXPECT_EQ(summary.kept_records, 1U);
  EXPECT_EQ(summary.copies_exact, 1U);
  EXPECT_EQ(summary.kept_bytes, 31U);
}

TEST_F(LineTest, LeavesTheOldOutputWhenTheRunFails) {
  clean_bytes("The quay of Port Ismere is old.\n");
  const std::string old = output();
  options_.split.delimiter = "(";
  EXPECT_THROW(clean_bytes("Another quay was built in the spring.\n"), RunError);
  EXPECT_EQ(output(), old);
}

/// Writes over an input once it has been read.
class Meddler : public Observer {
 public:
  Meddler(std::string path, std::uint64_t size) : path_(std::move(path)), size_(size) {}

  void progress(std::uint64_t bytes) override {
    if (bytes == size_) {
      std::fstream(path_, std::ios::in | std::ios::out | std::ios::binary) << "{\"text\":\"Another";
    }
  }

 private:
  std::string path_;
  std::uint64_t size_;
};

TEST_F(LineTest, FailsIfATextThatWaitsInTheInputChanges) {
  std::string rows;
  while (rows.size() < 2'000'000) {
    rows += std::string(kRow) + '\n';
  }
  clean_bytes("The quay of Port Ismere is old.\n");
  const std::string old = output();
  options_.strip.level = StripLevel::kNone;
  options_.read.inputs = {folder_.write("input", rows)};
  Meddler meddler(options_.read.inputs.front(), rows.size());
  try {
    clean(options_, meddler);
    ADD_FAILURE() << "nothing thrown";
  } catch (const RunError& error) {
    EXPECT_NE(std::string_view(error.what()).find("input: changed while it was read, at byte 9"),
              std::string_view::npos)
        << error.what();
  }
  EXPECT_EQ(output(), old);
}

TEST_F(LineTest, RefusesTwoOutputsInOneFile) {
  options_.write.ledger = folder_ / "output";
  EXPECT_THROW(clean_bytes("The quay is old.\n"), RunError);
}

TEST_F(LineTest, KnowsTomorrowWhatItLearnedToday) {
  options_.strip.template_db = folder_ / "templates";
  const std::string notice = "The daily paper of the outer islands since the flood year";
  const auto page = [&](const std::string& about) {
    return R"({"url":"https://post.example/","text":")" + notice + "\\n" + about +
           " is old and will be rebuilt. The council of Port Ismere voted on Monday evening.\"}\n";
  };
  clean_bytes(page("The quay") + page("A crane") + page("My boat") + page("Her house"));
  EXPECT_EQ(output().find(notice), std::string::npos);
  clean_bytes(page("This pier"));
  EXPECT_EQ(output().find(notice), std::string::npos) << "one page alone shows nothing";
  std::ofstream(folder_ / "templates") << "something else";
  EXPECT_THROW(clean_bytes(page("That tower")), RunError);
}

}  // namespace
}  // namespace newsieve
