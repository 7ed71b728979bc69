#include "run/found_pages.h"

#include <utility>

#include "base/hash.h"

namespace newsieve::run {

void FoundPages::begin_pass() {
  ++passes_;
  next_ = 0;
  unknown_.reset();
}

void FoundPages::note(const Stretch& stretch, const std::vector<split::Piece>& pieces,
                      std::size_t taken) {
  if (passes_ > 1 || unknown_ == stretch.input) {
    return;
  }
  Found found{.input = stretch.input,
              .last = stretch.last,
              .offset = stretch.offset,
              .held = stretch.bytes.size(),
              .taken = taken,
              .hash = base::hash64(stretch.bytes.substr(0, taken)),
              .pieces = {}};
  found.pieces.reserve(pieces.size());
  for (const split::Piece& piece : pieces) {
    found.pieces.push_back({.length = piece.length, .rule = piece.rule, .page = piece.page});
  }
  used_ += found.memory();
  found_.push_back(std::move(found));
  if (used_ > memory_) {
    forget(stretch.input);
  }
}

void FoundPages::forget(std::uint32_t input) {
  unknown_ = input;
  while (passes_ <= 1 && !found_.empty() && found_.back().input == input) {
    used_ -= found_.back().memory();
    found_.pop_back();
  }
}

std::optional<std::size_t> FoundPages::find(const Stretch& stretch,
                                            std::vector<split::Piece>& pieces) {
  if (passes_ <= 1 || unknown_ == stretch.input) {
    return std::nullopt;
  }
  while (next_ < found_.size() && found_[next_].input < stretch.input) {
    ++next_;
  }
  const Found* const found = next_ < found_.size() ? &found_[next_] : nullptr;
  if (found != nullptr && found->input == stretch.input && found->offset == stretch.offset) {
    if (found->held > stretch.bytes.size() && !stretch.last) {
      return 0;
    }
    if (found->held == stretch.bytes.size() && found->last == stretch.last &&
        found->hash == base::hash64(stretch.bytes.substr(0, found->taken))) {
      std::size_t start = 0;
      for (const Piece& piece : found->pieces) {
        pieces.push_back(
            {.start = start, .length = piece.length, .page = piece.page, .rule = piece.rule});
        start += piece.length;
      }
      ++next_;
      return found->taken;
    }
  }
  unknown_ = stretch.input;
  return std::nullopt;
}

}  // namespace newsieve::run
