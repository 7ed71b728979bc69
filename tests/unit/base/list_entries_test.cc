#include "base/list_entries.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsieve::base {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

Entries entries_of(std::string_view list) {
  Entries entries;
  for_each_entry(list, [&](std::string_view section, std::string_view line) {
    entries.emplace_back(section, line);
  });
  return entries;
}

TEST(ListEntriesTest, HaveSectionsAndNoComments) {
  EXPECT_EQ(entries_of("ferry\n# a comment\n\n[ship]\n  barge \n#[boat]\n[boat]\ndinghy # two"),
            (Entries{{"", "ferry"}, {"ship", "barge"}, {"boat", "dinghy # two"}}));
}

TEST(ListEntriesTest, NoneInAnEmptyList) {
  EXPECT_TRUE(entries_of("").empty());
  EXPECT_TRUE(entries_of("\n# only that\n[ship]\n").empty());
}

TEST(ListEntriesTest, PartsStandBetweenCommas) {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view part) { parts.emplace_back(part); };
  for_each_part("ferry,  barge / punt ,dinghy", add);
  EXPECT_EQ(parts, (std::vector<std::string>{"ferry", "barge / punt", "dinghy"}));
  parts.clear();
  for_each_part("", add);
  EXPECT_TRUE(parts.empty());
}

}  // namespace
}  // namespace newsieve::base
