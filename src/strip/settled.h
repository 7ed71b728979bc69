// What the rules have left of a line for the body model to decide.
#pragma once

#include <string_view>

#include "base/characters.h"
#include "newsieve/reading.h"

namespace newsieve::strip {

/// A rule has decided what the line is, and the model has no say.
inline bool is_settled(const Line& line) {
  return !line.tentative && (line.article != 0 || line.span_class == SpanClass::kTitle);
}

/// The line is broken by width: its sentence goes on in `below`.
inline bool continues(std::string_view page_text, const Line& line, const Line& below) {
  return below.ordinal == line.ordinal + 1 && base::is_lower(text_of(page_text, below).front()) &&
         !line.looks.ends_sentence;
}

}  // namespace newsieve::strip
