// Lines compared as a reader compares them: letter case, punctuation and white space aside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsieve::base {

enum class Digits { kKeep, kFold };

/// `line` in lower case (ASCII), each run of white space and punctuation one space, none at the
/// ends. With kFold each run of digits is one 0. Bytes beyond ASCII stay as they are.
std::string normalise(std::string_view line, Digits digits = Digits::kKeep);

/// A hash of `normalise(line, digits)`. 0 only for a line without letters and digits.
std::uint64_t normal_hash(std::string_view line, Digits digits = Digits::kKeep);

}  // namespace newsieve::base
