#include "run/read_buffer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace newsieve::run {
namespace {

class Bytes : public read::ByteSource {
 public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t part = std::min(size, bytes_.size() - at_);
    std::copy_n(bytes_.data() + at_, part, into);
    at_ += part;
    return part;
  }
  [[nodiscard]] const std::string& problem() const override { return problem_; }
  [[nodiscard]] std::uint64_t consumed() const override { return at_; }

 private:
  std::string bytes_;
  std::string problem_;
  std::size_t at_ = 0;
};

std::string letters(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += static_cast<char>('a' + i * 7 % 26);
  }
  return text;
}

/// Reads in blocks of 100 and takes `part` bytes whenever as many are held, into strings that are
/// used again as `used` says.
std::string read_in_parts(const std::string& text, std::size_t part, bool recycle) {
  Bytes source(text);
  ReadBuffer buffer;
  std::string taken;
  std::string all;
  for (bool more = true; more;) {
    more = buffer.read(source, 100);
    while (buffer.held().size() >= part || (!more && !buffer.empty())) {
      if (recycle) {
        buffer.recycle(taken);
        EXPECT_TRUE(taken.empty());
      } else {
        taken = std::string();
      }
      buffer.take(std::min(part, buffer.held().size()), taken);
      all += taken;
    }
  }
  return all;
}

TEST(ReadBufferTest, GivesAllBytesInOrder) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{99}, std::size_t{100},
                                 std::size_t{1000}, std::size_t{4321}}) {
    const std::string text = letters(size);
    for (const std::size_t part : {1U, 3U, 90U, 100U, 250U, 10'000U}) {
      for (const bool recycle : {false, true}) {
        EXPECT_EQ(read_in_parts(text, part, recycle), text) << size << ' ' << part;
      }
    }
  }
}

TEST(ReadBufferTest, TellsTheEnd) {
  Bytes source(letters(150));
  ReadBuffer buffer;
  EXPECT_TRUE(buffer.read(source, 100));
  EXPECT_FALSE(buffer.read(source, 100));
  EXPECT_EQ(buffer.held(), letters(150));
  buffer.drop(149);
  EXPECT_EQ(buffer.held(), letters(150).substr(149));
  buffer.clear();
  EXPECT_TRUE(buffer.empty());
}

}  // namespace
}  // namespace newsieve::run
