// How batches of text get their pages.

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "run/batches.h"

namespace newsieve::run {

/// The pieces of what is held, and how many of its bytes they are. Empty: it is no more than a part
/// of a line, and longer than a page may be.
std::optional<std::size_t> Batches::split(std::vector<split::Piece>& pieces) {
  in_parts_ = false;
  const FoundPages::Stretch stretch = {
      .input = input_, .offset = offset_, .bytes = buffer_.held(), .last = at_end_};
  if (const std::optional<std::size_t> found = found_.find(stretch, pieces)) {
    return found;
  }
  const std::size_t taken = splitter_->split(stretch.bytes, stretch.last, pieces);
  if (!pieces.empty()) {
    if (!splitter_->goes_by_marks()) {
      found_.note(stretch, pieces, taken);
    }
    return taken;
  }
  if (stretch.bytes.size() <= options_.read.max_page_bytes) {
    return taken;
  }
  found_.forget(input_);
  if (splitter_->goes_by_marks()) {
    return cut(stretch.bytes, pieces);
  }
  const std::size_t newline = stretch.bytes.rfind('\n');
  if (newline == std::string_view::npos) {
    return std::nullopt;
  }
  return splitter_->split(stretch.bytes.substr(0, newline + 1), true, pieces);
}

/// Parts of a page that goes on behind what is held, cut where add_page cuts a page that is held
/// whole: it does not matter how much is read at once. Otherwise as `split`.
std::optional<std::size_t> Batches::cut(std::string_view held, std::vector<split::Piece>& pieces) {
  const std::size_t most = options_.read.max_page_bytes;
  std::size_t start = 0;
  while (held.size() - start > most) {
    std::size_t newline = held.rfind('\n', start + most - 1);
    if (newline == std::string_view::npos || newline < start) {
      newline = held.find('\n', start);
    }
    if (newline == std::string_view::npos) {
      break;
    }
    pieces.push_back({.start = start, .length = newline + 1 - start, .page = true, .rule = ""});
    start = newline + 1;
  }
  in_parts_ = start > 0;
  return in_parts_ ? std::optional(start) : std::nullopt;
}

void Batches::take_text(base::Batch& batch) {
  if (next_piece_ == pieces_.size()) {
    pieces_.clear();
    next_piece_ = 0;
    const std::optional<std::size_t> found = split(pieces_);
    if (!found) {
      skip_long_line(batch);
      return;
    }
    if (*found == 0) {
      tried_ = buffer_.held().size();
      return;
    }
  }
  take_pieces(batch);
}

/// Takes the next of the pieces found: one, and as many more as a batch may have. A stream takes
/// all, as the pages of a batch are learned from together.
void Batches::take_pieces(base::Batch& batch) {
  const std::size_t first = next_piece_;
  const std::size_t begin = pieces_[first].start;
  const std::size_t most = options_.stream ? buffer_.held().size() : kTextBatch;
  std::size_t length = 0;
  do {
    length += pieces_[next_piece_++].length;
  } while (next_piece_ < pieces_.size() && length + pieces_[next_piece_].length <= most);
  take_bytes(batch, length);
  for (const split::Piece& piece : std::span(pieces_).subspan(first, next_piece_ - first)) {
    const std::size_t start = piece.start - begin;
    if (piece.page) {
      add_page(batch, start, piece.length);
      if (in_parts_ && piece.length <= options_.read.max_page_bytes) {
        report_cut(batch, start);
      }
    } else {
      batch.leftovers.push_back({.place = {input_, batch.offset + start, piece.length},
                                 .span_class = SpanClass::kSeparator,
                                 .rule = piece.rule,
                                 .evidence = ""});
    }
  }
}

/// Of a part that begins at `start` in the batch.
void Batches::report_cut(base::Batch& batch, std::size_t start) const {
  report(batch, batch.offset + start,
         fmt::format("a page of over {} bytes is cut at a line; --delimiter may help",
                     options_.read.max_page_bytes));
}

/// Adds a page, in parts that end at lines if it is longer than a page may be.
void Batches::add_page(base::Batch& batch, std::size_t start, std::size_t length) const {
  const std::string_view bytes = batch.bytes;
  const std::size_t end = start + length;
  while (start < end) {
    std::size_t part = std::min<std::size_t>(end - start, options_.read.max_page_bytes);
    if (start + part < end) {
      const std::size_t newline = bytes.rfind('\n', start + part - 1);
      if (newline == std::string_view::npos || newline < start) {
        const std::size_t line_end = std::min(bytes.find('\n', start), end - 1) + 1;
        add_long_line(batch, batch.offset + start, line_end - start);
        start = line_end;
        continue;
      }
      part = newline + 1 - start;
      report_cut(batch, start);
    }
    batch.pages.push_back({.place = {input_, batch.offset + start, part},
                           .text = bytes.substr(start, part),
                           .row = std::nullopt});
    start += part;
  }
}

}  // namespace newsieve::run
