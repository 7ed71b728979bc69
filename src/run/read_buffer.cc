#include "run/read_buffer.h"

#include <algorithm>

namespace newsieve::run {

namespace {

/// A smaller part of a block is copied: what little a small input has shall not take the memory
/// away that the next one is read into.
constexpr std::size_t kWorthMoving = 8;

constexpr std::size_t kShareOfRoom = 4;  // of a block, beside it

}  // namespace

bool ReadBuffer::read(read::ByteSource& source, std::size_t wanted) {
  if (begin_ > 0) {
    std::copy(held().begin(), held().end(), buffer_.begin());
    begin_ = 0;
  }
  if (buffer_.capacity() < held_ + wanted) {
    // What is held varies from block to block: with some room, the next block need not grow it.
    std::string larger;
    larger.reserve(held_ + wanted + wanted / kShareOfRoom);
    larger.assign(buffer_, 0, held_);
    buffer_.swap(larger);
  }
  if (buffer_.size() < held_ + wanted) {
    buffer_.resize(held_ + wanted);
  }
  block_ = wanted;
  const std::size_t got = source.read(buffer_.data() + held_, wanted);
  held_ += got;
  return got == wanted;
}

void ReadBuffer::replace(char from, char to, std::size_t checked) {
  const auto first = buffer_.begin() + static_cast<std::ptrdiff_t>(begin_ + checked);
  std::replace(first, first + static_cast<std::ptrdiff_t>(held_ - checked), from, to);
}

void ReadBuffer::drop(std::size_t length) {
  begin_ += length;
  held_ -= length;
}

void ReadBuffer::recycle(std::string& used) {
  if (used.size() > spare_.size()) {
    spare_.swap(used);
  }
  used.clear();
}

void ReadBuffer::take(std::size_t length, std::string& into) {
  if (begin_ > 0 || length < block_ / kWorthMoving) {
    into.assign(held(), 0, length);
    drop(length);
    return;
  }
  into.swap(buffer_);
  buffer_.swap(spare_);
  const std::string_view left = std::string_view(into).substr(length, held_ - length);
  if (buffer_.size() < left.size()) {
    buffer_.resize(left.size());
  }
  std::copy(left.begin(), left.end(), buffer_.begin());
  held_ = left.size();
  into.resize(length);
}

}  // namespace newsieve::run
