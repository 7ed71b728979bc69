// The name that someone who mistyped most likely meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

/// Edits that turn one word into the other: insert, delete, replace, swap neighbours (the optimal
/// string alignment distance).
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The name nearest to `word`: one edit away, or more for longer words, or the only one that begins
/// with it. Empty: none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& names);

/// "; did you mean PREFIXname?", or nothing if no name is near.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& names,
                       std::string_view prefix = "");

}  // namespace newsieve::cli
