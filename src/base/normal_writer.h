// Writes the normal line of a line whose bytes are known.
#pragma once

#include <string_view>

#include "base/scanned_text.h"

namespace newsieve::base {

class NormalWriter {
 public:
  /// `line` is a view of the text.
  NormalWriter(const ScannedText& text, std::string_view line);

  struct Written {
    char* end = nullptr;
    bool has_digits = false;
  };

  /// Writes at `out`, which has room for twice the line and 64 bytes more.
  Written write(char* out);

 private:
  void take(std::size_t block);
  void copy(std::size_t end);
  void take_beyond();

  const ScannedText& text_;
  const std::size_t begin_;
  const std::size_t end_;
  std::size_t at_;  ///< what stands before is written
  char* out_ = nullptr;
  bool gap_ = true;  ///< the last that was written is a gap; one at the start is none
  bool has_digits_ = false;
};

}  // namespace newsieve::base
