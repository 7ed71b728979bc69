// Rows that newsieve itself wrote, read back.
#pragma once

#include <simdjson.h>

#include <optional>
#include <string_view>
#include <vector>

#include "newsieve/page.h"
#include "read/row_scanner.h"

namespace newsieve::read {

/// Tells newsieve's own rows from others and reads them. docs/format.md has the fields.
class CleanRowReader {
 public:
  /// The keys that a scanner must look for, in the order that `read` expects them.
  static std::vector<std::string_view> names();

  /// Reads what `scanner` found, whose names from `first` on are names(). Nothing if the row lacks
  /// a field that newsieve always writes, or holds another type of value there.
  std::optional<Row> read(const RowScanner& scanner, std::size_t first);

 private:
  bool read_keywords(std::string_view raw, std::vector<std::string>& keywords);
  bool read_copies(std::string_view raw, std::string& copies);

  simdjson::dom::parser parser_;
};

}  // namespace newsieve::read
