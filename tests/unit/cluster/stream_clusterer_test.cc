#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cluster/clusterer.h"
#include "cluster/leader_index.h"
#include "texts.h"

namespace newsieve::cluster {
namespace {

using Ordinals = std::vector<std::uint32_t>;

Ordinals stream(const std::vector<std::string>& texts, std::uint32_t window,
                const DedupOptions& options = {}) {
  StreamClusterer clusterer(options, window);
  Ordinals ordinals;
  for (const std::string& text : texts) {
    ordinals.push_back(clusterer.add(sketch_of(text), {}).representative);
  }
  return ordinals;
}

TEST(StreamClustererTest, FirstCopyWins) {
  // The second is longer: the whole corpus at once would have it lead.
  EXPECT_EQ(stream({words(0, 95), words(0, 100)}, 10), (Ordinals{0, 0}));
}

TEST(StreamClustererTest, LongerTextIsNotContainedInAShorterOne) {
  EXPECT_EQ(stream({words(0, 50), words(0, 200)}, 10), (Ordinals{0, 1}));
}

TEST(StreamClustererTest, TextsWithoutTokensNeverCollapse) {
  EXPECT_EQ(stream({"", "", "word", "word"}, 10), (Ordinals{0, 1, 2, 2}));
}

TEST(StreamClustererTest, LevelsStopWhereTheySay) {
  const std::vector<std::string> texts = {words(0, 100), words(0, 100), words(0, 95)};
  EXPECT_EQ(stream(texts, 10, {.level = DedupLevel::kNone}), (Ordinals{0, 1, 2}));
  EXPECT_EQ(stream(texts, 10, {.level = DedupLevel::kExact}), (Ordinals{0, 0, 2}));
  EXPECT_EQ(stream(texts, 10, {.level = DedupLevel::kNear}), (Ordinals{0, 0, 0}));
}

TEST(StreamClustererTest, ForgetsWhatLeavesTheWindow) {
  const std::string story = words(0, 100);
  const std::string copy = words(0, 95);
  const std::string b = words(1000, 1100);
  const std::string c = words(2000, 2100);
  EXPECT_EQ(stream({story, b, story, copy}, 2), (Ordinals{0, 1, 0, 0}));
  EXPECT_EQ(stream({story, b, c, story}, 2), (Ordinals{0, 1, 2, 3}));
  EXPECT_EQ(stream({story, b, c, copy, c}, 2), (Ordinals{0, 1, 2, 3, 2}));
  EXPECT_EQ(stream({story, b, c, b, copy, c, b}, 2), (Ordinals{0, 1, 2, 1, 4, 2, 6}));
}

TEST(StreamClustererTest, WindowOfNothingHoldsOne) {
  const std::string story = words(0, 100);
  EXPECT_EQ(stream({story, story, words(1000, 1100), story}, 0), (Ordinals{0, 0, 2, 3}));
}

TEST(StreamClustererTest, JoinsTheClosest) {
  EXPECT_EQ(stream({words(0, 100), words(35, 135), words(20, 120)}, 10), (Ordinals{0, 1, 1}));
  EXPECT_EQ(stream({words(35, 135), words(0, 100), words(20, 120)}, 10), (Ordinals{0, 1, 0}));
}

TEST(StreamClustererTest, BucketsHoldTheWindowOnly) {
  StreamClusterer clusterer({}, 10);
  for (std::uint32_t seed = 0; seed < 2 * kMaxPerKey; ++seed) {
    ASSERT_FALSE(clusterer.add(sketch_of(notice(seed)), {}).capped);
  }
}

TEST(StreamClustererTest, SharedTemplateIsCappedAndForgotten) {
  StreamClusterer clusterer({}, 2 * kMaxPerKey);
  bool capped = false;
  for (std::uint32_t seed = 0; seed < 6 * kMaxPerKey; ++seed) {
    const Membership member = clusterer.add(sketch_of(notice(seed)), {});
    ASSERT_EQ(member.representative, seed);
    capped |= member.capped;
  }
  EXPECT_TRUE(capped);
  const std::uint32_t last = 6 * kMaxPerKey - 1;
  EXPECT_EQ(clusterer.add(sketch_of(notice(last) + "late"), {}).representative, last);
}

}  // namespace
}  // namespace newsieve::cluster
