// Names of people, as bylines print them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsieve::parse {

struct ReadName {
  std::string name;  ///< several are separated by ", "; titles and degrees behind a comma are gone
  std::size_t end = 0;  ///< bytes of the text up to the end of the last name
};

/// The names at the start of `text`: capitalised words up to a mark, a number, a month, a role or a
/// word that no name has; several joined by commas and "and". Scripts without case give up to five
/// words. Nothing if there is none.
std::optional<ReadName> read_names(std::string_view text);

}  // namespace newsieve::parse
