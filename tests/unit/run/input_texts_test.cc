#include "run/input_texts.h"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "../read/temporary_folder.h"
#include "newsieve/error.h"

namespace newsieve::run {
namespace {

/// An input of some blocks, each of whose bytes tells its place.
std::string long_input() {
  std::string bytes;
  for (int i = 0; bytes.size() < 1'000'000; ++i) {
    bytes += "ferry " + std::to_string(i) + ' ';
  }
  return bytes;
}

class InputTextsTest : public testing::Test {
 protected:
  /// Adds an input with `bytes`, of which those before `origin` are not counted.
  std::string add(std::uint32_t input, std::string_view bytes, std::uint64_t origin = 0) {
    std::string path = folder_.write("input" + std::to_string(input), bytes);
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    texts_.add(input, std::make_shared<base::StoredFile>(path, file, origin, true));
    return path;
  }

  void expect_lost(const TextPlace& place, std::string_view message) {
    try {
      texts_.view(place);
      ADD_FAILURE() << "nothing thrown";
    } catch (const RunError& error) {
      EXPECT_NE(std::string_view(error.what()).find(message), std::string_view::npos)
          << error.what();
    }
  }

  test::TemporaryFolder folder_;
  InputTexts texts_;
};

TEST_F(InputTextsTest, GivesTextsInAnyOrder) {
  const std::string first = long_input();
  const std::string second = "The quay of Port Ismere is old.";
  add(0, first);
  add(7, second);
  struct Range {
    std::uint32_t input;
    std::size_t offset;
    std::size_t length;
  };
  for (const Range& range : {Range{0, 0, 10}, Range{0, 262'140, 300'000}, Range{7, 4, 4},
                             Range{0, 20, 5}, Range{0, 262'150, 10}, Range{0, 999'000, 1'000},
                             Range{7, 0, second.size()}, Range{0, 0, first.size()}}) {
    const std::string_view text =
        std::string_view(range.input == 0 ? first : second).substr(range.offset, range.length);
    EXPECT_EQ(texts_.view(place_of(text, range.input, range.offset)), text) << range.offset;
  }
}

TEST_F(InputTextsTest, CountsFromTheOriginOfTheFile) {
  add(0, "passed over. The quay", 13);
  EXPECT_EQ(texts_.view(place_of("quay", 0, 4)), "quay");
}

TEST_F(InputTextsTest, GivesThemWhatBecomesOfTheName) {
  const std::string path = add(0, "The quay of Port Ismere is old.");
  std::filesystem::remove(path);
  static_cast<void>(folder_.write("input0", "Nothing of the kind stands here."));
  EXPECT_EQ(texts_.view(place_of("quay", 0, 4)), "quay");
}

TEST_F(InputTextsTest, TellsOfAnInputThatChanged) {
  const std::string path = add(0, "The quay of Port Ismere is old.");
  static_cast<void>(folder_.write("input0", "The pier of Port Ismere is old."));
  expect_lost(place_of("quay", 0, 4), path + ": changed while it was read, at byte 4");
  EXPECT_EQ(texts_.view(place_of("Port", 0, 12)), "Port");
}

TEST_F(InputTextsTest, TellsOfAnInputThatWasCut) {
  const std::string path = add(0, "The quay of Port Ismere is old.");
  std::filesystem::resize_file(path, 6);
  expect_lost(place_of("quay", 0, 4), path + ": changed while it was read, at byte 4");
}

}  // namespace
}  // namespace newsieve::run
