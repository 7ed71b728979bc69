#include "cli/config_search.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "../read/temporary_folder.h"

namespace newsieve::cli {
namespace {

namespace fs = std::filesystem;

class ConfigSearch : public testing::Test {
 protected:
  ConfigSearch() {
    fs::create_directories(root_ / "here/deep");
    fs::create_directories(root_ / "there");
    fs::current_path(root_ / "here");
  }
  ~ConfigSearch() override { fs::current_path(before_); }

  void write(std::string_view name) const { ASSERT_NE(folder_.write(name, ""), ""); }

  fs::path before_ = fs::current_path();
  test::TemporaryFolder folder_;
  fs::path root_ = fs::canonical(folder_.path());
};

TEST_F(ConfigSearch, StartsAtTheDeepestFolderThatAllInputsAreIn) {
  const std::string here = root_ / "here";
  write("here/page.txt");
  EXPECT_EQ(folder_of_inputs({}), here);
  EXPECT_EQ(folder_of_inputs({"-"}), here);
  EXPECT_EQ(folder_of_inputs({"."}), here);
  EXPECT_EQ(folder_of_inputs({"page.txt"}), here);
  EXPECT_EQ(folder_of_inputs({"deep/"}), root_ / "here/deep");
  EXPECT_EQ(folder_of_inputs({"deep/missing"}), root_ / "here/deep");
  EXPECT_EQ(folder_of_inputs({"deep", "page.txt"}), here);
  EXPECT_EQ(folder_of_inputs({"deep", "../there"}), root_);
  EXPECT_EQ(folder_of_inputs({"deep", "-"}), here);
  EXPECT_EQ(folder_of_inputs({"deep", "/"}), "/");
}

TEST_F(ConfigSearch, FollowsLinksToFoldersButNotToFiles) {
  write("there/page.txt");
  fs::create_directory_symlink("../there", "link");
  fs::create_symlink("../there/page.txt", "page.txt");
  EXPECT_EQ(folder_of_inputs({"link"}), root_ / "there");
  EXPECT_EQ(folder_of_inputs({"link/page.txt"}), root_ / "there");
  EXPECT_EQ(folder_of_inputs({"page.txt"}), root_ / "here");
}

TEST_F(ConfigSearch, GoesUpwardsToTheNearestFile) {
  write("newsieve.toml");
  EXPECT_EQ(nearest_config(root_ / "here/deep"), "../newsieve.toml");
  write("here/deep/newsieve.toml");
  EXPECT_EQ(nearest_config(root_ / "here/deep"), "deep/newsieve.toml");
  EXPECT_EQ(nearest_config(root_ / "here"), "../newsieve.toml");
  write("there/newsieve.toml");
  EXPECT_EQ(nearest_config(root_ / "there"), "../there/newsieve.toml");
  write("here/newsieve.toml");
  EXPECT_EQ(nearest_config(root_ / "here"), "newsieve.toml");
}

TEST_F(ConfigSearch, TurnsPathsFromTheFilesFolderAndBack) {
  EXPECT_EQ(from_config("newsieve.toml", "a"), "a");
  EXPECT_EQ(from_config("deep/newsieve.toml", "a/b"), "deep/a/b");
  EXPECT_EQ(from_config("../newsieve.toml", "a"), "../a");
  EXPECT_EQ(from_config("../newsieve.toml", "/a"), "/a");
  EXPECT_EQ(to_config("newsieve.toml", "../a"), "../a");
  EXPECT_EQ(to_config("deep/newsieve.toml", "deep/a"), "a");
  EXPECT_EQ(to_config("deep/newsieve.toml", "a"), "../a");
  EXPECT_EQ(to_config("../newsieve.toml", "../there/a"), "there/a");
  EXPECT_EQ(to_config("../newsieve.toml", "a"), "here/a");
  EXPECT_EQ(to_config("../newsieve.toml", "/a"), "/a");
  EXPECT_EQ(to_config(root_ / "there/newsieve.toml", root_ / "there/b/a"), "b/a");
  EXPECT_EQ(to_config(root_ / "there/newsieve.toml", root_ / "a"), root_ / "a");
  EXPECT_EQ(to_config("../there/newsieve.toml", root_ / "there/a"), root_ / "there/a");
}

}  // namespace
}  // namespace newsieve::cli
