// Related items: other articles printed below a page's own. An item says its headline up to three
// times around its source, its age and its source again as a list item, and then gives its whole
// body as one line. Sites leave out one slot or another, so most are enough.
#include <algorithm>
#include <string>

#include "base/age.h"
#include "base/colon.h"
#include "base/lexicon.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::size_t kItemReach = 9;             // lines from an item's headline to its body
constexpr std::uint32_t kBodyWords = 25;          // a flattened body has at least as many
constexpr std::uint32_t kSourceWords = 6;         // a source's name has at most as many
constexpr std::uint32_t kClosingProseWords = 25;  // prose that long ends a block

constexpr std::size_t kLongestLead = 60;  // bytes of "You may also like", before a colon
constexpr std::uint32_t kLinkWords = 30;  // a link's headline has at most as many

struct Item {
  std::size_t first = 0;
  std::size_t end = 0;   ///< behind its last line
  std::size_t body = 0;  ///< == end: the item has none
  std::size_t echoes = 0;
  bool bulleted = false;
  std::optional<std::string> source;
  std::optional<std::int64_t> age_seconds;
};

bool is_body(const Sheet& sheet, std::size_t line) {
  return sheet.looks(line).words >= kBodyWords && sheet.looks(line).sentence_ends > 0;
}

/// The age line of an item: "Valley Post6 hours ago", or an icon's name before the age.
bool read_meta(const Sheet& sheet, std::size_t line, Item& item) {
  const std::optional<base::PublisherAge> age = base::read_publisher_age(sheet.text(line));
  if (age) {
    item.age_seconds = age->seconds;
    return true;
  }
  if (sheet.looks(line).words <= kSourceWords && !sheet.looks(line).ends_sentence) {
    item.bulleted = item.bulleted || sheet.looks(line).bullet;
    if (!item.source) {
      item.source = std::string(base::without_bullet(sheet.text(line)));
    }
    return true;
  }
  return false;
}

/// A line within reach of an item's says the same as `first`.
bool is_said_again(const Sheet& sheet, std::size_t first) {
  const std::size_t reach = std::min(first + kItemReach, sheet.size());
  std::size_t line = first + 1;
  while (line < reach && sheet.normal(line) != sheet.normal(first)) {
    ++line;
  }
  return line < reach;
}

/// Reads the item that begins at `first`, or nothing.
std::optional<Item> read_item(const Sheet& sheet, std::size_t first) {
  // Of most lines the last is told first: their words need not be read for it.
  if (!is_said_again(sheet, first) || sheet.looks(first).words < 2 || is_body(sheet, first)) {
    return std::nullopt;
  }
  Item item{.first = first, .end = first + 1, .body = first + 1, .source = {}, .age_seconds = {}};
  std::size_t last_slot = first;
  for (std::size_t line = first + 1; line < std::min(first + kItemReach, sheet.size()); ++line) {
    if (sheet.normal(line) == sheet.normal(first)) {
      ++item.echoes;
    } else if (item.echoes > 0 && is_body(sheet, line)) {
      item.end = line + 1;
      item.body = line;
      break;
    } else if (sheet.label(line) || !read_meta(sheet, line, item)) {
      break;
    }
    last_slot = line;
    item.end = item.body = line + 1;
  }
  const bool sure = item.echoes >= 1 && (item.age_seconds || item.echoes >= 2 || item.bulleted);
  if (!sure) {
    return std::nullopt;
  }
  if (item.body == item.end) {
    item.end = item.body = last_slot + 1;
  }
  return item;
}

void take_item(Sheet& sheet, const Item& item) {
  for (std::size_t line = item.first; line < item.end; ++line) {
    if (line == item.body) {
      sheet.drop(line, SpanClass::kRelatedBody, "body of a related item");
    } else if (sheet.normal(line) == sheet.normal(item.first)) {
      sheet.drop(line, SpanClass::kRelatedTitle, "headline of a related item");
    } else {
      sheet.drop(line, SpanClass::kRelatedMeta, "source or age of a related item");
    }
  }
  if (item.body < item.end) {
    sheet.reading.related.push_back({.title = std::string(sheet.text(item.first)),
                                     .publisher = item.source,
                                     .age_seconds = item.age_seconds,
                                     .body_line = static_cast<std::uint32_t>(item.body)});
  }
}

/// Takes items as long as they follow one another; returns the line behind the last.
std::size_t take_items(Sheet& sheet, std::size_t from) {
  while (from < sheet.size()) {
    const std::optional<Item> item = read_item(sheet, from);
    if (!item) {
      break;
    }
    take_item(sheet, *item);
    from = item->end;
  }
  return from;
}

/// "Read also: Council votes to rebuild the quay": a link to another page between paragraphs.
bool is_link(const Sheet& sheet, std::size_t line) {
  if (!sheet.open(line) || sheet.looks(line).words > kLinkWords) {
    return false;
  }
  const std::string_view text = sheet.text(line);
  const base::Colon colon = base::find_colon(text.substr(0, kLongestLead));
  if (colon.length == 0) {
    return false;
  }
  const std::string_view headline = base::trim(text.substr(colon.at + colon.length));
  return !headline.empty() && headline.find("://") == std::string_view::npos &&
         base::is_headline(headline, base::look(headline)) &&
         base::announces_link(text.substr(0, colon.at));
}

/// Headlines listed under a related heading, without bodies: up to the next prose, label or title.
std::size_t take_list(Sheet& sheet, std::size_t from) {
  std::size_t line = from;
  while (line < sheet.size() && sheet.open(line) && !sheet.label(line) &&
         !(base::is_prose(sheet.looks(line)) && sheet.looks(line).words >= kClosingProseWords) &&
         !read_item(sheet, line)) {
    sheet.drop_tentatively(line, SpanClass::kHeadlines, "listed under a related heading");
    ++line;
  }
  return line;
}

}  // namespace

void find_related(Sheet& sheet) {
  bool in_article = false;  // prose has been seen: from here on items need no heading
  for (std::size_t line = 0; line < sheet.size();) {
    const bool is_title = sheet.reading.title_line == line;
    if (!is_title && sheet.label(line) == base::Label::kRelatedHead) {
      sheet.drop(line, SpanClass::kRelatedHead, "label of a related block");
      const std::size_t items = take_items(sheet, line + 1);
      line = items > line + 1 ? items : take_list(sheet, line + 1);
      continue;
    }
    if (!is_title && is_link(sheet, line)) {
      sheet.drop_aside(line, SpanClass::kUi, "link to another page");
      ++line;
      continue;
    }
    const std::optional<Item> item =
        in_article && !is_title ? read_item(sheet, line) : std::nullopt;
    if (item && item->body < item->end && item->echoes >= 2 && item->age_seconds) {
      line = take_items(sheet, line);
      continue;
    }
    in_article = in_article || base::is_prose(sheet.looks(line));
    ++line;
  }
}

void extract_related(Sheet& sheet) {
  std::int32_t article = 0;
  for (const RelatedItem& item : sheet.reading.related) {
    Line& body = sheet.reading.lines[item.body_line];
    body.span_class = SpanClass::kRelatedBody;
    body.rule = "body of a related item";
    body.article = ++article;
  }
}

}  // namespace newsieve::parse
