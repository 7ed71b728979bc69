#include "read/compression.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <string_view>

#include "compress.h"

namespace newsieve::read {
namespace {

using namespace std::string_view_literals;
using test::compress;

/// Bytes in memory, which may end with an error.
class MemoryBytes : public RawBytes {
 public:
  explicit MemoryBytes(std::string_view bytes, std::string error = {})
      : bytes_(bytes), error_(std::move(error)) {}

 protected:
  std::size_t read_some(char* into, std::size_t size) override {
    const std::size_t got = bytes_.copy(into, std::min<std::size_t>(size, 5'000));
    bytes_.remove_prefix(got);
    if (got == 0) {
      problem_ = error_;
    }
    return got;
  }

 private:
  std::string_view bytes_;
  std::string error_;
};

struct Got {
  std::string bytes;
  std::string problem;
};

/// All that a source gives, in pieces of `size`.
Got all_of(ByteSource& source, std::size_t size) {
  Got all;
  std::string piece(size, '\0');
  std::size_t got = 0;
  do {
    got = source.read(piece.data(), size);
    all.bytes.append(piece, 0, got);
  } while (got == size);
  EXPECT_EQ(source.read(piece.data(), size), 0U);
  all.problem = source.problem();
  return all;
}

Got decompressed(std::string_view bytes, std::size_t size = 1'000'000) {
  return all_of(*decompress(std::make_unique<MemoryBytes>(bytes)), size);
}

/// Text that compresses at an even pace, but not away. 540 KB.
std::string long_text() {
  std::string text;
  std::minstd_rand random;  // NOLINT: the same on every run
  constexpr int kLines = 20'000;
  for (int i = 0; i < kLines; ++i) {
    text += fmt::format("The gauge at Ostrel: {}\n", random() % 1'000'000);
  }
  return text;
}

struct Format {
  Compression compression;
  std::size_t block;  ///< what is decompressed all or none: bytes that a damage may cost before it
};

class CompressionTest : public testing::TestWithParam<Format> {
 protected:
  [[nodiscard]] static std::string compressed(std::string_view bytes) {
    return compress(GetParam().compression, bytes);
  }
  [[nodiscard]] static std::string problem(std::string_view how) {
    return fmt::format("the {} data {}", name_of(GetParam().compression), how);
  }
  [[nodiscard]] static std::string not_read(std::size_t bytes) {
    return fmt::format("{} bytes after the end of the {} data are not read", bytes,
                       name_of(GetParam().compression));
  }

  const std::string short_text_ = "The ferry to Ostrel runs again.\nIt leaves at noon.\n";
  const std::string long_text_ = long_text();
};

TEST_P(CompressionTest, IsToldByTheFirstBytes) {
  EXPECT_EQ(compression_of(compressed("")), GetParam().compression);
  EXPECT_EQ(compression_of(compressed(short_text_).substr(0, kMagicBytes)), GetParam().compression);
}

TEST_P(CompressionTest, GivesMembersOneAfterTheOther) {
  const std::string empty = compressed("");
  const std::string small = compressed(short_text_);
  const std::string large = compressed(long_text_);
  struct Case {
    std::string bytes;
    std::string text;
  };
  for (const Case& c : {Case{small, short_text_}, Case{large, long_text_}, Case{empty, ""},
                        Case{empty + small + empty, short_text_},
                        Case{small + large + small, short_text_ + long_text_ + short_text_}}) {
    for (const std::size_t size : {1U, 2U, 777U, 1'000'000U}) {
      const Got got = decompressed(c.bytes, size);
      EXPECT_TRUE(got.bytes == c.text) << got.bytes.size() << " bytes in pieces of " << size;
      EXPECT_EQ(got.problem, "");
    }
  }
}

TEST_P(CompressionTest, GivesManyMembers) {
  const std::string member = compressed(short_text_);
  std::string bytes;
  std::string text;
  for (int i = 0; i < 5'000; ++i) {  // more than one look at the raw bytes
    bytes += member;
    text += short_text_;
  }
  const Got got = decompressed(bytes);
  EXPECT_TRUE(got.bytes == text);
  EXPECT_EQ(got.problem, "");
}

TEST_P(CompressionTest, IsTruncatedAtEveryByte) {
  const std::string whole = compressed(short_text_);
  for (std::size_t size = kMagicBytes; size < whole.size(); ++size) {
    for (const std::size_t piece : {1U, 1'000U}) {
      const Got got = decompressed(std::string_view(whole).substr(0, size), piece);
      EXPECT_TRUE(short_text_.starts_with(got.bytes)) << size;
      EXPECT_EQ(got.problem, problem("is truncated")) << size;
    }
  }
}

TEST_P(CompressionTest, GivesWhatStandsBeforeACut) {
  const std::string whole = compressed(long_text_);
  for (const std::size_t percent : {30U, 50U, 70U, 90U, 99U}) {
    for (const std::size_t piece : {100U, 1'000'000U}) {
      const Got got =
          decompressed(std::string_view(whole).substr(0, whole.size() * percent / 100), piece);
      EXPECT_TRUE(long_text_.starts_with(got.bytes)) << percent;
      EXPECT_EQ(got.problem, problem("is truncated"));
      // The text compresses evenly, within some per cent.
      EXPECT_GT(got.bytes.size() + GetParam().block + long_text_.size() / 20,
                long_text_.size() * percent / 100)
          << percent;
    }
  }
  const Got got = decompressed(std::string_view(whole).substr(0, whole.size() - 1));
  EXPECT_TRUE(got.bytes == long_text_) << "only the last byte of the checksum or index is missing";
  EXPECT_EQ(got.problem, problem("is truncated"));
}

TEST_P(CompressionTest, NeverGivesWrongBytesWithoutAProblem) {
  const auto check = [](const std::string& whole, const std::string& text, std::size_t step) {
    std::size_t problems = 0;
    std::size_t flips = 0;
    for (std::size_t at = 0; at < whole.size(); at += step) {
      for (const unsigned bit : {0U, 3U, 7U}) {
        std::string flipped = whole;
        flipped[at] = static_cast<char>(static_cast<unsigned char>(flipped[at]) ^ (1U << bit));
        if (compression_of(flipped) != GetParam().compression) {
          continue;  // plain bytes by now
        }
        const Got got = decompressed(flipped);
        EXPECT_TRUE(!got.problem.empty() || got.bytes == text) << "bit " << bit << " of " << at;
        ++flips;
        problems += got.problem.empty() ? 0U : 1U;
      }
    }
    // Some bits, as those of a time or a name, do not matter.
    EXPECT_GT(problems, flips * 8 / 10);
  };
  check(compressed(short_text_), short_text_, 1);
  check(compressed(short_text_) + compressed(short_text_), short_text_ + short_text_, 1);
  check(compressed(long_text_), long_text_, 2'003);
}

TEST_P(CompressionTest, GivesWhatStandsBeforeADamage) {
  const std::string whole = compressed(long_text_);
  for (const std::size_t from_end : {2U, 1'000U}) {
    std::string damaged = whole;
    damaged[whole.size() - from_end] = static_cast<char>(~damaged[whole.size() - from_end]);
    for (const std::size_t piece : {100U, 1'000'000U}) {
      const Got got = decompressed(damaged, piece);
      EXPECT_TRUE(got.problem.starts_with(problem("is damaged: "))) << got.problem;
      // What the damaged bytes themselves give may be anything.
      EXPECT_GT(got.bytes.size() + GetParam().block + 20'000, long_text_.size());
      const std::size_t sound = long_text_.size() - GetParam().block - 20'000;
      EXPECT_TRUE(got.bytes.substr(0, sound) == long_text_.substr(0, sound));
    }
  }
}

TEST_P(CompressionTest, TellsOfWhatFollows) {
  const std::string whole = compressed(short_text_);
  struct Case {
    std::string tail;
    std::size_t not_read;
  };
  const bool gzip = GetParam().compression == Compression::kGzip;
  const bool xz = GetParam().compression == Compression::kXz;
  for (const Case& c :
       {Case{"x", 1}, Case{"This is no member.", 18}, Case{std::string(100'000, 'x'), 100'000},
        Case{whole.substr(0, 1), 1}, Case{std::string(3, '\0'), gzip ? 0U : 3U},
        Case{std::string(300'000, '\0'), gzip || xz ? 0U : 300'000U},
        Case{std::string(4, '\0') + "x", 5}}) {
    const Got got = decompressed(whole + c.tail);
    EXPECT_EQ(got.bytes, short_text_);
    EXPECT_EQ(got.problem, c.not_read == 0 ? "" : not_read(c.not_read));
  }
}

TEST_P(CompressionTest, GoesOnBehindPadding) {
  const std::string whole = compressed(short_text_);
  const Got got = decompressed(whole + std::string(8, '\0') + whole);
  if (GetParam().compression == Compression::kGzip || GetParam().compression == Compression::kXz) {
    EXPECT_EQ(got.bytes, short_text_ + short_text_);
    EXPECT_EQ(got.problem, "");
  } else {
    EXPECT_EQ(got.bytes, short_text_);
    EXPECT_EQ(got.problem, not_read(8 + whole.size()));
  }
}

TEST_P(CompressionTest, TellsThatItsInputCannotBeRead) {
  const std::string whole = compressed(long_text_);
  for (const std::size_t size : {whole.size() / 2, whole.size()}) {
    const auto source = decompress(std::make_unique<MemoryBytes>(
        std::string_view(whole).substr(0, size), "cannot be read: Input/output error"));
    EXPECT_EQ(all_of(*source, 1'000).problem, "cannot be read: Input/output error");
    EXPECT_EQ(source->consumed(), size);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Formats, CompressionTest,
    testing::Values(Format{Compression::kGzip, 0}, Format{Compression::kZstd, 128 << 10},
                    Format{Compression::kXz, 0}, Format{Compression::kBzip2, 100'000}),
    [](const auto& test) { return std::string(name_of(test.param.compression)); });

TEST(ZstdTest, PassesOverFramesToBeSkipped) {
  const std::string skippable("\x53\x2A\x4D\x18\x03\0\0\0abc", 11);
  const std::string frame = compress(Compression::kZstd, "text\n");
  Got got = decompressed(skippable + skippable + frame + skippable + frame + skippable);
  EXPECT_EQ(got.bytes, "text\ntext\n");
  EXPECT_EQ(got.problem, "");
  got = decompressed(skippable);
  EXPECT_EQ(got.bytes, "");
  EXPECT_EQ(got.problem, "");
}

struct Refused {
  const char* name;
  std::string_view bytes;
  const char* problem;
};

class RefusedTest : public testing::TestWithParam<Refused> {};

TEST_P(RefusedTest, SaysWhy) {
  const Got got = decompressed(GetParam().bytes);
  EXPECT_EQ(got.bytes, "");
  EXPECT_EQ(got.problem, GetParam().problem);
}

// Headers as their formats have them; behind them stands little.
INSTANTIATE_TEST_SUITE_P(
    Data, RefusedTest,
    testing::Values(
        Refused{"zstd_window_over_2_GiB",
                "\x28\xB5\x2F\xFD\x00\xA9\x19\x00\x00"
                "abc"sv,
                "the zstd data cannot be decompressed: its window is larger than 2 GiB"},
        Refused{"zstd_dictionary",
                "\x28\xB5\x2F\xFD\x21\x07\x03\x19\x00\x00"
                "abc"sv,
                "the zstd data cannot be decompressed: it takes a dictionary"},
        Refused{"xz_dictionary_of_1536_MiB",
                "\xFD"
                "7zXZ\0\0\x04\xE6\xD6\xB4\x46\x02\0\x21\x01\x25\0\0\0\x3B\x78\x7B\x41\x01\0\0a"sv,
                "the xz data cannot be decompressed: it takes more than 1 GiB of memory"},
        Refused{"gzip_method", "\x1F\x8B\x07\0\0\0\0\0\0\0\0\0\0"sv,
                "the gzip data is damaged: unknown compression method"}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace newsieve::read
