// Lines compared as a reader compares them: letter case, punctuation and white space aside.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/eight_bytes.h"

namespace newsieve::base {

enum class Digits { kKeep, kFold };

/// `line` with its characters folded (base/character_table.h: lower case in all scripts, no signs
/// that are not seen), each run of white space, punctuation and symbols one space, none at the
/// ends. With kFold each run of digits is one 0. Bytes that are no UTF-8 stay as they are.
std::string normalise(std::string_view line, Digits digits = Digits::kKeep);

/// Calls `visit(word)` for each word of a normal line.
template <typename Visit>
void for_each_word(std::string_view normal, const Visit& visit) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < normal.size(); at += sizeof(EightBytes)) {
    for (EightBytes gaps = bytes_equal(load_eight(normal, at), ' '); gaps != 0; gaps &= gaps - 1) {
      const std::size_t gap = at + static_cast<std::size_t>(std::countr_zero(gaps)) / 8;
      visit(normal.substr(begin, gap - begin));
      begin = gap + 1;
    }
  }
  if (begin < normal.size()) {
    visit(normal.substr(begin));
  }
}

/// A line both ways. Each hash is the `normal_hash` of its line.
struct NormalLine {
  std::string_view kept;    ///< with digits as they are
  std::string_view folded;  ///< with digits folded; `kept` itself if there are none
  std::uint64_t kept_hash = 0;
  std::uint64_t folded_hash = 0;
};

/// Normalises line after line without an allocation for each. For lines of a scanned text see
/// base/normal_text.h.
class Normaliser {
 public:
  /// The views hold until the next call. 8 bytes behind them may be read.
  NormalLine read(std::string_view line);

 private:
  NormalLine finish(const char* begin, const char* end, bool has_digits);

  std::string kept_;
  std::string folded_;
};

/// The hash of a normal line. 0 only for an empty one.
std::uint64_t hash_of_normal(std::string_view normal);

/// A hash of `normalise(line, digits)`. 0 only for a line without letters and digits.
std::uint64_t normal_hash(std::string_view line, Digits digits = Digits::kKeep);

/// `normalise(line, digits)`, written into `buffer`, which only grows: no allocation a line. The
/// view is of `buffer`.
std::string_view normalise_into(std::string& buffer, std::string_view line,
                                Digits digits = Digits::kKeep);

}  // namespace newsieve::base
