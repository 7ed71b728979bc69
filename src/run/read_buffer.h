// What was read and is in no batch yet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/byte_source.h"

namespace newsieve::run {

/// Batches get whole buffers and give them back: bytes are hardly copied, and no memory is cleared
/// for what is read over it.
class ReadBuffer {
 public:
  [[nodiscard]] std::string_view held() const {
    return std::string_view(buffer_).substr(begin_, held_);
  }
  [[nodiscard]] bool empty() const { return held_ == 0; }

  void clear() { begin_ = held_ = 0; }

  /// Reads up to `wanted` bytes behind what is held. False if these are the last.
  bool read(read::ByteSource& source, std::size_t wanted);

  /// Makes `to` of each `from` that is held, but for the first `checked` bytes.
  void replace(char from, char to, std::size_t checked);

  /// Passes over the first `length` bytes that are held.
  void drop(std::size_t length);

  /// Takes the memory of `used`, whose bytes nobody needs any more, and leaves it empty.
  void recycle(std::string& used);

  /// Replaces `into`, which is empty, with the first `length` bytes that are held.
  void take(std::size_t length, std::string& into);

 private:
  std::string buffer_;     ///< what is held, and room
  std::size_t begin_ = 0;  ///< of what is held
  std::size_t held_ = 0;   ///< bytes
  std::size_t block_ = 0;  ///< bytes that were asked for last
  std::string spare_;      ///< the next buffer: room
};

}  // namespace newsieve::run
