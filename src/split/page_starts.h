// Where pages begin in a stream that does not say.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "split/seams.h"
#include "split/text_line.h"

namespace newsieve::split {

/// Byte offsets in `text` at which a page begins, in order, the first page's own start left out.
/// With `last` false the lines at the end, which may yet have neighbours, start no page. What
/// recurs at page ends and page heads is added to `seams`.
std::vector<std::size_t> find_page_starts(std::string_view text, bool last, Seams& seams);

/// `line` reads as a headline, and the lines from `below` on as what stands below one: its echo,
/// publisher and age, or prose.
bool opens_page(const TextLine& line, const TextLines& lines, std::size_t below);

/// A headline that is said again soon and has publisher and age below, and is no related item.
bool is_page_head(const TextLines& lines, std::size_t line);

}  // namespace newsieve::split
