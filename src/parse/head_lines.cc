// Lines of their own that say who wrote the article, or when: they became fields.
#include <algorithm>
#include <string>
#include <vector>

#include "base/characters.h"
#include "parse/article_head.h"
#include "parse/names.h"
#include "parse/sheet.h"

namespace newsieve::parse {

namespace {

/// Blanks the bytes of a line that a piece of a byline or a date has taken.
class Rest {
 public:
  explicit Rest(std::string_view line) : line_(line) {}

  [[nodiscard]] std::string_view text() const { return line_; }
  void take(std::size_t start, std::size_t length) { line_.replace(start, length, length, ' '); }
  /// Nothing but marks is left.
  [[nodiscard]] bool empty() const { return !has_words(line_); }

 private:
  std::string line_;
};

/// Takes the dates and their labels. Returns whether there was one.
bool take_dates(const ArticleHead& head, std::size_t line, Rest& rest) {
  bool any = false;
  for (const StatedDate& date : head.dates(line)) {
    rest.take(date.start, date.length);
    rest.take(date.start - date.label_length, date.label_length);
    any = true;
  }
  return any;
}

/// Told before the names of the line are read: it may say the author's.
bool may_name(std::string_view line, const std::optional<std::string>& author) {
  return author && line.find(author->substr(0, author->find(','))) != std::string_view::npos;
}

/// Takes "By Jane Roe", or the author's name alone. Returns whether it was there.
bool take_author(const std::string& author, Rest& rest) {
  const std::size_t name = std::string(rest.text()).find_first_not_of(" \t|,-");
  if (name == std::string::npos) {
    return false;
  }
  const std::string text(rest.text().substr(name));
  const std::size_t label = byline_label_length(text);
  const std::optional<ReadName> read = read_names(std::string_view(text).substr(label));
  if (!read || read->name != author) {
    return false;
  }
  rest.take(name, label + read->end);
  return true;
}

/// Takes "4 min read" if that is what is left.
void take_reading_time(Rest& rest) {
  constexpr std::size_t kLongest = 30;  // bytes
  const std::string left(base::trim(rest.text()));
  if (left.size() <= kLongest && is_reading_time(left)) {
    rest.take(0, rest.text().size());
  }
}

}  // namespace

void drop_head_lines(Sheet& sheet, const ArticleHead& head) {
  const HeadRange& range = head.range();
  const std::optional<std::string>& author = sheet.reading.author;
  for (std::size_t line = range.first; line < range.opening; ++line) {
    if (!sheet.open(line) || (head.dates(line).empty() && !may_name(sheet.text(line), author))) {
      continue;
    }
    Rest rest(sheet.text(line));
    const bool dated = take_dates(head, line, rest);
    const bool named = author && take_author(*author, rest);
    if (!dated && !named) {
      continue;
    }
    take_reading_time(rest);
    if (rest.empty()) {
      sheet.drop(line, dated ? SpanClass::kPublished : SpanClass::kByline,
                 dated ? "date around the headline" : "names the author");
    }
  }
}

}  // namespace newsieve::parse
