// Where the words of a text stand in it, as Sketch::places tells it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsieve::cluster {

/// Bytes of a text that some of its words span.
struct ByteSpan {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

/// Reads one word's place after the other.
class PlaceReader {
 public:
  /// `places` as bytes, which outlive the reader.
  explicit PlaceReader(std::string_view places) : bytes_(places) {}

  /// Of the next word.
  ByteSpan next();

 private:
  std::uint32_t next_number();

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::uint32_t end_ = 0;  ///< of the last word
};

}  // namespace newsieve::cluster
