#include "cluster/likely_copies.h"

#include <gtest/gtest.h>

namespace newsieve::cluster {
namespace {

constexpr std::uint32_t kMuch = 200;

TEST(LikelyCopiesTest, AreThoseThatShareMuch) {
  LikelyCopies copies(3);
  copies.note(0, {});
  copies.note(1, {{.number = 0, .weight = kLeastWeight}});
  copies.note(2, {{.number = 0, .weight = kLeastWeight}, {.number = 1, .weight = kMuch}});
  EXPECT_FALSE(copies.has(0));
  EXPECT_FALSE(copies.has(1));
  EXPECT_TRUE(copies.has(2));
}

TEST(LikelyCopiesTest, AreNotGuessedWhereTheyUseToLead) {
  LikelyCopies copies(10);
  for (std::uint32_t rank = 0; rank < 10; ++rank) {
    copies.note(rank, {{.number = 0, .weight = kMuch}});
  }
  copies.learn(0, false);
  copies.learn(1, true);
  EXPECT_TRUE(copies.has(9));
  copies.learn(2, true);
  EXPECT_FALSE(copies.has(9));
  copies.learn(3, false);
  EXPECT_TRUE(copies.has(9));
}

TEST(LikelyCopiesTest, LearnNothingFromOthers) {
  LikelyCopies copies(3);
  copies.note(0, {});
  copies.note(1, {{.number = 0, .weight = kMuch}});
  copies.learn(0, true);
  EXPECT_TRUE(copies.has(1));
}

}  // namespace
}  // namespace newsieve::cluster
