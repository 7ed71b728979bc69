// What check keeps of each record until the corpus is judged.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/language.h"
#include "judge/script.h"
#include "newsieve/record.h"

namespace newsieve::judge {

/// A record, or a page that gave none. What is its page's (bytes) is noted with the page's first
/// record only.
struct Note {
  static constexpr std::int32_t kUnknownDay = INT32_MIN;

  std::uint64_t content = 0;  ///< hash of the text: whatever file it lies in, it is the same
  std::uint64_t offset = 0;   ///< of the page in its input, bytes
  std::uint64_t line = 0;     ///< of the input that the page begins on, from 1
  std::uint64_t stored = 0;   ///< where its id and its text, one behind the other, wait
  std::uint32_t input = 0;    ///< ordinal
  std::uint32_t source = 0;   ///< ordinal
  std::uint32_t id_bytes = 0;
  std::uint32_t text_bytes = 0;
  std::uint32_t words = 0;
  std::uint32_t lines = 0;
  std::uint32_t page_bytes = 0;     ///< of the page's text, white space aside
  std::uint32_t noise_bytes = 0;    ///< of them that are neither article nor a field of it
  std::uint32_t invalid_bytes = 0;  ///< of them that are no UTF-8
  std::uint32_t replaced = 0;       ///< characters
  std::uint32_t mojibake = 0;       ///< characters
  std::int32_t day = kUnknownDay;   ///< of publication, days since 1970
  Script script = Script::kNone;    ///< that most letters are of
  Language language = kUnknownLanguage;
  bool is_record = true;   ///< false: a page that gave none
  bool opens_page = true;  ///< the page's first record, or the page
  bool has_title = false;
  bool has_publisher = false;
  bool has_date = false;
  bool mixes_scripts = false;
};

/// Which record a record is a copy of: of itself if it is none.
struct CopyOf {
  std::uint32_t kept = 0;
  Relation relation = Relation::kExact;
  float jaccard = 1.0F;
  float containment = 1.0F;
};

/// Lines of a record's text that its source repeats.
struct RepeatsOfRecord {
  std::uint32_t lines = 0;
  std::uint32_t first_start = 0;  ///< of the first of them, bytes within the text
  std::uint32_t first_length = 0;
};

}  // namespace newsieve::judge
