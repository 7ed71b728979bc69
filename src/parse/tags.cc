#include <algorithm>
#include <string>

#include "base/characters.h"
#include "base/lexicon.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kTagWords = 4;  // a longer list item is a headline

/// "Tags: harbour, ferries": the tags behind the colon; empty if the line is no such list.
std::string_view inline_tags(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos ||
      base::label_of(line.substr(0, colon)) != base::Label::kTagsHead) {
    return {};
  }
  return base::trim(line.substr(colon + 1));
}

void add_inline_tags(Sheet& sheet, std::string_view tags) {
  while (!tags.empty()) {
    const std::size_t end = std::min(tags.find_first_of(",;|"), tags.size());
    const std::string_view tag = base::trim(tags.substr(0, end));
    if (!tag.empty()) {
      sheet.reading.keywords.emplace_back(tag);
    }
    tags.remove_prefix(std::min(end + 1, tags.size()));
  }
}

/// Takes the list under a heading: first tags, then other pages' headlines of the same list.
std::size_t take_list(Sheet& sheet, std::size_t from, bool bulleted) {
  std::size_t line = from;
  const auto is_item = [&] {
    return line < sheet.size() && sheet.open(line) && sheet.looks[line].bullet == bulleted &&
           !sheet.looks[line].ends_sentence && !sheet.labels[line];
  };
  for (; is_item() && sheet.looks[line].words <= kTagWords; ++line) {
    sheet.drop(line, SpanClass::kTags, "listed under a heading for tags");
    sheet.reading.keywords.emplace_back(base::without_bullet(sheet.text(line)));
  }
  // Without list marks nothing tells another page's headline from a heading of this one.
  for (; bulleted && is_item(); ++line) {
    sheet.drop(line, SpanClass::kHeadlines, "headline in a list behind tags");
  }
  return line;
}

}  // namespace

void find_tags(Sheet& sheet) {
  for (std::size_t line = 0; line < sheet.size();) {
    if (!sheet.open(line)) {
      ++line;
      continue;
    }
    if (sheet.labels[line] == base::Label::kTagsHead) {
      const bool bulleted = line + 1 < sheet.size() && sheet.looks[line + 1].bullet;
      sheet.drop(line, SpanClass::kTags, "heading for tags");
      line = take_list(sheet, line + 1, bulleted);
      continue;
    }
    if (const std::string_view tags = inline_tags(sheet.text(line)); !tags.empty()) {
      sheet.drop(line, SpanClass::kTags, "tags in a line");
      add_inline_tags(sheet, tags);
    }
    ++line;
  }
}

}  // namespace newsieve::parse
