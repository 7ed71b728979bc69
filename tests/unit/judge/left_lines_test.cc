#include "judge/left_lines.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::judge {
namespace {

constexpr std::uint64_t kRoomy = 1 << 20;

/// Stories of one or more sources, and their lines counted.
class Stories {
 public:
  void add(std::uint32_t source, std::string text, bool is_copy = false) {
    const auto record = static_cast<std::uint32_t>(texts_.size());
    Note note;
    note.source = source;
    notes_.push_back(note);
    texts_.push_back(std::move(text));
    if (is_copy) {
      copies_.insert(record);
    }
  }

  /// So many stories of lines that no other has.
  void add_others(std::uint32_t source, int count) {
    for (int i = 0; i < count; ++i) {
      const std::string number = std::to_string(texts_.size());
      add(source, "Story " + number + " begins.\nAnd ends in " + number + ".");
    }
  }

  [[nodiscard]] LeftLines count(std::size_t most = 100, std::uint64_t memory = kRoomy) const {
    LeftLineCounter counter(memory);
    for (std::uint32_t record = 0; record < texts_.size(); ++record) {
      counter.add(record, notes_[record].source, facts_of(texts_[record]).lines);
    }
    return counter.count(
        notes_, [&](std::uint32_t record) { return copies_.contains(record); }, most);
  }

  [[nodiscard]] std::string text_of(const LeftLine& line) const {
    return texts_[line.record].substr(line.start, line.length);
  }

 private:
  std::vector<Note> notes_;
  std::vector<std::string> texts_;
  std::set<std::uint32_t> copies_;
};

TEST(LeftLinesTest, RepeatInThreeStories) {
  Stories stories;
  stories.add(0, "It rained.\nSign up here.");
  stories.add(0, "It snowed.\nSign up here.");
  EXPECT_TRUE(stories.count().lines.empty());
  stories.add(0, "Sign up here.\nThe sun shone.\nSign up here.");
  const LeftLines left = stories.count();
  ASSERT_EQ(left.lines.size(), 1U);
  EXPECT_EQ(stories.text_of(left.lines[0]), "Sign up here.");
  EXPECT_EQ(left.lines[0].stories, 3U);
  EXPECT_EQ(left.lines[0].record, 0U);
  ASSERT_EQ(left.records.size(), 3U);
  EXPECT_EQ(left.records[0].lines, 1U);
  EXPECT_EQ(left.records[0].first_start, 11U);
  EXPECT_EQ(left.records[0].first_length, 13U);
  EXPECT_EQ(left.records[2].lines, 2U);
  EXPECT_EQ(left.records[2].first_start, 0U);
}

TEST(LeftLinesTest, RepeatInATenthOfTheSourcesStories) {
  Stories stories;
  for (int i = 0; i < 3; ++i) {
    stories.add(0, "Story no. " + std::to_string(i) + "\nSign up here.");
  }
  stories.add_others(0, 27);
  stories.add_others(1, 50);  // another source's do not matter
  EXPECT_EQ(stories.count().lines.size(), 1U);
  stories.add_others(0, 1);
  EXPECT_TRUE(stories.count().lines.empty());
}

TEST(LeftLinesTest, RepeatWithinASource) {
  Stories stories;
  for (std::uint32_t source = 0; source < 3; ++source) {
    stories.add(source, "Sign up here.\nStory " + std::to_string(source));
  }
  EXPECT_TRUE(stories.count().lines.empty());
}

TEST(LeftLinesTest, CopiesAreNoStories) {
  Stories stories;
  stories.add(0, "It rained.\nAll day.");
  stories.add(0, "It rained.\nAll day.", true);
  stories.add(0, "It rained.\nAll day.", true);
  const LeftLines left = stories.count();
  EXPECT_TRUE(left.lines.empty());
  EXPECT_EQ(left.records[1].lines, 0U);
}

// Nor do they make the tenth larger.
TEST(LeftLinesTest, CopiesAreNotCountedAsOtherStories) {
  Stories stories;
  for (int i = 0; i < 3; ++i) {
    stories.add(0, "Story no. " + std::to_string(i) + "\nSign up here.");
  }
  for (int i = 0; i < 100; ++i) {
    stories.add(0, "It rained.", true);
  }
  EXPECT_EQ(stories.count().lines.size(), 1U);
}

TEST(LeftLinesTest, MostStoriesComeFirstAndOnlySoManyAreTold) {
  Stories stories;
  for (int i = 0; i < 4; ++i) {
    const std::string number = std::to_string(i);
    stories.add(1, "Story " + number + "\nSign up here." + (i > 0 ? "\nFollow us." : ""));
    stories.add(0, "Story " + number + "\nShare.\nPrint.");
  }
  const LeftLines left = stories.count();
  ASSERT_EQ(left.lines.size(), 4U);
  const std::vector<std::string> expected = {"Share.", "Print.", "Sign up here.", "Follow us."};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(stories.text_of(left.lines[i]), expected[i]) << i;
    EXPECT_EQ(left.lines[i].source, i / 2) << i;
  }
  const LeftLines one_each = stories.count(1);
  ASSERT_EQ(one_each.lines.size(), 2U);
  EXPECT_EQ(stories.text_of(one_each.lines[0]), "Share.");
  EXPECT_EQ(stories.text_of(one_each.lines[1]), "Sign up here.");
  // Records are counted whatever is told.
  EXPECT_EQ(one_each.records[1].lines, 2U);
}

TEST(LeftLinesTest, AreTheSameFromDisk) {
  Stories stories;
  for (std::uint32_t i = 0; i < 500; ++i) {
    const std::string number = std::to_string(i);
    stories.add(i % 2, "Story " + number + "\nSign up here.\nNo. " + std::to_string(i % 5));
  }
  const LeftLines roomy = stories.count();
  const LeftLines tight = stories.count(100, 1);
  ASSERT_EQ(roomy.lines.size(), 12U);
  ASSERT_EQ(tight.lines.size(), roomy.lines.size());
  for (std::size_t i = 0; i < roomy.lines.size(); ++i) {
    EXPECT_EQ(tight.lines[i].record, roomy.lines[i].record) << i;
    EXPECT_EQ(tight.lines[i].stories, roomy.lines[i].stories) << i;
    EXPECT_EQ(tight.lines[i].start, roomy.lines[i].start) << i;
  }
}

}  // namespace
}  // namespace newsieve::judge
