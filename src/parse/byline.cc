// Who wrote the article: a line or a part of one that a label of authors opens, or a name beside
// the date under the headline.
#include <algorithm>
#include <string>

#include "base/characters.h"
#include "parse/article_head.h"
#include "parse/names.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

constexpr std::uint32_t kBylineWords = 25;  // a longer line is prose

struct Byline {
  std::string author;
  std::size_t line = 0;
};

/// "By Jane Roe | May 3, 2026": the names behind a label at the front of a line.
std::optional<std::string> labelled(std::string_view text) {
  const std::size_t label = byline_label_length(text);
  if (label == 0 || label >= text.size()) {
    return std::nullopt;
  }
  const std::optional<ReadName> read = read_names(text.substr(label));
  if (!read) {
    return std::nullopt;
  }
  return read->name;
}

/// All of the line is names.
std::optional<std::string> whole(std::string_view text) {
  const std::optional<ReadName> read = read_names(text);
  return read && read->end == text.size() ? std::optional(read->name) : std::nullopt;
}

std::optional<Byline> read_byline(const Sheet& sheet, std::size_t line) {
  if (sheet.looks[line].words > kBylineWords || !sheet.open(line)) {
    return std::nullopt;
  }
  const std::string_view text = base::without_bullet(sheet.text(line));
  if (std::optional<std::string> names = labelled(text)) {
    return Byline{.author = std::move(*names), .line = line};
  }
  const std::size_t next = line + 1;
  if (byline_label_length(text) == text.size() && next < sheet.size() && sheet.open(next)) {
    const std::optional<ReadName> read = read_names(sheet.text(next));
    if (read) {
      return Byline{.author = read->name, .line = next};
    }
  }
  return std::nullopt;
}

bool is_person(std::string_view name) {
  const auto spaces = std::count(name.begin(), name.end(), ' ');
  return spaces >= 1 && spaces <= 3;
}

/// "Jane Roe • May 3, 2026", "May 3, 2026 by Jane Roe".
std::optional<std::string> beside_date_in_line(std::string_view text, const StatedDate& date) {
  std::string_view before = text.substr(0, date.start);
  const std::optional<ReadName> name = read_names(before);
  if (name && is_person(name->name)) {
    std::string_view between = before.substr(name->end);
    const bool marks = std::none_of(between.begin(), between.end(), [](char c) {
      return base::is_lower(c) || base::is_upper(c) || base::is_digit(c);
    });
    if (marks || date.label) {
      return name->name;
    }
  }
  std::string_view behind = text.substr(date.start + date.length);
  while (!behind.empty() && !base::is_word_byte(behind.front())) {
    behind.remove_prefix(1);
  }
  return labelled(behind);
}

/// A name that stands alone in the line above or below a date.
std::optional<std::string> beside_date(const Sheet& sheet, std::size_t line, HeadRange range) {
  for (const StatedDate& date : stated_dates(sheet, line)) {
    if (std::optional<std::string> name = beside_date_in_line(sheet.text(line), date)) {
      return name;
    }
  }
  for (const std::size_t beside : {line - 1, line + 1}) {
    if (beside >= range.first && beside < range.end && sheet.open(beside)) {
      std::optional<std::string> name = whole(sheet.text(beside));
      if (name && is_person(*name)) {
        return name;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

void find_byline(Sheet& sheet) {
  const HeadRange range = head_range(sheet);
  for (std::size_t line = range.first; line < range.end; ++line) {
    if (std::optional<Byline> byline = read_byline(sheet, line)) {
      sheet.reading.author = std::move(byline->author);
      return;
    }
  }
  for (std::size_t line = range.first; line < range.end; ++line) {
    if (sheet.open(line) && !stated_dates(sheet, line).empty()) {
      if (std::optional<std::string> name = beside_date(sheet, line, range)) {
        sheet.reading.author = std::move(name);
        return;
      }
    }
  }
}

}  // namespace newsieve::parse
