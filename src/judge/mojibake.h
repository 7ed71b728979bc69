// UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again: "Ã©" for "é".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsieve::judge {

/// Length of the mis-read character that `text`, valid UTF-8, begins with; 0 if it begins with
/// none. Taken are those whose first two bytes give "Â", "Ã", "Î", "Ï", "Ð", "Ñ", "Ø", "Ù", "à" and
/// "â" before a character that no letter follows in any word: accents, Greek, Cyrillic, Arabic,
/// Indic scripts, and quotation marks and dashes.
std::size_t mojibake_prefix(std::string_view text);

}  // namespace newsieve::judge
