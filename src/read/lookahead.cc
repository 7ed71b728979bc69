#include "read/lookahead.h"

#include <algorithm>

namespace newsieve::read {

namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

}  // namespace

std::string_view Lookahead::look(std::size_t size) {
  if (end_ - begin_ < size) {
    std::copy(buffer_.data() + begin_, buffer_.data() + end_, buffer_.data());
    end_ -= begin_;
    begin_ = 0;
    buffer_.resize(std::max(buffer_.size(), size));
    end_ += raw_->read(buffer_.data() + end_, size - end_);
  }
  return held();
}

std::string_view Lookahead::look() {
  return begin_ < end_ ? held() : look(kChunk);
}

std::size_t Lookahead::read(char* into, std::size_t size) {
  const std::size_t taken = std::min(end_ - begin_, size);
  std::copy_n(buffer_.data() + begin_, taken, into);
  begin_ += taken;
  return taken + raw_->read(into + taken, size - taken);
}

}  // namespace newsieve::read
