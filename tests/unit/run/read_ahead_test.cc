#include "run/read_ahead.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <string>

#include "newsieve/error.h"

namespace newsieve::run {
namespace {

constexpr std::size_t kEndless = SIZE_MAX;

char byte_at(std::size_t i) {
  return static_cast<char>('a' + i * 31 % 26 + i / 100'000 % 2);
}

/// Gives `size` bytes, then a problem, or throws where `fails`.
class Bytes : public read::ByteSource {
 public:
  Bytes(std::size_t size, bool fails, std::atomic<std::size_t>* given = nullptr)
      : size_(size), fails_(fails), given_(given) {}

  std::size_t read(char* into, std::size_t size) override {
    const std::size_t part = std::min(size, size_ - at_);
    if (part < size && fails_) {
      throw RunError("the disk is full");
    }
    for (std::size_t i = 0; i < part; ++i) {
      into[i] = byte_at(at_ + i);
    }
    at_ += part;
    if (part < size) {
      problem_ = "is truncated";
    }
    if (given_ != nullptr) {
      *given_ = at_;
    }
    return part;
  }
  [[nodiscard]] const std::string& problem() const override { return problem_; }
  [[nodiscard]] std::uint64_t consumed() const override { return at_ / 10; }
  [[nodiscard]] bool is_worth_a_thread() const override { return true; }

 private:
  std::size_t size_;
  bool fails_;
  std::atomic<std::size_t>* given_;
  std::size_t at_ = 0;
  std::string problem_;
};

TEST(ReadAheadTest, GivesWhatTheSourceGives) {
  constexpr std::size_t kBlock = std::size_t{128} << 10;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, kBlock - 1, kBlock, kBlock + 1,
                                 100 * kBlock, 100 * kBlock + 7}) {
    for (const std::size_t piece : {std::size_t{1000}, kBlock, std::size_t{3'000'000}}) {
      ReadAhead source(std::make_unique<Bytes>(size, false));
      EXPECT_FALSE(source.is_worth_a_thread()) << "it has one";
      std::string bytes(piece, '\0');
      std::size_t all = 0;
      std::size_t got = piece;
      while (got == piece) {
        EXPECT_LE(source.consumed(), size / 10);
        got = source.read(bytes.data(), piece);
        for (std::size_t i = 0; i < got; i += 997) {
          ASSERT_EQ(bytes[i], byte_at(all + i)) << all + i;
        }
        all += got;
      }
      EXPECT_EQ(all, size);
      EXPECT_EQ(source.problem(), "is truncated");
      EXPECT_EQ(source.consumed(), size / 10);
      EXPECT_EQ(source.read(bytes.data(), piece), 0U) << "the end is the end";
    }
  }
}

TEST(ReadAheadTest, PassesOnWhatReadingThrowsBehindTheBytesBefore) {
  constexpr std::size_t kBlock = std::size_t{128} << 10;
  ReadAhead source(std::make_unique<Bytes>(3 * kBlock, true));
  std::string bytes(3 * kBlock, '\0');
  EXPECT_EQ(source.read(bytes.data(), bytes.size()), bytes.size());
  EXPECT_EQ(bytes.back(), byte_at(3 * kBlock - 1));
  EXPECT_EQ(source.problem(), "");
  EXPECT_THROW(source.read(bytes.data(), 1), RunError);
  EXPECT_THROW(source.read(bytes.data(), 1), RunError) << "again";
}

TEST(ReadAheadTest, EndsEarlyWhereverTheThreadIs) {
  for (std::size_t read = 0; read < 40; ++read) {
    std::atomic<std::size_t> given = 0;
    {
      ReadAhead source(std::make_unique<Bytes>(kEndless, false, &given));
      std::string bytes(10'000, '\0');
      for (std::size_t i = 0; i < read; ++i) {
        ASSERT_EQ(source.read(bytes.data(), bytes.size()), bytes.size());
      }
    }
    const std::size_t then = given;
    EXPECT_LT(then, std::size_t{16} << 20) << "it is some blocks ahead at the most";
    EXPECT_EQ(given, then) << "the thread is gone";
  }
}

TEST(ReadAheadTest, AFailureThatNobodyReadsIsNone) {
  const ReadAhead source(std::make_unique<Bytes>(0, true));
}

TEST(ReadAheadTest, CountsTheTimeOfItsThread) {
  ReadAhead source(std::make_unique<Bytes>(std::size_t{4} << 20, false));
  std::string bytes(std::size_t{4} << 20, '\0');
  EXPECT_EQ(source.take_seconds(), 0.0);
  source.read(bytes.data(), bytes.size());
  EXPECT_GT(source.take_seconds(), 0.0);
  EXPECT_EQ(source.take_seconds(), 0.0);
}

}  // namespace
}  // namespace newsieve::run
