#include "cli/log.h"

#include <gtest/gtest.h>

#include <functional>

namespace newsieve::cli {
namespace {

std::string logged(const Manners& manners, const std::function<void()>& what) {
  testing::internal::CaptureStderr();
  start_log(manners);
  what();
  return testing::internal::GetCapturedStderr();
}

Manners with(Verbosity verbosity, LogFormat format = LogFormat::kText) {
  Manners manners;
  manners.verbosity = verbosity;
  manners.log_format = format;
  return manners;
}

void all_levels() {
  log_error("e");
  log_warning("w");
  log_info("i");
}

TEST(Log, KeepsToTheVerbosity) {
  EXPECT_EQ(logged(with(Verbosity::kQuiet), all_levels), "newsieve: error: e\n");
  EXPECT_EQ(logged(with(Verbosity::kNormal), all_levels),
            "newsieve: error: e\nnewsieve: warning: w\n");
  EXPECT_EQ(logged(with(Verbosity::kVerbose), all_levels),
            "newsieve: error: e\nnewsieve: warning: w\nnewsieve: info: i\n");
}

TEST(Log, NamesInputAndOffsetAndEscapesThem) {
  EXPECT_EQ(logged(with(Verbosity::kNormal),
                   [] {
                     log_problem({"a\x1b[1m.txt", 4014, "invalid UTF-8: \xff"});
                     log_problem({"b.txt", std::nullopt, "cannot be opened"});
                   }),
            "newsieve: warning: a\\x1b[1m.txt: byte 4014: invalid UTF-8: \\xff\n"
            "newsieve: warning: b.txt: cannot be opened\n");
}

TEST(Log, WritesAnObjectALine) {
  const std::string line = logged(with(Verbosity::kNormal, LogFormat::kJson), [] {
    log_problem({"a \"b\".txt", 7, "no\ntext"});
  });
  const std::string_view time = R"({"time":"2024-01-02T03:04:05.678Z")";
  ASSERT_GT(line.size(), time.size());
  EXPECT_EQ(line.substr(0, 9), time.substr(0, 9));
  EXPECT_EQ(line.substr(time.size() - 2, 2), "Z\"");
  EXPECT_EQ(line.substr(time.size()),
            ",\"level\":\"warning\",\"message\":\"no\\u000atext\",\"input\":\"a \\\"b\\\".txt\","
            "\"offset\":7}\n");
}

TEST(Log, NamesNoOffsetOfAWholeInput) {
  const std::string line = logged(with(Verbosity::kNormal, LogFormat::kJson), [] {
    log_problem({"b.txt", std::nullopt, "cannot be opened"});
  });
  EXPECT_TRUE(line.ends_with(R"("message":"cannot be opened","input":"b.txt"})"
                             "\n"))
      << line;
}

TEST(Log, ColoursTheLevelWhenAsked) {
  Manners manners;
  manners.color = When::kAlways;
  const std::string line = logged(manners, [] { log_error("e"); });
  EXPECT_NE(line.find("\x1b["), std::string::npos);
}

}  // namespace
}  // namespace newsieve::cli
