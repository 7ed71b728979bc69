// A batch's rows, and its rows of the ledger, as they wait to be written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/stored_file.h"

namespace newsieve::run {

/// Where what waits of a record stands.
struct RowParts {
  std::uint64_t offset = 0;  ///< of the row's head; a TextPlace stands before it if text is missing
  std::uint32_t row = 0;     ///< bytes of the row's head
  std::uint32_t carried = 0;  ///< bytes of copies that the record brought along: the head's last
  std::uint32_t text = 0;     ///< bytes of the record's text, which is in the row's head
  std::uint32_t story = 0;    ///< where in the text the part begins that was sketched
  std::uint32_t missing = 0;  ///< where in the head the text is missing; 0: it is there
  bool read_back = false;     ///< an earlier run wrote the row
};

/// An entry of the ledger. Its row follows, or nothing of it if it waits for clusters.
struct LedgerEntry {
  std::uint64_t page_offset = 0;
  std::uint64_t start = 0;
  std::uint64_t length = 0;
  std::uint32_t record = 0;    ///< ordinal of the record whose text the span is
  std::uint32_t row = 0;       ///< bytes of the rendered row; 0: the span is some record's text
  std::uint32_t source = 0;    ///< bytes of the input's name, which follow instead of a row
  std::uint32_t reserved = 0;  ///< keeps the bytes of an entry defined
};

/// Filled by render_batch; ordinals and offsets count from the batch's first.
struct Rendered {
  std::string rows;
  std::shared_ptr<const base::StoredFile> file;  ///< of missing texts; null: none is missing
  std::uint32_t input = 0;                       ///< ordinal of the input that is in `file`
  std::vector<RowParts> records;
  std::string ledger;                ///< entries, each followed by its row or its source
  std::vector<std::size_t> waiting;  ///< where in `ledger` those entries begin that are some text

  /// Forgets all, and keeps the memory.
  void clear() {
    rows.clear();
    file.reset();
    records.clear();
    ledger.clear();
    waiting.clear();
  }
};

}  // namespace newsieve::run
