#include "read/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "compress.h"
#include "temporary_folder.h"

namespace newsieve::read {
namespace {

/// Text of many lines that compresses, but not away.
std::string long_text() {
  std::string text;
  constexpr int kLines = 12'000;
  for (int i = 0; i < kLines; ++i) {
    text += fmt::format("line {} of the text, {}\n", i, i * 7919L % 10'007);
  }
  return text;
}

/// All that a source gives, in pieces of `size`.
std::string all_of(ByteSource& source, std::size_t size = 10'000) {
  std::string all;
  std::string piece(size, '\0');
  std::size_t got = 0;
  do {
    got = source.read(piece.data(), size);
    all.append(piece, 0, got);
  } while (got == size);
  EXPECT_EQ(source.read(piece.data(), size), 0U);
  return all;
}

struct Got {
  std::string bytes;
  std::string problem;
};

Got read_file(const std::string& path) {
  Opener opener(1);
  const auto source = opener.open({.path = path, .problem = {}});
  std::string bytes = all_of(*source);
  return {.bytes = std::move(bytes), .problem = source->problem()};
}

TEST(ByteSourceTest, GivesPlainBytes) {
  const test::TemporaryFolder folder;
  for (const std::string& text :
       {std::string(), std::string("B"), std::string("BZ"), long_text()}) {
    const Got got = read_file(folder.write("file", text));
    EXPECT_EQ(got.bytes, text);
    EXPECT_EQ(got.problem, "");
  }
}

TEST(ByteSourceTest, GivesDecompressedBytes) {
  const test::TemporaryFolder folder;
  const std::string text = long_text();
  const Got got = read_file(folder.write("file", test::compress(Compression::kZstd, text)));
  EXPECT_EQ(got.bytes, text);
  EXPECT_EQ(got.problem, "");
}

TEST(ByteSourceTest, TellsWhatCannotBeRead) {
  const test::TemporaryFolder folder;
  EXPECT_EQ(read_file(folder / "missing").problem, "cannot be opened: No such file or directory");
  EXPECT_EQ(read_file(folder.path().string()).problem, "cannot be read: Is a directory");
  Opener opener(1);
  const auto source = opener.open({.path = "x", .problem = "a link leads nowhere"});
  EXPECT_EQ(all_of(*source), "");
  EXPECT_EQ(source->problem(), "a link leads nowhere");
}

/// Lends the read end of a pipe that someone writes to piece by piece.
class Pipe {
 public:
  explicit Pipe(std::string bytes) {
    int ends[2] = {-1, -1};
    EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    read_end_ = ends[0];
    writer_ = std::thread([bytes = std::move(bytes), end = ends[1]] {
      constexpr std::size_t kPiece = 777;
      for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
        const std::string_view piece = std::string_view(bytes).substr(at, kPiece);
        EXPECT_EQ(::write(end, piece.data(), piece.size()), static_cast<ssize_t>(piece.size()));
      }
      ::close(end);
    });
  }
  ~Pipe() {
    writer_.join();
    ::close(read_end_);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] int read_end() const { return read_end_; }

  /// A path that opens the pipe, as the shell's process substitution gives one.
  [[nodiscard]] std::string path() const { return fmt::format("/dev/fd/{}", read_end_); }

 private:
  int read_end_ = -1;
  std::thread writer_;
};

/// Puts a pipe in standard input's place for a while.
class StandardInput {
 public:
  explicit StandardInput(const Pipe& pipe) : saved_(::dup(STDIN_FILENO)) {
    EXPECT_EQ(::dup2(pipe.read_end(), STDIN_FILENO), STDIN_FILENO);
  }
  ~StandardInput() {
    if (saved_ < 0) {
      ::close(STDIN_FILENO);
    } else {
      ::dup2(saved_, STDIN_FILENO);
      ::close(saved_);
    }
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;

 private:
  int saved_;
};

TEST(ByteSourceTest, ReadsAPipeTwice) {
  const std::string text = long_text();
  for (const std::string& bytes : {text, test::compress(Compression::kGzip, text)}) {
    const Pipe pipe(bytes);
    const StandardInput standard_input(pipe);
    Opener opener(2);
    for (int pass = 0; pass < 2; ++pass) {
      const auto source = opener.open({.path = "-", .problem = {}});
      EXPECT_EQ(all_of(*source), text) << "pass " << pass;
      EXPECT_EQ(source->consumed(), bytes.size());
    }
  }
}

TEST(ByteSourceTest, ReadsANamedPipeTwice) {
  const std::string text = long_text();
  const Pipe pipe(text);
  Opener opener(2);
  for (int pass = 0; pass < 2; ++pass) {
    EXPECT_EQ(all_of(*opener.open({.path = pipe.path(), .problem = {}})), text) << "pass " << pass;
  }
}

TEST(ByteSourceTest, GivesAllOfAPipeAfterAPassThatStoppedEarly) {
  const std::string text = long_text();
  const Pipe pipe(text);
  Opener opener(3);
  std::string head(100, '\0');
  ASSERT_EQ(opener.open({.path = pipe.path(), .problem = {}})->read(head.data(), 100), 100U);
  EXPECT_EQ(head, text.substr(0, 100));
  EXPECT_EQ(all_of(*opener.open({.path = pipe.path(), .problem = {}})), text);
  EXPECT_EQ(all_of(*opener.open({.path = pipe.path(), .problem = {}})), text);
}

TEST(OpenerTest, KnowsTheSizeOnDisk) {
  const test::TemporaryFolder folder;
  const Input five{.path = folder.write("five", "12345"), .problem = {}};
  const Input two{.path = folder.write("two", "12"), .problem = {}};
  const Input missing{.path = folder / "missing", .problem = "missing"};
  EXPECT_EQ(Opener::size_on_disk({five, two, missing}), 7U);
  EXPECT_EQ(Opener::size_on_disk({five, {.path = "/dev/null", .problem = {}}}), 0U);
}

}  // namespace
}  // namespace newsieve::read
