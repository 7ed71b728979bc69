#include "base/byte_kinds.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "base/hostile_text.h"
#include "each_target.h"

namespace newsieve::base {
namespace {

struct Read {
  std::vector<ByteKinds> kinds;
  std::string folded;

  friend bool operator==(const Read&, const Read&) = default;
};

template <typename Reader>
Read read_by(const Reader& reader, const std::string& text) {
  const std::size_t blocks = text.size() / kBlockBytes;
  Read read{.kinds = std::vector<ByteKinds>(blocks), .folded = std::string(text.size(), '#')};
  reader(text.data(), blocks, read.kinds.data(), read.folded.data());
  return read;
}

TEST(ByteKindsTest, AreThoseOfTheScalarReaderOnEveryTarget) {
  std::string every_byte;
  for (int byte = 0; byte < 256; ++byte) {
    every_byte += static_cast<char>(byte);
  }
  std::vector<std::string> texts = {"", every_byte,
                                    std::string(every_byte.rbegin(), every_byte.rend())};
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    texts.push_back(test::hostile_text(200, random));
    texts.back().resize(texts.back().size() / kBlockBytes * kBlockBytes);
  }
  for (const std::string& text : texts) {
    const Read expected = read_by(read_kinds_scalar, text);
    test::for_each_target([&] { EXPECT_EQ(read_by(read_kinds, text), expected); });
  }
}

TEST(ByteKindsTest, BitIIsByteI) {
  std::string text = "Tarn's 2 ferry-\n(quays) |\xC3\xA9 \"Yes!\" ";
  text.resize(kBlockBytes, ' ');
  ByteKinds kinds;
  std::string folded(kBlockBytes, '#');
  read_kinds_scalar(text.data(), 1, &kinds, folded.data());
  const auto bytes_of = [&](std::uint64_t bits) {
    std::string bytes;
    for (std::size_t i = 0; i < kBlockBytes; ++i) {
      if ((bits >> i & 1U) != 0) {
        bytes += text[i];
      }
    }
    return bytes;
  };
  EXPECT_EQ(bytes_of(kinds.word), "Tarns2ferryquaysYes");
  EXPECT_EQ(bytes_of(kinds.upper), "TY");
  EXPECT_EQ(bytes_of(kinds.lower), "arnsferryquayses");
  EXPECT_EQ(bytes_of(kinds.digit), "2");
  EXPECT_EQ(bytes_of(kinds.newline), "\n");
  EXPECT_EQ(bytes_of(kinds.terminator), "!");
  EXPECT_EQ(bytes_of(kinds.closing), "')\"\"");
  EXPECT_EQ(bytes_of(kinds.apostrophe), "'");
  EXPECT_EQ(bytes_of(kinds.hyphen), "-");
  EXPECT_EQ(bytes_of(kinds.bar), "|");
  EXPECT_EQ(bytes_of(kinds.beyond), "\xC3\xA9");
  EXPECT_EQ(folded.substr(0, 36), "tarn s 2 ferry   quays   \xC3\xA9  yes    ");
}

}  // namespace
}  // namespace newsieve::base
