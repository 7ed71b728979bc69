// Function words ("the", "und", "в", "的"), which prose is full of and menus are not:
// data/stopwords/*.txt, compiled in.
#pragma once

#include <string_view>

namespace newsieve::base {

/// Whether `word` is a function word of any of the languages, in lower case, with a capital first
/// or in capitals. In French and Italian an elided article counts with its apostrophe: "l'", "l’".
bool is_stop_word(std::string_view word);

/// Whether a character of a script without spaces is mostly a function word or an ending: 的, は.
bool is_function_character(char32_t c);

/// Whether a word that ends in this Hangul syllable mostly ends in a particle.
bool is_particle(char32_t c);

}  // namespace newsieve::base
