#include "property/mutate.h"

#include <array>
#include <string_view>

namespace newsieve::property {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kFragments{"\n"sv,
                                "\n\n\n"sv,
                                "\r\n"sv,
                                "\r"sv,
                                "\0"sv,
                                "\f"sv,
                                "\n\f\n"sv,
                                "\t \v"sv,
                                "\xff"sv,
                                "\xc3"sv,
                                "\xe2\x82"sv,
                                "\xed\xa0\x80"sv,
                                "\xc2\xa0"sv,
                                "\xe3\x80\x80"sv,
                                "\xe2\x80\xa8"sv,
                                "\xef\xbb\xbf"sv,
                                "\xf0\x9f\x90\x90"sv,
                                "==> a <==\n"sv,
                                "\n==> b <==\n"sv,
                                "logo\n"sv,
                                "Read more"sv,
                                "\nRead more\n"sv,
                                "Related Articles\n"sv,
                                "time6 hours ago\n"sv,
                                "  • "sv,
                                "**"sv,
                                " |\n---|---|\n"sv,
                                "- TAGS\n- a\n"sv,
                                "{"sv,
                                "}\n{\"text\": \"a\"}\n"sv,
                                "\""sv,
                                "\\u0000"sv,
                                "\\ud800"sv,
                                "4 hours ago"sv,
                                "\xe2\x80\x8b"sv};

std::size_t length_of_piece(std::size_t bytes, generator::Random& random) {
  const std::size_t most = random.chance(80) ? 20 : 2000;
  return std::min<std::size_t>(bytes, 1 + random.below(most));
}

}  // namespace

std::string mutate(std::string bytes, int count, generator::Random& random) {
  for (int i = 0; i < count; ++i) {
    const std::size_t at = random.below(bytes.size() + 1);
    const std::size_t length = length_of_piece(bytes.size() - at, random);
    switch (random.below(5)) {
      case 0:
        bytes.erase(at, length);
        break;
      case 1:
        bytes.insert(at, bytes.substr(at, length));
        break;
      case 2: {
        const std::string piece = bytes.substr(at, length);
        bytes.erase(at, length);
        bytes.insert(random.below(bytes.size() + 1), piece);
        break;
      }
      case 3:
        for (std::size_t j = at; j < at + std::min<std::size_t>(length, 8) && j < bytes.size();
             ++j) {
          bytes[j] = static_cast<char>(random.below(256));
        }
        break;
      default:
        bytes.insert(at, random.pick(kFragments));
        break;
    }
  }
  return bytes;
}

}  // namespace newsieve::property
