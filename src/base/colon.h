// The colon behind a label.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsieve::base {

struct Colon {
  std::size_t at = 0;
  std::size_t length = 0;  ///< bytes; 0: there is none
};

/// The first colon of `text`, or the first wide one, as Chinese and Japanese have it.
inline Colon find_colon(std::string_view text) {
  for (const std::string_view colon : {std::string_view(":"), std::string_view("\uFF1A")}) {
    if (const std::size_t at = text.find(colon); at != std::string_view::npos) {
      return {.at = at, .length = colon.size()};
    }
  }
  return {};
}

}  // namespace newsieve::base
