// Generated text as JSON.
#pragma once

#include <string>
#include <string_view>

namespace newsieve::generator {

/// `text` in quotes. Generated text has no control characters but the newline.
std::string json_string(std::string_view text);

}  // namespace newsieve::generator
