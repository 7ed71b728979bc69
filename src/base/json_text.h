// Text as JSON.
#pragma once

#include <string>
#include <string_view>

namespace newsieve::base {

/// Appends `utf8` in quotes, escaped as RFC 8259 asks and no more. `utf8` must be valid.
void append_json_string(std::string& out, std::string_view utf8);

}  // namespace newsieve::base
