#include "read/short_escapes.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "each_target.h"

namespace newsieve::read {
namespace {

/// What was decoded, and how many bytes were not.
struct Outcome {
  std::string decoded;
  std::size_t left = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

template <typename Decode>
Outcome outcome_of(const Decode& decode, std::string_view escaped) {
  // Memory of exactly these sizes, so that a sanitizer sees what is beyond.
  const std::vector<char> from(escaped.begin(), escaped.end());
  std::vector<char> into(escaped.size());
  const DecodedPart part = decode({from.data(), from.size()}, into.data());
  return {std::string(into.data(), part.written), escaped.size() - part.read};
}

TEST(ShortEscapesTest, AreDecodedUpToAnotherOne) {
  const std::string plain(100, 'x');
  for (const std::string& before : {std::string(), std::string("ab"), plain, plain + plain}) {
    for (const std::string& after : {std::string(), std::string("yz"), plain}) {
      for (const std::string_view other : {R"(\u0041)", R"(\/)", R"(\x)", R"(\)"}) {
        if (other == R"(\)" && !after.empty()) {
          continue;
        }
        const std::string escaped = before + R"(\n\"\\)" + before + std::string(other) + after;
        const Outcome expected = {before + "\n\"\\" + before, other.size() + after.size()};
        EXPECT_EQ(outcome_of(decode_short_escapes_scalar, escaped), expected) << escaped;
        test::for_each_target(
            [&] { EXPECT_EQ(outcome_of(decode_short_escapes, escaped), expected) << escaped; });
      }
    }
  }
}

TEST(ShortEscapesTest, AreThoseOfTheScalarOneOnEveryTarget) {
  std::mt19937 random(5);
  for (const unsigned one_in : {2U, 8U, 60U, 600U}) {
    for (std::size_t size = 0; size < 400; ++size) {
      std::string escaped;
      while (escaped.size() < size) {
        const char letter = "\"\\bfnrt/u"[random() % (size % 3 == 0 ? 9 : 7)];
        escaped += random() % one_in == 0 ? std::string{'\\', letter}
                                          : std::string(1, static_cast<char>(random()));
      }
      escaped.resize(size);
      const Outcome expected = outcome_of(decode_short_escapes_scalar, escaped);
      test::for_each_target(
          [&] { EXPECT_EQ(outcome_of(decode_short_escapes, escaped), expected) << escaped; });
    }
  }
}

}  // namespace
}  // namespace newsieve::read
