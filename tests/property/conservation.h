// The promise that nothing vanishes: the bytes outside the ledger's spans are the texts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "property/run_line.h"

namespace newsieve::property {

/// What `bytes` would be without white space: space, tab, newline, carriage return, vertical tab
/// and form feed.
std::string without_white_space(std::string_view bytes);

/// Checks a run on one input of page text: spans lie within it and do not overlap, and what is
/// outside of them is the rows' texts in order. Empty if all holds, else what does not.
std::string check_conservation(std::string_view input, const Written& written);

/// The same for JSONL: spans count bytes in the decoded text of the row at their offset, but a row
/// that could not be read is dropped whole.
std::string check_row_conservation(std::string_view jsonl, const Written& written);

}  // namespace newsieve::property
