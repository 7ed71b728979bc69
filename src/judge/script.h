// Scripts that letters are of, as far as news is printed in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsieve::judge {

/// Han and kana are one: Japanese mixes them. kOther: any script that is not listed.
enum class Script : std::uint8_t {
  kNone,
  kLatin,
  kGreek,
  kCyrillic,
  kHebrew,
  kArabic,
  kDevanagari,
  kBengali,
  kThai,
  kHan,
  kHangul,
  kOther,
};

inline constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kOther) + 1;

std::string_view name_of(Script script);

/// The script of a letter beyond ASCII, by Unicode's blocks. Of what is no letter: any.
Script script_of(char32_t letter);

}  // namespace newsieve::judge
