// What of a record's text is measured: words, scripts, language, damaged characters, lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "judge/language.h"
#include "judge/script.h"

namespace newsieve::judge {

/// A line of a text, without the white space around it.
struct TextLine {
  std::uint64_t hash = 0;   ///< of its bytes
  std::uint32_t start = 0;  ///< bytes within the text
  std::uint32_t length = 0;
};

struct TextFacts {
  std::uint64_t content = 0;        ///< a hash of the text: equal texts, equal content
  std::uint32_t words = 0;          ///< between spaces; each character of a script without spaces
  std::uint32_t replaced = 0;       ///< U+FFFD and control characters
  std::uint32_t mojibake = 0;       ///< characters of UTF-8 that was read as another encoding
  std::uint32_t letters = 0;        ///< of any script
  std::uint32_t other_letters = 0;  ///< of other scripts than `script`
  Script script = Script::kNone;    ///< that most letters are of
  Language language = kUnknownLanguage;
  std::vector<TextLine> lines;  ///< that are not blank, in order
};

/// `text` is valid UTF-8, its lines shorter than 4 GiB.
TextFacts facts_of(std::string_view text);

}  // namespace newsieve::judge
