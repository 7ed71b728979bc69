// Raw bytes that can be looked at before they are taken.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "read/raw_bytes.h"

namespace newsieve::read {

class Lookahead {
 public:
  explicit Lookahead(std::unique_ptr<RawBytes> raw) : raw_(std::move(raw)) {}

  /// The next bytes: `size` of them or more, fewer only at the end. Valid until the next call.
  std::string_view look(std::size_t size);

  /// The next bytes, as many as are at hand; a good many are read if none is. Empty only at the
  /// end. Valid until the next call.
  std::string_view look();

  /// Passes over `size` of the bytes that were looked at.
  void take(std::size_t size) { begin_ += size; }

  /// Takes up to `size` bytes, fewer only at the end.
  std::size_t read(char* into, std::size_t size);

  [[nodiscard]] const RawBytes& raw() const { return *raw_; }

 private:
  [[nodiscard]] std::string_view held() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
  }

  std::unique_ptr<RawBytes> raw_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< of what is read and not taken, in `buffer_`
  std::size_t end_ = 0;
};

}  // namespace newsieve::read
