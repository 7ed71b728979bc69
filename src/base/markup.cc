#include "base/markup.h"

#include <algorithm>
#include <array>

#include "base/characters.h"

namespace newsieve::base {

namespace {

/// With what follows a name in a tag.
constexpr std::string_view kNameEnds = " \t\r\n/>";

constexpr std::array<std::string_view, 22> kNames = {
    "!doctype", "?xml",    "html", "head",   "body",   "div",   "p",  "span",
    "article",  "section", "main", "header", "nav",    "table", "ul", "h1",
    "script",   "style",   "rss",  "feed",   "urlset", "meta"};

}  // namespace

bool begins_as_markup(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || text[start] != '<') {
    return false;
  }
  text.remove_prefix(start + 1);
  const std::string_view name = text.substr(0, text.find_first_of(kNameEnds));
  return name.size() < text.size() &&
         std::any_of(kNames.begin(), kNames.end(), [&](std::string_view known) {
           return std::equal(name.begin(), name.end(), known.begin(), known.end(),
                             [](char letter, char small) { return to_lower(letter) == small; });
         });
}

}  // namespace newsieve::base
