// The words that bylines are written with: data/lexicon/bylines.txt, compiled in.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsieve::parse {

// The words given are in lower case, several with one space between them.

/// False: no label of authors stands at the start of `line`, in any case. Told by its first
/// two characters, and then its first word.
bool may_begin_with_byline_label(std::string_view line);

/// Where the first space or colon from `from` on stands; the line's size if there is none.
std::size_t end_of_label_word(std::string_view line, std::size_t from);

/// Stands before an author's name: "written by".
bool is_byline_label(std::string_view words);

/// A lower-case word within a name: "van".
bool is_name_particle(std::string_view word);

/// Joins two names: "and".
bool joins_names(std::string_view word);

/// Makes it no name: a role, a part of a site.
bool is_no_name(std::string_view word);

/// Names many at once: "team".
bool is_team(std::string_view word);

}  // namespace newsieve::parse
