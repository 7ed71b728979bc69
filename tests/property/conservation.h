// The promise that nothing vanishes: the bytes outside the ledger's spans are the texts.
#pragma once

#include <string>
#include <string_view>

#include "property/run_line.h"

namespace newsieve::property {

/// Checks a run on one input of page text: spans lie within it and do not overlap, and what is
/// outside of them is, page by page, the texts of the page's rows, white space aside (space, tab,
/// newline, carriage return, vertical tab, form feed). Where a page has several rows, the lines
/// are compared without their order. Empty if all holds, else what does not.
std::string check_conservation(std::string_view input, const Written& written);

/// The same for JSONL: spans count bytes in the decoded text of the row at their offset. Rows that
/// simdjson's DOM does not read are not checked.
std::string check_row_conservation(std::string_view jsonl, const Written& written);

}  // namespace newsieve::property
