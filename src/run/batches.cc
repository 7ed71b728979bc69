#include "run/batches.h"

#include <fmt/format.h>

#include <algorithm>

#include "read/format.h"
#include "split/separators.h"

namespace newsieve::run {

namespace {

/// Bytes of rows read at once: few enough for a batch, and what is made of it, to stay in a
/// processor's cache. Of text more, because what glued pages begin with is told by many of them.
constexpr std::size_t kRowsBlock = std::size_t{128} << 10;
constexpr std::size_t kTextBlock = std::size_t{4} << 20;
constexpr std::size_t kStreamBlock = std::size_t{64} << 10;  // the same where latency counts
constexpr std::size_t kMostFiles = 64;                       // left open to be read again
constexpr std::size_t kHead = std::size_t{64} << 10;         // bytes that tell a format

}  // namespace

Batches::Batches(const Options& options, const std::vector<read::Input>& inputs,
                 read::Opener& opener, FoundPages& found)
    : options_(options), inputs_(inputs), opener_(opener), found_(found) {
  found_.begin_pass();
}

std::uint64_t Batches::consumed() const {
  return consumed_ + (source_ ? source_->consumed() : 0);
}

bool Batches::next(base::Batch& batch, StageTimes& times) {
  StageClock clock(times, Stage::kRead);
  buffer_.recycle(batch.bytes);
  while (input_ < inputs_.size()) {
    if (!source_) {
      open();
    }
    batch.clear();
    batch.input = input_;
    fill();
    if (!begun_) {
      begin(batch);
    }
    times[Stage::kRead] += ahead_ != nullptr ? ahead_->take_seconds() : 0;
    batch.format = format_;
    batch.offset = offset_;
    batch.file = file_;
    if (format_ == Format::kJsonl) {
      take_rows(batch);
    } else {
      clock.turn_to(Stage::kSplit);
      take_text(batch);
      clock.turn_to(Stage::kRead);
    }
    if (at_end_ && buffer_.empty()) {
      close(batch);
    }
    if (!batch.bytes.empty() || !batch.leftovers.empty() || !batch.problems.empty()) {
      return true;
    }
  }
  return false;
}

void Batches::open() {
  source_ = opener_.open(inputs_[input_]);
  splitter_ = std::make_unique<split::Splitter>(options_.split);
  begun_ = false;
  returns_ = false;
  at_end_ = false;
  file_.reset();
  offset_ = 0;
  buffer_.clear();
  pieces_.clear();
  next_piece_ = 0;
  tried_ = 0;
}

/// Reads a block, or as much as `buffer_` holds already: a page that spans many blocks is looked at
/// a few times only. Nothing while pages wait in it.
void Batches::fill() {
  if (at_end_ || next_piece_ < pieces_.size()) {
    return;
  }
  read(std::max(block(), tried_));
}

/// Bytes to be read at once.
std::size_t Batches::block() const {
  if (options_.stream) {
    return kStreamBlock;
  }
  if (!begun_ || format_ != Format::kText) {
    return kRowsBlock;
  }
  return splitter_->goes_by_marks() ? kTextBatch : kTextBlock;
}

/// A source that takes work and has more than a block is read ahead from there on.
void Batches::read(std::size_t wanted) {
  const std::size_t held = buffer_.held().size();
  at_end_ = !buffer_.read(*source_, wanted);
  if (returns_) {
    buffer_.replace('\r', '\n', held);
  }
  if (!at_end_ && source_->is_worth_a_thread()) {
    auto ahead = std::make_unique<ReadAhead>(std::move(source_));
    ahead_ = ahead.get();
    source_ = std::move(ahead);
  }
}

/// Looks at the first bytes of the input.
void Batches::begin(base::Batch& batch) {
  begun_ = true;
  const read::Detected detected =
      read::detect(buffer_.held().substr(0, kHead), options_.read.format);
  format_ = detected.format;
  if (!detected.refusal.empty()) {
    refuse(detected.refusal, batch);
    return;
  }
  returns_ = detected.ends_lines_by_returns;
  if (returns_) {
    buffer_.replace('\r', '\n', 0);
  }
  offer_file();
  if (!at_end_ && block() > buffer_.held().size()) {
    read(block() - buffer_.held().size());  // the first block was one of rows
  }
  if (detected.mark > 0) {
    batch.leftovers.push_back({.place = {input_, 0, detected.mark},
                               .span_class = SpanClass::kByteOrderMark,
                               .rule = "byte-order mark",
                               .evidence = ""});
    buffer_.drop(detected.mark);
    offset_ = detected.mark;
  }
}

/// Rows of a large file may wait where they stand. Small ones are not worth an open file.
void Batches::offer_file() {
  if (format_ == Format::kJsonl && !at_end_ && files_ < kMostFiles) {
    file_ = source_->stored();
    files_ += file_ != nullptr ? 1U : 0U;
  }
}

/// Passes over an input that is no text; its bytes are counted all the same.
void Batches::refuse(const std::string& refusal, base::Batch& batch) {
  std::uint64_t length = buffer_.held().size();
  while (!at_end_) {
    buffer_.clear();
    read(kRowsBlock);
    length += buffer_.held().size();
  }
  buffer_.clear();
  offset_ = length;
  batch.leftovers.push_back({.place = {input_, 0, length},
                             .span_class = SpanClass::kUnreadInput,
                             .rule = "not readable as text",
                             .evidence = refusal});
  report(batch, std::nullopt, refusal);
}

void Batches::take_bytes(base::Batch& batch, std::size_t length) {
  buffer_.take(length, batch.bytes);
  offset_ += length;
  tried_ = 0;
}

void Batches::take_rows(base::Batch& batch) {
  const std::size_t newline = buffer_.held().rfind('\n');
  if (at_end_) {
    take_bytes(batch, buffer_.held().size());
  } else if (newline != std::string_view::npos) {
    take_bytes(batch, newline + 1);
  } else if (buffer_.held().size() > options_.read.max_page_bytes) {
    skip_long_line(batch);
  } else {
    tried_ = buffer_.held().size();
  }
}

void Batches::add_long_line(base::Batch& batch, std::uint64_t offset, std::uint64_t length) const {
  batch.leftovers.push_back({.place = {input_, offset, length},
                             .span_class = SpanClass::kTooLong,
                             .rule = "longer than --max-page",
                             .evidence = fmt::format("{} bytes", length)});
  report(batch, offset,
         fmt::format("a line of {} bytes is longer than --max-page and skipped", length));
}

/// Passes over a line that is longer than a page may be, without keeping it. What stands before it
/// in the buffer is none of it: the buffer has no newline, and no mark that ends a page.
void Batches::skip_long_line(base::Batch& batch) {
  std::uint64_t length = buffer_.held().size();
  buffer_.clear();
  for (bool ended = false; !ended && !at_end_;) {
    read(kRowsBlock);
    const std::string_view held = buffer_.held();
    const std::size_t newline = held.find('\n');
    std::size_t rest = newline == std::string_view::npos ? held.size() : newline + 1;
    if (format_ == Format::kText) {  // a mark ends the page, and its last line
      rest = split::find_mark(held.substr(0, rest), 0);
    }
    batch.newlines_passed_over += rest > newline ? 1U : 0U;
    ended = rest < held.size() || rest > newline;
    length += rest;
    buffer_.drop(rest);
  }
  add_long_line(batch, offset_, length);
  offset_ += length;
  tried_ = 0;
}

void Batches::close(base::Batch& batch) {
  const std::string& problem = source_->problem();
  if (!problem.empty()) {
    batch.leftovers.push_back({.place = {input_, offset_, 0},
                               .span_class = SpanClass::kUnreadInput,
                               .rule = "not read to its end",
                               .evidence = problem});
    report(batch, offset_ > 0 ? std::optional(offset_) : std::nullopt, problem);
  } else if (offset_ == 0) {
    batch.leftovers.push_back({.place = {input_, 0, 0},
                               .span_class = SpanClass::kUnreadInput,
                               .rule = "empty input",
                               .evidence = ""});
    report(batch, std::nullopt, "the input is empty");
  }
  consumed_ += source_->consumed();
  source_.reset();
  ahead_ = nullptr;
  ++input_;
}

void Batches::report(base::Batch& batch, std::optional<std::uint64_t> offset,
                     std::string message) const {
  batch.problems.push_back(
      {.input = inputs_[input_].path, .offset = offset, .message = std::move(message)});
}

}  // namespace newsieve::run
