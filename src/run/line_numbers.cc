#include "run/line_numbers.h"

#include <algorithm>

namespace newsieve::run {

void LineNumbers::enter(const base::Batch& batch) {
  if (batch.input != input_) {
    input_ = batch.input;
    line_ = 1;
  }
  batch_ = &batch;
  offset_ = batch.offset;
}

std::uint64_t LineNumbers::at(std::uint64_t offset) {
  const std::string_view bytes = batch_->bytes;
  const std::uint64_t from = std::min<std::uint64_t>(offset_ - batch_->offset, bytes.size());
  const std::uint64_t to = std::min<std::uint64_t>(offset - batch_->offset, bytes.size());
  if (from < to) {
    const std::string_view passed = bytes.substr(from, to - from);
    line_ += static_cast<std::uint64_t>(std::count(passed.begin(), passed.end(), '\n'));
    offset_ = offset;
  }
  return line_;
}

void LineNumbers::leave() {
  at(batch_->offset + batch_->bytes.size());
  line_ += batch_->newlines_passed_over;
  batch_ = nullptr;
}

}  // namespace newsieve::run
