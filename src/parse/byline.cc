// Who wrote the article: a line or a part of one that a label of authors opens, or a name beside
// the date under the headline.
#include <algorithm>
#include <span>
#include <string>

#include "base/characters.h"
#include "parse/article_head.h"
#include "parse/names.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kBylineWords = 25;  // a longer line is prose
constexpr std::size_t kNameReach = 3;       // lines from a headline to a name without a label
constexpr std::size_t kFarReach = 600;      // lines in which a label is looked for

std::ptrdiff_t spaces_in(std::string_view text) {
  return std::count(text.begin(), text.end(), ' ');
}

/// Two to four words: without a label a single word may be anything.
bool is_full_name(std::string_view name) {
  return spaces_in(name) >= 1 && spaces_in(name) <= 3;
}

/// "By Jane Roe | May 3, 2026": the names behind a label of so many bytes at the front of a line. A
/// single word is a name where nothing but marks follows.
std::optional<std::string> behind_label(std::string_view text, std::size_t label) {
  if (label == 0 || label >= text.size()) {
    return std::nullopt;
  }
  const std::string_view behind = text.substr(label);
  std::optional<ReadName> read = read_names(behind);
  if (!read) {
    return std::nullopt;
  }
  const std::string_view rest = behind.substr(read->end);
  constexpr std::size_t kShortest = 3;
  if (spaces_in(read->name) == 0 && (read->name.size() < kShortest || has_words(rest))) {
    return std::nullopt;
  }
  return std::move(read->name);
}

/// All of the line is names.
std::optional<std::string> whole(std::string_view text) {
  std::optional<ReadName> read = read_names(text);
  if (!read) {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(read->end);
  return std::none_of(rest.begin(), rest.end(), base::is_lower) ? std::optional(read->name)
                                                                : std::nullopt;
}

/// Told before the words of the line are looked at.
bool may_be_byline(const Sheet& sheet, std::size_t line) {
  return sheet.looks(line).words <= kBylineWords && !base::is_prose(sheet.looks(line)) &&
         sheet.open(line);
}

/// A label and names in one line, or in two.
std::optional<std::string> read_byline(const Sheet& sheet, std::size_t line) {
  if (!may_be_byline(sheet, line)) {
    return std::nullopt;
  }
  const std::string_view text = base::without_bullet(sheet.text(line));
  const std::size_t label = byline_label_length(text);
  if (std::optional<std::string> names = behind_label(text, label)) {
    return names;
  }
  const std::size_t next = line + 1;
  if (label != text.size() || next == sheet.size() || !sheet.open(next) ||
      sheet.looks(next).words > kBylineWords) {
    return std::nullopt;
  }
  std::optional<ReadName> read = read_names(sheet.text(next));
  return read && is_full_name(read->name.substr(0, read->name.find(',')))
             ? std::optional(std::move(read->name))
             : std::nullopt;
}

/// "Jane Roe • May 3, 2026", "May 3, 2026 by Jane Roe".
std::optional<std::string> beside_date_in_line(std::string_view text, const StatedDate& date) {
  const std::string_view before = text.substr(0, date.start - date.label_length);
  std::optional<ReadName> name = read_names(before);
  if (name && is_full_name(name->name)) {
    const std::string_view between = before.substr(name->end);
    if (!has_words(between)) {
      return std::move(name->name);
    }
  }
  std::string_view behind = text.substr(date.start + date.length);
  while (!behind.empty() && !base::is_word_byte(behind.front())) {
    behind.remove_prefix(1);
  }
  return behind_label(behind, byline_label_length(behind));
}

/// All of the line is one name of two to four words, and no part of the headline.
std::optional<std::string> full_name(const Sheet& sheet, std::size_t line) {
  if (!sheet.open(line) || sheet.label(line) || sheet.looks(line).words > 5) {
    return std::nullopt;
  }
  std::optional<std::string> name = whole(base::without_bullet(sheet.text(line)));
  if (!name || !is_full_name(*name)) {
    return std::nullopt;
  }
  const std::string_view headline = sheet.reading.title_line ? sheet.text(*sheet.reading.title_line)
                                    : sheet.reading.title ? std::string_view(*sheet.reading.title)
                                                          : std::string_view();
  return headline.find(*name) == std::string_view::npos ? name : std::nullopt;
}

/// Whether the page speaks of the one who is named: "By Jane Roe" elsewhere, or a line of prose
/// that begins with the name, or the first one, and goes on in lower case: "Jane has …".
bool is_spoken_of(const Sheet& sheet, std::string_view name) {
  const std::string_view first = name.substr(0, name.find(' '));
  for (std::size_t line = 0; line < sheet.size(); ++line) {
    const std::string_view text = base::without_bullet(sheet.text(line));
    const std::size_t label = byline_label_length(text);
    if (label > 0 && text.substr(label).starts_with(name)) {
      return true;
    }
    const std::size_t length = text.starts_with(name) ? name.size() : first.size();
    if (text.starts_with(first) && base::is_prose(sheet.looks(line)) && length + 1 < text.size() &&
        (text[length] == ' ' || text[length] == ',') &&
        base::is_lower(text[length + 1 + (text[length] == ',' ? 1 : 0)])) {
      return true;
    }
  }
  return false;
}

/// A name beside a date, in its line or in the line above or below.
std::optional<std::string> beside_date(const Sheet& sheet, const ArticleHead& head) {
  const HeadRange& range = head.range();
  for (std::size_t line = range.first; line < range.end; ++line) {
    if (!sheet.open(line)) {
      continue;
    }
    const std::span<const StatedDate> dates = head.dates(line);
    for (const StatedDate& date : dates) {
      if (std::optional<std::string> name = beside_date_in_line(sheet.text(line), date)) {
        return name;
      }
    }
    for (const std::size_t beside : {line - 1, line + 1}) {
      if (!dates.empty() && beside >= range.first && beside < range.end) {
        if (std::optional<std::string> name = full_name(sheet, beside); name) {
          return name;
        }
      }
    }
  }
  return std::nullopt;
}

/// A name alone under the headline, of one the page speaks of.
std::optional<std::string> under_headline(const Sheet& sheet, const HeadRange& range) {
  const std::size_t from = range.below_headline;
  for (std::size_t line = from; line < std::min(from + kNameReach, range.end); ++line) {
    std::optional<std::string> name = full_name(sheet, line);
    if (name && is_spoken_of(sheet, *name)) {
      return name;
    }
  }
  return std::nullopt;
}

/// "Written by Jane Roe" anywhere on the page; a label of one word may begin any line.
std::optional<std::string> far_label(const Sheet& sheet) {
  for (std::size_t line = 0; line < std::min(sheet.size(), kFarReach); ++line) {
    if (!may_be_byline(sheet, line)) {
      continue;  // most lines
    }
    const std::string_view text = sheet.text(line);
    const std::size_t label = byline_label_length(text);
    if (label > 0 && text.substr(0, label).find(' ') < label - 1) {
      if (std::optional<std::string> name = read_byline(sheet, line)) {
        return name;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

void find_byline(Sheet& sheet, const ArticleHead& head) {
  const HeadRange& range = head.range();
  std::optional<std::string>& author = sheet.reading.author;
  for (std::size_t line = range.first; line < range.end && !author; ++line) {
    author = read_byline(sheet, line);
  }
  if (!author) {
    author = beside_date(sheet, head);
  }
  if (!author) {
    author = under_headline(sheet, range);
  }
  if (!author) {
    author = far_label(sheet);
  }
}

}  // namespace newsieve::parse
