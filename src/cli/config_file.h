// The configuration file: TOML (toml.io), of which keys, arrays of strings and plain tables are
// taken. The only place that knows toml++.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

enum class ConfigShape { kValue, kArray, kTable };

/// A key of the file with what it holds; of a table, one of its lines.
struct ConfigEntry {
  std::string key;  ///< of a line of a table: the table's name
  /// A string's content, a number in decimals, "true" or "false"; of an array, all of these in
  /// order; of a line of a table, "name=value".
  std::vector<std::string> values;
  ConfigShape shape = ConfigShape::kValue;
  std::size_t line = 0;  ///< from 1
};

/// Reads a file's text, in the order of its lines. Throws RunError naming `name` and the line for
/// what is not TOML, and for dates, tables in tables or in arrays and arrays in arrays or tables.
std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& name);

/// The same from a file. Throws RunError if it cannot be read.
std::vector<ConfigEntry> read_config(const std::string& path);

}  // namespace newsieve::cli
