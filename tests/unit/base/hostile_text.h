// Texts that are hard on whoever reads bytes many at a time.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>

namespace newsieve::test {

/// `pieces` pieces drawn from a list of words, marks, white space, characters of many scripts,
/// broken UTF-8 and controls. Words cross the borders of 64 bytes at every place.
inline std::string hostile_text(std::size_t pieces, std::mt19937& random) {
  using namespace std::string_view_literals;
  static constexpr auto kPieces = std::to_array<std::string_view>({
      "the"sv,
      "The"sv,
      "ferry"sv,
      "MiXeD"sv,
      "a"sv,
      "of"sv,
      "internationalisation"sv,
      "l'"sv,
      "quell'"sv,
      "l\u2019"sv,
      "dell\u2019"sv,
      "quell\u2019"sv,
      "aujourd'hui"sv,
      "don\u2019t"sv,
      "2024"sv,
      "7"sv,
      "007"sv,
      "1,234.5"sv,
      " "sv,
      " "sv,
      " "sv,
      "  "sv,
      "\n"sv,
      "\r\n"sv,
      "\t"sv,
      "\v"sv,
      "\f"sv,
      "\0"sv,
      "\x1c"sv,
      "\x7f"sv,
      "."sv,
      ". "sv,
      ".\" "sv,
      "! "sv,
      "? "sv,
      "..."sv,
      "\u2026"sv,
      "\u2026 "sv,
      "'"sv,
      "-"sv,
      "--"sv,
      "- "sv,
      "*"sv,
      "* "sv,
      "|"sv,
      " | "sv,
      ")"sv,
      "]"sv,
      "\""sv,
      ","sv,
      ";"sv,
      ": "sv,
      "\u201c"sv,
      "\u201d"sv,
      "\u2018"sv,
      "\u2013"sv,
      " \u2014 "sv,
      "\u00a0"sv,
      "\u2028"sv,
      "\u2022 "sv,
      "\u00b7 "sv,
      "\u00ad"sv,
      "\u200d"sv,
      "\u200e"sv,
      "\ufeff"sv,
      "\u00e9t\u00e9"sv,
      "\u00c9t\u00e9"sv,
      "\u00df"sv,
      "\u0130"sv,
      "\u023a"sv,
      "na\u00efve"sv,
      "\u0420\u0435\u043a\u0430"sv,
      "\u0438"sv,
      "\u03bb\u03cc\u03b3"sv,
      "\u03c2;"sv,
      "\u0627\u0644\u0645\u0643\u062a\u0628\u0629"sv,
      "\u0648"sv,
      "\u064b"sv,
      "\u0640"sv,
      "\u061f "sv,
      "\u0665\u0666"sv,
      "\u0967"sv,
      "\u0964"sv,
      "\u6e2f\u7684"sv,
      "\u3002"sv,
      "\u3001"sv,
      "\ud56d\uad6c\ub294"sv,
      "\u0e17\u0e48\u0e32"sv,
      "\U0001f6a2"sv,
      "\U00020000"sv,
      "\U0001d400"sv,
      "\x80"sv,
      "\xc3"sv,
      "\xe2\x80"sv,
      "\xf0\x9f"sv,
      "\xed\xa0\x80"sv,
      "\xff"sv,
      "\xc0\xaf"sv,
  });
  std::uniform_int_distribution<std::size_t> any(0, kPieces.size() - 1);
  // Half of the time of a few pieces only, so that runs of one kind come up.
  const bool few = random() % 2 == 0;
  const std::array<std::size_t, 4> chosen = {any(random), any(random), any(random), any(random)};
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) {
    text += kPieces[few ? chosen[random() % chosen.size()] : any(random)];
  }
  return text;
}

}  // namespace newsieve::test
