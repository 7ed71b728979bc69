// Whether a text is markup that somebody took for the text of a page.
#pragma once

#include <string_view>

namespace newsieve::base {

/// Begins, but for white space, as documents in HTML or XML and pieces of HTML do: with a
/// declaration or with a tag that none but these begin with.
bool begins_as_markup(std::string_view text);

}  // namespace newsieve::base
