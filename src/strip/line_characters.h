// The characters and words of a line, read in one pass, whatever they are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "strip/line_features.h"

namespace newsieve::strip {

/// Which characters a line holds, and its words.
struct Characters {
  std::uint32_t digits = 0;
  std::uint32_t commas = 0;
  std::uint32_t words = 0;     ///< as split here
  std::uint32_t capitals = 0;  ///< words of two letters or more, all of them ASCII capitals
  std::uint32_t letters = 0;   ///< bytes of words
  bool bar = false;
  bool at_sign = false;
  bool copyright = false;
  bool arrow = false;
  bool address = false;
  bool currency = false;
  bool question = false;
  bool number_sign = false;
  bool quote = false;
  bool year = false;
  bool clock = false;

  friend bool operator==(const Characters&, const Characters&) = default;
};

/// A word that is long enough to tell texts apart.
struct SalientWord {
  std::uint64_t hash = 0;
  std::uint32_t prefix = 0;  ///< the first four characters, as `Word::prefix`
};

/// Reads the line's characters, sets the hashes of its words in `into`, which has none yet, and
/// appends its salient words.
Characters read_characters(std::string_view line, LineFeatures& into,
                           std::vector<SalientWord>& salient);

/// Whether "www." or "http" is in the line.
bool has_address(std::string_view line);

}  // namespace newsieve::strip
