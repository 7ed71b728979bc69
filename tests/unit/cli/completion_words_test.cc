#include "cli/completion_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace newsieve::cli {
namespace {

const Flag& flag(std::string_view name) {
  return **std::find_if(all_flags().begin(), all_flags().end(),
                        [&](const Flag* each) { return each->name == name; });
}

TEST(CompletionWords, KnowWhatAFlagTakes) {
  EXPECT_EQ(source_of(flag("strict")), ValueSource::kNothing);
  EXPECT_EQ(source_of(flag("near")), ValueSource::kAnything);
  EXPECT_EQ(source_of(flag("keep")), ValueSource::kChoices);
  EXPECT_EQ(source_of(flag("min")), ValueSource::kMetrics);
  EXPECT_EQ(source_of(flag("report")), ValueSource::kReports);
  EXPECT_EQ(source_of(flag("config")), ValueSource::kFiles);
}

// Completions of bash go by the name alone.
TEST(CompletionWords, AreTheSameForFlagsOfOneName) {
  for (const Flag* const each : all_flags()) {
    const Flag& first = flag(each->name);
    EXPECT_EQ(source_of(*each), source_of(first)) << each->name;
    EXPECT_EQ(each->setting.choices, first.setting.choices) << each->name;
    EXPECT_EQ(each->letter, first.letter) << each->name;
  }
}

TEST(CompletionWords, NameEachFlagOnce) {
  std::set<std::string_view> names;
  for (const Flag* const each : flags_by_name()) {
    EXPECT_TRUE(names.insert(each->name).second) << each->name;
  }
  for (const Flag* const each : all_flags()) {
    EXPECT_EQ(names.count(each->name), 1U) << each->name;
  }
}

TEST(CompletionWords, ProposeOnlyBoundsThatAGateTakes) {
  const auto has = [](std::string_view name, std::string_view metric) {
    const auto& choices = flag(name).setting.choices;
    return std::find(choices.begin(), choices.end(), metric) != choices.end();
  };
  EXPECT_TRUE(has("max", "duplicate_share"));
  EXPECT_FALSE(has("min", "duplicate_share"));
  EXPECT_TRUE(has("min", "words_min"));
  EXPECT_FALSE(has("max", "words_min"));
}

TEST(CompletionWords, AreBriefAboutAFlag) {
  EXPECT_EQ(brief_of(flag("output")), "Write the rows to FILE instead of standard output");
  EXPECT_EQ(brief_of(flag("strict")), "Problems in the input make the exit code 2 instead of 3");
}

TEST(CompletionWords, AreEscaped) {
  EXPECT_EQ(backslashed("a[b]:c\\", "[]\\"), "a\\[b\\]:c\\\\");
}

}  // namespace
}  // namespace newsieve::cli
