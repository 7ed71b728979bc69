#include "read/inputs.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "newsieve/error.h"
#include "temporary_folder.h"

namespace newsieve::read {
namespace {

/// The paths found below the folder, those with a problem marked.
std::vector<std::string> names_in(const test::TemporaryFolder& folder,
                                  const std::vector<Input>& found) {
  std::vector<std::string> names;
  for (const Input& input : found) {
    const std::string name = std::filesystem::path(input.path).lexically_relative(folder.path());
    names.push_back(fmt::format("{}{}", input.problem.empty() ? "" : "!", name));
  }
  return names;
}

TEST(FindInputsTest, TakesNoNamesAsStandardInput) {
  const std::vector<Input> found = find_inputs({});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].path, "-");
  EXPECT_EQ(found[0].problem, "");
}

TEST(FindInputsTest, RefusesStandardInputTwice) {
  EXPECT_THROW(find_inputs({"-", "-"}), RunError);
}

TEST(FindInputsTest, WalksFoldersInByteOrderOfThePath) {
  const test::TemporaryFolder folder;
  for (const char* name : {"b/z", "b/a/y", "b-c", "b.txt", "a", "c", ".hidden", "b/.git/x"}) {
    ASSERT_NE(folder.write(name, "text"), "");
  }
  EXPECT_EQ(names_in(folder, find_inputs({folder.path().string()})),
            (std::vector<std::string>{"a", "b-c", "b.txt", "b/a/y", "b/z", "c"}));
}

TEST(FindInputsTest, PassesOverConfigurationFilesInFolders) {
  const test::TemporaryFolder folder;
  const std::string config = folder.write("newsieve.toml", "strip = 'page'");
  ASSERT_NE(folder.write("a/newsieve.toml", "strip = 'page'"), "");
  ASSERT_NE(folder.write("a/newsieve.toml.txt", "text"), "");
  ASSERT_NE(folder.write("newsieve.toml.d/b", "text"), "");
  EXPECT_EQ(names_in(folder, find_inputs({folder.path().string()})),
            (std::vector<std::string>{"a/newsieve.toml.txt", "newsieve.toml.d/b"}));
  EXPECT_EQ(names_in(folder, find_inputs({config})), (std::vector<std::string>{"newsieve.toml"}));
}

TEST(FindInputsTest, PassesOverTheRunsOwnFilesInFoldersByAnyName) {
  const test::TemporaryFolder folder;
  ASSERT_NE(folder.write("in/page", "text"), "");
  const std::string rows = folder.write("in/rows.jsonl", "{}");
  const std::string ledger = folder.write("ledger.jsonl", "{}");
  std::filesystem::create_symlink(ledger, folder / "in/link");
  std::filesystem::create_hard_link(rows, folder / "in/rows again.jsonl");
  const std::vector<std::string> own = {folder / "in/../in/rows.jsonl", ledger, folder / "new"};
  EXPECT_EQ(names_in(folder, find_inputs({folder / "in"}, own)),
            (std::vector<std::string>{"in/page"}));
  EXPECT_EQ(names_in(folder, find_inputs({folder / "in", rows}, own)),
            (std::vector<std::string>{"in/page", "in/rows.jsonl"}));
}

TEST(FindInputsTest, KeepsTheOrderOfTheNamesAndTellsOfThoseMissing) {
  const test::TemporaryFolder folder;
  const std::string last = folder.write("z", "text");
  const std::string hidden = folder.write(".a", "text");
  const std::vector<Input> found = find_inputs({last, folder / "missing", hidden});
  EXPECT_EQ(names_in(folder, found), (std::vector<std::string>{"z", "!missing", ".a"}));
  EXPECT_EQ(found[1].problem, "cannot be opened: No such file or directory");
}

TEST(FindInputsTest, TellsOfANamedFolderWithoutAFile) {
  const test::TemporaryFolder folder;
  ASSERT_NE(folder.write("in/.hidden", "text"), "");
  const std::string own = folder.write("in/deep/clean.jsonl", "{}");
  const std::vector<Input> found = find_inputs({folder / "in"}, {own});
  EXPECT_EQ(names_in(folder, found), (std::vector<std::string>{"!in"}));
  EXPECT_EQ(found[0].problem, "there is no file to read in this folder");
  ASSERT_NE(folder.write("in/page", "text"), "");
  EXPECT_EQ(names_in(folder, find_inputs({folder / "in"}, {own})),
            (std::vector<std::string>{"in/page"}));
}

TEST(FindInputsTest, FollowsLinksButNotInCircles) {
  const test::TemporaryFolder folder;
  ASSERT_NE(folder.write("in/deep/page", "text"), "");
  ASSERT_NE(folder.write("other/page", "text"), "");
  std::filesystem::create_symlink("../../other", folder / "in/deep/link");
  std::filesystem::create_symlink("../..", folder / "in/deep/up");
  std::filesystem::create_symlink("nowhere", folder / "in/dangling");
  EXPECT_EQ(names_in(folder, find_inputs({folder / "in"})),
            (std::vector<std::string>{"!in/dangling", "in/deep/link/page", "in/deep/page",
                                      // The link leads out of "in" first, to where "in" is.
                                      "!in/deep/up/in", "in/deep/up/other/page"}));
}

TEST(FindInputsTest, PassesOverPipesInFoldersButTakesThemByName) {
  const test::TemporaryFolder folder;
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(names_in(folder, find_inputs({folder.path().string(), folder / "pipe"})),
            (std::vector<std::string>{"!pipe", "pipe"}));
}

}  // namespace
}  // namespace newsieve::read
