#include "cli/usage.h"

#include <gtest/gtest.h>

namespace newsieve::cli {
namespace {

using Words = std::vector<std::string_view>;

TEST(Usage, HasEachFirstWordOnce) {
  EXPECT_EQ(first_words(), (Words{"clean", "explain", "check", "templates", "config", "generate"}));
}

TEST(Usage, KnowsWhatFollowsAFirstWord) {
  EXPECT_EQ(second_words("templates"), (Words{"merge", "show", "forget"}));
  EXPECT_EQ(second_words("config"), (Words{"show"}));
  EXPECT_EQ(second_words("clean"), (Words{}));
  EXPECT_EQ(second_words("temp"), (Words{}));
}

}  // namespace
}  // namespace newsieve::cli
