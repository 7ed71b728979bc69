#include "write/output_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "../read/temporary_folder.h"
#include "newsieve/error.h"
#include "write/temporary_name.h"

namespace newsieve::write {
namespace {

std::string content_of(const std::string& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

std::ptrdiff_t files_in(const test::TemporaryFolder& folder) {
  using Entries = std::filesystem::directory_iterator;
  return std::distance(Entries(folder.path()), Entries());
}

mode_t permissions_of(const std::string& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777U;
}

/// What a RunError says.
template <typename Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const RunError& error) {
    return error.what();
  }
  return "no error";
}

TEST(OutputFileTest, AppearsWholeOnCommit) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("out", "old");
  OutputFile file(path);
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    const std::string piece(static_cast<std::size_t>(i), static_cast<char>('a' + i % 26));
    file.write(piece);
    expected += piece;
  }
  const std::string larger_than_the_buffer(std::size_t{3} << 20, 'z');
  file.write(larger_than_the_buffer);
  file.write("end");
  file.flush();
  EXPECT_EQ(content_of(path), "old");
  file.commit();
  EXPECT_EQ(content_of(path), expected + larger_than_the_buffer + "end");
  EXPECT_EQ(files_in(folder), 1);
}

TEST(OutputFileTest, LeavesTheOldFileWithoutCommit) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("out", "old");
  {
    OutputFile file(path);
    file.write("new");
    file.flush();
  }
  EXPECT_EQ(content_of(path), "old");
  EXPECT_EQ(files_in(folder), 1);
}

TEST(OutputFileTest, KeepsThePermissionsOfTheOldFile) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("out", "old");
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  OutputFile file(path);
  file.commit();
  EXPECT_EQ(permissions_of(path), 0640U);
}

TEST(OutputFileTest, GivesANewFileWhatTheUmaskLeaves) {
  const test::TemporaryFolder folder;
  const mode_t old_mask = ::umask(027);
  {
    OutputFile file(folder / "out");
    file.commit();
  }
  ::umask(old_mask);
  EXPECT_EQ(permissions_of(folder / "out"), 0640U);
}

TEST(OutputFileTest, ReplacesWhatALinkPointsAt) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("deep/out", "old");
  std::filesystem::create_symlink("deep/out", folder / "link");
  std::filesystem::create_symlink("deep/missing", folder / "dangling");
  for (const char* link : {"link", "dangling"}) {
    OutputFile file(folder / link);
    file.write("new");
    file.commit();
    EXPECT_TRUE(std::filesystem::is_symlink(folder / link));
    EXPECT_EQ(content_of(folder / link), "new");
  }
  EXPECT_EQ(content_of(path), "new");
}

TEST(OutputFileTest, TakesANameWithoutAFolder) {
  const test::TemporaryFolder folder;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  {
    OutputFile file("out");
    file.write("new");
    file.commit();
  }
  std::filesystem::current_path(before);
  EXPECT_EQ(content_of(folder / "out"), "new");
}

TEST(OutputFileTest, WritesStraightToWhatIsNoRegularFile) {
  OutputFile file("/dev/null");
  file.write("new");
  file.commit();
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

TEST(OutputFileTest, NamesTheFileThatCannotBeWritten) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(error_of([] {
              OutputFile file("/dev/full");
              file.write("new");
              file.commit();
            }),
            "/dev/full: cannot be written: No space left on device");
  const std::string missing = folder / "missing/out";
  EXPECT_EQ(error_of([&] { const OutputFile file(missing); }),
            missing + ": cannot be written: No such file or directory");
  const std::string name = folder.path().string();
  EXPECT_EQ(error_of([&] { const OutputFile file(name); }),
            name + ": cannot be written: Is a directory");
}

TEST(TemporaryNameTest, RemovesItsFileUnlessReleased) {
  const test::TemporaryFolder folder;
  std::string kept;
  {
    TemporaryName first(folder.path().string());
    std::ofstream(first.path()) << "x";
    const TemporaryName second(folder.path().string());
    std::ofstream(second.path()) << "x";
    EXPECT_NE(first.path(), second.path());
    EXPECT_EQ(files_in(folder), 2);
    kept = first.path();
    first.release();
  }
  EXPECT_EQ(files_in(folder), 1);
  EXPECT_TRUE(std::filesystem::exists(kept));
}

class TemporaryNameDeathTest : public testing::TestWithParam<int> {};

TEST_P(TemporaryNameDeathTest, RemovesItsFileWhenASignalEndsTheProgram) {
  const test::TemporaryFolder folder;
  EXPECT_EXIT(
      {
        const TemporaryName name(folder.path().string());
        std::ofstream(name.path()) << "x";
        ::raise(GetParam());
      },
      testing::KilledBySignal(GetParam()), "");
  EXPECT_EQ(files_in(folder), 0);
}

INSTANTIATE_TEST_SUITE_P(Signals, TemporaryNameDeathTest,
                         testing::Values(SIGINT, SIGTERM, SIGHUP, SIGPIPE));

}  // namespace
}  // namespace newsieve::write
