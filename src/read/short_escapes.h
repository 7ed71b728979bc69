// JSON strings whose escapes are all short ones, as nearly all are: a copy that goes on behind
// each.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsieve::read {

/// How far a string was decoded.
struct DecodedPart {
  std::size_t read = 0;     ///< bytes of the string
  std::size_t written = 0;  ///< never more than were read
};

/// The character that `\` and `letter` stand for, if base::append_json_string writes it so; else
/// NUL.
char short_escape(char letter);

/// Decodes what stands between the quotes of a JSON string up to the first escape that is none of
/// short_escape, or to its end. `into` has room for as many bytes as `escaped` has.
DecodedPart decode_short_escapes(std::string_view escaped, char* into);

/// The same, one escape at a time: what decode_short_escapes is held against.
DecodedPart decode_short_escapes_scalar(std::string_view escaped, char* into);

}  // namespace newsieve::read
