// Which language a text is in, by its function words (data/stopwords).
#pragma once

#include <cstdint>
#include <string_view>

#include "judge/script.h"

namespace newsieve::judge {

/// An ordinal of a language; 0: unknown.
using Language = std::uint8_t;

inline constexpr Language kUnknownLanguage = 0;
inline constexpr std::size_t kMostLanguages = 64;

/// "Spanish". Of kUnknownLanguage: "an unknown language".
std::string_view name_of(Language language);

/// The language of a text that is mostly in `script`. Looked at is how it begins: some hundred
/// words. Unknown where few words speak for one language, or nearly as many for another: of a
/// language without a list nothing is claimed. Of a script without spaces, the script tells.
/// `has_kana`: parts Japanese from Chinese.
Language language_of(std::string_view text, Script script, bool has_kana);

}  // namespace newsieve::judge
