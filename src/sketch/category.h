// The general category of a character (Unicode Standard, 4.5).
#pragma once

#include <utf8proc.h>

namespace newsieve::sketch {

inline utf8proc_category_t category_of(char32_t value) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(value));
}

}  // namespace newsieve::sketch
