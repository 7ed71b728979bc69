// How batches of text get their pages.

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "run/batches.h"

namespace newsieve::run {

namespace {

/// Bytes of the first part of a page that is longer than `most`: as many whole lines as `most`
/// bytes hold, or one line that is longer. 0: no line ends.
std::size_t first_part(std::string_view page, std::size_t most) {
  const std::size_t newline = page.rfind('\n', most - 1);
  return (newline != std::string_view::npos ? newline : page.find('\n')) + 1;
}

}  // namespace

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
    const std::size_t part = first_part(held.substr(start), most);
    if (part == 0) {
      break;
    }
    pieces.push_back({.start = start, .length = part, .page = true, .rule = ""});
    start += part;
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
  const std::size_t most = options_.read.max_page_bytes;
  const std::size_t end = start + length;
  for (std::size_t part = 0; start < end; start += part) {
    const std::string_view rest = std::string_view(batch.bytes).substr(start, end - start);
    part = rest.size();
    if (part > most) {
      const std::size_t first = first_part(rest, most);
      part = first > 0 ? first : part;
      if (part > most) {
        add_long_line(batch, batch.offset + start, part);
        continue;
      }
      report_cut(batch, start);
    }
    batch.pages.push_back({.place = {input_, batch.offset + start, part},
                           .text = rest.substr(0, part),
                           .row = std::nullopt});
  }
}

}  // namespace newsieve::run
