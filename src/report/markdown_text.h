// Text within GitHub-flavoured Markdown, and Markdown of a bounded size.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsieve::report {

/// `bytes` as text that is shown as it stands, in a paragraph or a cell of a table.
std::string markdown_inline(std::string_view bytes);

/// `bytes` as a code span, for lists: in a table's cell no escape of | and \ is read alike
/// everywhere.
std::string markdown_code(std::string_view bytes);

/// `bytes` as text of an HTML element that stands in Markdown, such as <summary>.
std::string markdown_html(std::string_view bytes);

/// Appends blocks of whole items up to a size, and counts what did not fit.
class BoundedMarkdown {
 public:
  explicit BoundedMarkdown(std::size_t max_bytes);

  /// Appends `text` if it fits as a whole. Whether it did.
  bool add(std::string_view text);

  /// Appends `head`, as many of `items` as fit, and `tail`; nothing at all if not even one fits.
  void add_block(std::string_view head, const std::vector<std::string>& items,
                 std::string_view tail);

  /// The text, with a last line that says how many items did not fit. Not longer than the bound.
  std::string take();

 private:
  std::size_t max_bytes_;
  std::size_t budget_;  ///< of what is added; the rest is for the last line
  std::size_t left_out_ = 0;
  std::string out_;
};

}  // namespace newsieve::report
