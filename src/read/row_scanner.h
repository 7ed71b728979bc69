// One JSON object in one line: is it whole and valid, and where are its fields?
#pragma once

#include <simdjson.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsieve::read {

/// Reads one row after the other.
class RowScanner {
 public:
  /// `names` are the keys to look for, 64 at most. A name may be there twice. `parser`, which
  /// outlives this, keeps memory for the longest row seen.
  RowScanner(std::vector<std::string_view> names, simdjson::ondemand::parser& parser);

  /// Checks the row and finds the fields. Returns what is wrong with it in plain words, a literal;
  /// empty: nothing. The row is checked throughout (structure, numbers, UTF-8, control characters
  /// in strings, nesting) but for the escapes within strings, which whoever decodes a string
  /// checks. SIMDJSON_PADDING bytes behind `row` must be readable.
  std::string_view scan(std::string_view row);

  /// The raw JSON of the field that names[index] names, without white space around it; empty: the
  /// row has none. Of a key that occurs twice the last counts, as in most JSON readers.
  [[nodiscard]] std::string_view raw(std::size_t index) const { return raw_[index]; }

 private:
  simdjson::error_code scan_object(simdjson::ondemand::document& document);
  void keep(std::string_view key, std::string_view raw);

  static constexpr std::size_t kLengths = 32;

  simdjson::ondemand::parser& parser_;
  std::vector<std::string_view> names_;
  std::array<std::uint64_t, kLengths> of_length_{};  ///< a bit for each name; the last: or longer
  std::vector<std::string_view> raw_;
};

}  // namespace newsieve::read
