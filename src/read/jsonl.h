// JSONL rows → pages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/batch.h"
#include "newsieve/options.h"

namespace newsieve::read {

/// Throws RunError if `pattern` (FieldNames::date_format) is not empty and no day can be read by
/// it.
void require_date_format(std::string_view pattern);

/// Decodes the rows in `batch.bytes`, which ends with a newline or with the input. Each row with a
/// text becomes a page whose `place` is the row without its newline; each other one a leftover of
/// class invalid_row and a problem. Blank lines are nothing. Rows are independent: one broken row
/// costs one row. A row of more than `max_row_bytes` is a leftover of class too_long. `batch.bytes`
/// may grow by padding that simdjson wants and is cut back.
void read_rows(const FieldNames& fields, const std::string& input_name, base::Batch& batch,
               std::uint64_t max_row_bytes = UINT64_MAX);

}  // namespace newsieve::read
