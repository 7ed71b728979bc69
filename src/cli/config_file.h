// The configuration file: `key = value`, a small part of TOML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::cli {

struct ConfigEntry {
  std::string key;
  std::string value;     ///< a string's content, or a number or boolean as it is written
  std::size_t line = 0;  ///< from 1
};

/// Reads keys with strings ("basic" with escapes, or 'literal'), numbers and booleans; comments and
/// blank lines. Tables, arrays, dates and multi-line strings are not taken. Throws RunError naming
/// `name` and the line for anything else, and for a key given twice.
std::vector<ConfigEntry> parse_config(std::string_view text, const std::string& name);

/// The same from a file. Throws RunError if it cannot be read.
std::vector<ConfigEntry> read_config(const std::string& path);

}  // namespace newsieve::cli
