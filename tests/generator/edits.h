// What editors do to a story that they print again.
#pragma once

#include <cstddef>
#include <cstdint>

#include "generator/article.h"
#include "generator/random.h"

namespace newsieve::generator {

/// Edits each word with a chance of `percent`: a third are replaced by another word, a third are
/// dropped, and behind a third another word is inserted. A word that carries punctuation is always
/// replaced and keeps it. A number is never altered, because other numbers make another story; it
/// is dropped ten times more rarely than a word is edited.
void edit_words(Article& article, std::uint32_t percent, Random& random);

/// Puts another digit for each digit of the body, as the next quarter's notice does.
void change_numbers(Article& article, Random& random);

/// Words of the body that hold a digit.
std::size_t count_numbers(const Article& article);

}  // namespace newsieve::generator
