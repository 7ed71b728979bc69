#include "run/read_ahead.h"

#include <algorithm>
#include <utility>

#include "run/stage_clock.h"

namespace newsieve::run {

namespace {

/// Small enough to stay in a processor's cache until they are read, many enough that neither side
/// waits for the other's irregularities: more than a batch.
constexpr std::size_t kBlockAhead = std::size_t{128} << 10;
constexpr std::size_t kBlocks = 48;

}  // namespace

ReadAhead::ReadAhead(std::unique_ptr<read::ByteSource> source)
    : source_(std::move(source)),
      blocks_(kBlocks),
      consumed_(source_->consumed()),
      thread_([this] { run(); }) {}

ReadAhead::~ReadAhead() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

void ReadAhead::run() {
  bool more = true;
  std::exception_ptr failure;
  while (more) {
    Block* block = nullptr;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || filled_ - taken_ < blocks_.size(); });
      if (stopping_) {
        return;
      }
      block = &blocks_[filled_ % blocks_.size()];
    }
    try {
      more = fill(*block);
    } catch (...) {
      failure = std::current_exception();
      more = false;
    }
    {
      const std::lock_guard lock(mutex_);
      filled_ += failure ? 0U : 1U;
      ended_ = !more;
      failure_ = failure;
    }
    changed_.notify_all();
  }
}

/// False if it is the last.
bool ReadAhead::fill(Block& block) {
  const double start = processor_seconds(Whose::kThread);
  block.bytes.resize(kBlockAhead);
  block.size = source_->read(block.bytes.data(), kBlockAhead);
  block.consumed = source_->consumed();
  block.seconds = processor_seconds(Whose::kThread) - start;
  return block.size == kBlockAhead;
}

/// Waits for the first block that is not read to its end; null at the end of all.
ReadAhead::Block* ReadAhead::front() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return ended_ || taken_ < filled_; });
  if (taken_ < filled_) {
    return &blocks_[taken_ % blocks_.size()];
  }
  if (failure_) {
    std::rethrow_exception(failure_);
  }
  return nullptr;
}

std::size_t ReadAhead::read(char* into, std::size_t size) {
  std::size_t done = 0;
  while (done < size) {
    Block* const block = front();
    if (block == nullptr) {
      problem_ = source_->problem();
      break;
    }
    const std::size_t part = std::min(size - done, block->size - at_);
    std::copy_n(block->bytes.data() + at_, part, into + done);
    consumed_ = block->consumed;
    seconds_ += std::exchange(block->seconds, 0);
    at_ += part;
    done += part;
    if (at_ == block->size) {
      at_ = 0;
      {
        const std::lock_guard lock(mutex_);
        ++taken_;
      }
      changed_.notify_all();
    }
  }
  return done;
}

double ReadAhead::take_seconds() {
  return std::exchange(seconds_, 0);
}

}  // namespace newsieve::run
