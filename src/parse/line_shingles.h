// What lines of one page are compared by: their runs of three words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/scanned_text.h"

namespace newsieve::parse {

using Shingles = std::vector<std::uint64_t>;

/// Appends hashes of the runs of three words in `line`, a view of the text. Words are runs of ASCII
/// letters, digits and bytes beyond ASCII; those that differ in the case of ASCII letters are the
/// same. The hashes hold within a run of the program: nothing is to be kept by them.
void add_shingles(const base::ScannedText& text, std::string_view line, Shingles& into);

}  // namespace newsieve::parse
