// A dump → pages.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "newsieve/options.h"

namespace newsieve::split {

/// A run of bytes: a page, or what stands between two pages.
struct Piece {
  std::size_t start = 0;   ///< bytes from the front of what was given to `split`
  std::size_t length = 0;  ///< bytes, at least 1
  bool page = false;
  std::string_view rule;  ///< a literal: what ended it (a page) or what it is (a separator)
};

/// Splits one text input. Where the input marks its pages (NUL, form feed, the "==> name <==" of
/// `head` and `tail`, the user's delimiter), marks alone separate pages. Where it does not, page
/// starts are told by their looks and by what recurs. Whether it does is decided by the first call.
class Splitter {
 public:
  /// Throws RunError if the delimiter is no regular expression (RE2 syntax).
  explicit Splitter(const SplitOptions& options);
  ~Splitter();
  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;

  /// `bytes` begin where the last call's result ended. Appends the pieces that are complete, in
  /// order and without gaps, and returns where the unfinished page begins. With `last` all bytes
  /// end up in pieces. A page of white space alone is no page but a separator.
  std::size_t split(std::string_view bytes, bool last, std::vector<Piece>& pieces);

  /// The input marks its pages, so that to find them again costs next to nothing. Known once
  /// `split` was called.
  [[nodiscard]] bool goes_by_marks() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsieve::split
